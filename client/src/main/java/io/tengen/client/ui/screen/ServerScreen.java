package io.tengen.client.ui.screen;

import com.badlogic.gdx.scenes.scene2d.Actor;
import com.badlogic.gdx.scenes.scene2d.ui.Label;
import com.badlogic.gdx.scenes.scene2d.ui.ScrollPane;
import com.badlogic.gdx.scenes.scene2d.ui.Table;
import com.badlogic.gdx.scenes.scene2d.ui.TextField;
import io.tengen.client.ClientException;
import io.tengen.client.key.Command;
import io.tengen.client.key.Scope;
import io.tengen.client.session.ArenaStatus;
import io.tengen.client.session.GameSession;
import io.tengen.client.session.Listening;
import io.tengen.client.session.LobbyView;
import io.tengen.client.session.OnlineArena;
import io.tengen.client.session.SignIn;
import io.tengen.client.text.CommonText;
import io.tengen.client.text.ServerText;
import io.tengen.client.ui.frame.Controls;
import io.tengen.client.ui.frame.House;
import io.tengen.client.ui.frame.Preferences;
import io.tengen.client.ui.frame.Screen;
import io.tengen.client.ui.theme.Theme;
import io.tengen.server.protocol.GameLine;
import io.tengen.server.protocol.SeekLine;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Playing on a server: sign in, play its programs, offer games, accept offers, watch. */
public final class ServerScreen implements Screen {
  private static final float WIDTH = 240;

  private final Preferences preferences;
  private final Online online;
  private final Consumer<GameSession> begun;
  private final List<Listening> listenings = new ArrayList<>();
  private final NewGamePresenter wishes;
  private final Table games = new Table();
  private final Table seeks = new Table();
  private String password = "";
  private @Nullable House house;
  private @Nullable Label status;

  /**
   * A screen of the server of now.
   *
   * @param wishes for games there, kept from one visit to the next
   * @param begun told each game that is begun or watched here; those that others begin, {@link
   *     Online} tells
   */
  public ServerScreen(
      Preferences preferences,
      Online online,
      NewGamePresenter wishes,
      Consumer<GameSession> begun) {
    this.preferences = preferences;
    this.wishes = wishes;
    this.online = online;
    this.begun = begun;
    if (online.arena() != null) {
      follow(online.arena());
    }
  }

  @Override
  public Scope scope() {
    return Scope.ANYWHERE;
  }

  @Override
  public boolean perform(Command command) {
    OnlineArena arena = online.arena();
    if (command == Command.NEW_GAME && arena != null) {
      challenge(arena);
      return true;
    }
    return false;
  }

  /** Connects to the server of the settings. */
  public void connect() {
    String name = preferences.settings().name().strip();
    boolean isGuest = name.isEmpty() || password.isEmpty();
    SignIn who = isGuest ? SignIn.asGuest() : SignIn.byPassword(name, password);
    stopFollowing();
    follow(online.connect(preferences.settings().server().strip(), who));
    refresh();
  }

  private void disconnect() {
    stopFollowing();
    online.close();
    refresh();
  }

  private void follow(OnlineArena arena) {
    listenings.add(arena.listen(each -> refresh()));
    listenings.add(arena.listenLobby(each -> refresh()));
  }

  private void stopFollowing() {
    listenings.forEach(Listening::close);
    listenings.clear();
  }

  @Override
  public void close() {
    stopFollowing();
  }

  @Override
  public String probe(String name) {
    OnlineArena arena = online.arena();
    return name.equals("status") && arena != null ? arena.status().kind().name() : "";
  }

  // ---- Layout ----

  @Override
  public Actor build(House current) {
    house = current;
    Controls controls = current.controls();
    Table table = new Table();
    table.pad(20).top().left();
    table
        .add(controls.label(current.text(ServerText.TITLE), Theme.HEADING))
        .left()
        .colspan(2)
        .padBottom(10)
        .row();
    Label line = controls.label("");
    line.setWrap(true);
    status = line;
    table.add(signIn(current)).top().padRight(12);
    Table lobby = controls.panel();
    lobby.defaults().left().growX();
    lobby.add(line).minWidth(0).padBottom(8).row();
    heading(current, lobby, ServerText.SEEKS);
    lobby.add(scroll(current, seeks)).grow().row();
    heading(current, lobby, ServerText.GAMES);
    lobby.add(scroll(current, games)).grow();
    table.add(lobby).grow().row();
    table
        .add(controls.button(current.text(CommonText.BACK), current.pages()::menu))
        .left()
        .padTop(12)
        .minWidth(110);
    refresh();
    return table;
  }

  private static void heading(House house, Table table, ServerText key) {
    table.add(house.controls().label(house.text(key), Theme.FAINT)).padTop(6).row();
  }

  private static ScrollPane scroll(House house, Table inner) {
    inner.top().left();
    ScrollPane pane = new ScrollPane(inner, house.theme().skin());
    pane.setFadeScrollBars(false);
    pane.setScrollingDisabled(true, false);
    return pane;
  }

  private Table signIn(House current) {
    Controls controls = current.controls();
    Table form = controls.panel();
    form.defaults().width(WIDTH).left().padBottom(7);
    TextField address =
        controls.field(
            preferences.settings().server(),
            current.text(ServerText.ADDRESS_HINT),
            text -> preferences.keep(preferences.settings().withServer(text)));
    address.setName("address");
    address.setMaxLength(300);
    TextField name =
        controls.field(
            preferences.settings().name(),
            current.text(ServerText.NAME),
            text -> preferences.keep(preferences.settings().withName(text)));
    name.setMaxLength(100);
    name.setName("name");
    TextField secret =
        controls.field("", current.text(ServerText.PASSWORD), text -> password = text);
    for (TextField each : List.of(address, name, secret)) {
      Controls.onEnter(each, this::connect);
    }
    secret.setName("password");
    secret.setPasswordMode(true);
    secret.setPasswordCharacter('*');
    form.add(controls.label(current.text(ServerText.ADDRESS), Theme.FAINT)).row();
    form.add(address).row();
    form.add(controls.label(current.text(ServerText.NAME), Theme.FAINT)).row();
    form.add(name).row();
    form.add(controls.label(current.text(ServerText.PASSWORD), Theme.FAINT)).row();
    form.add(secret).row();
    form.add(named(controls.accent(current.text(ServerText.CONNECT), this::connect), "connect"))
        .row();
    form.add(controls.button(current.text(ServerText.DISCONNECT), this::disconnect)).row();
    form.add(
            named(
                controls.button(current.text(ServerText.AGENTS), () -> perform(Command.NEW_GAME)),
                "agents"))
        .row();
    form.add(named(controls.button(current.text(ServerText.SEEK_CREATE), this::offer), "offer"))
        .row();
    return form;
  }

  private static Actor named(Actor actor, String name) {
    actor.setName(name);
    return actor;
  }

  // ---- What changes ----

  private void refresh() {
    House current = house;
    Label line = status;
    if (current == null || line == null) {
      return;
    }
    OnlineArena arena = online.arena();
    line.setText(arena == null ? "" : statusLine(current, arena));
    boolean isBad =
        arena != null
            && (arena.status().kind() == ArenaStatus.Kind.LOST
                || arena.status().kind() == ArenaStatus.Kind.REFUSED);
    String style = isBad ? Theme.BAD : "default";
    line.setStyle(current.theme().skin().get(style, Label.LabelStyle.class));
    LobbyView lobby = arena == null ? LobbyView.EMPTY : arena.lobby();
    games.clearChildren();
    seeks.clearChildren();
    games.defaults().growX().padBottom(3);
    seeks.defaults().growX().padBottom(3);
    List<SeekLine> offered = lobby.seeks().stream().filter(LobbyLines::isGo).toList();
    List<GameLine> played = lobby.games().stream().filter(LobbyLines::isGo).toList();
    if (offered.isEmpty()) {
      seeks.add(current.controls().label(current.text(ServerText.SEEKS_NONE), Theme.SMALL)).row();
    }
    if (played.isEmpty()) {
      games.add(current.controls().label(current.text(ServerText.GAMES_NONE), Theme.SMALL)).row();
    }
    if (arena != null) {
      offered.forEach(each -> add(current, arena, each));
      played.forEach(each -> add(current, arena, each));
    }
  }

  private String statusLine(House current, OnlineArena arena) {
    ArenaStatus now = arena.status();
    String text =
        switch (now.kind()) {
          case CONNECTING -> current.text(ServerText.CONNECTING, online.address());
          case CONNECTED -> current.text(ServerText.CONNECTED, online.address(), arena.name());
          case LOST -> current.text(ServerText.RECONNECTING);
          case REFUSED, CLOSED -> "";
        };
    return (text + " " + now.words().in(current.texts())).strip();
  }

  private void add(House current, OnlineArena arena, SeekLine seek) {
    String text = LobbyLines.of(seek, current.texts());
    boolean isMine = seek.player().equals(arena.name());
    String what = current.text(isMine ? ServerText.SEEK_CANCEL : ServerText.SEEK_ACCEPT);
    Runnable action =
        isMine
            ? () -> watch(arena.unseek(seek.id()), nothing -> refresh())
            : () -> watch(arena.accept(seek.id()), begun);
    row(current, seeks, text, what, action);
  }

  private void add(House current, OnlineArena arena, GameLine game) {
    row(
        current,
        games,
        LobbyLines.of(game, current.texts()),
        current.text(LobbyLines.plays(game, arena.name()) ? ServerText.PLAY_ON : ServerText.WATCH),
        () -> watch(arena.watch(game.id()), begun));
  }

  private static void row(House house, Table table, String text, String what, Runnable action) {
    Label label = house.controls().label(text);
    label.setEllipsis(true);
    Table row = new Table();
    row.add(label).growX().minWidth(0);
    row.add(house.controls().button(what, action)).minWidth(90);
    table.add(row).row();
  }

  // ---- Games ----

  private void challenge(OnlineArena arena) {
    House current = house;
    if (current != null) {
      NewGameDialog.open(current, wishes, arena, (asked, session) -> begun.accept(session));
    }
  }

  private void offer() {
    OnlineArena arena = online.arena();
    House current = house;
    if (arena != null && current != null) {
      NewGameDialog.offer(current, wishes, arena, () -> say(ServerText.SEEK_WAIT));
    }
  }

  private void say(ServerText key) {
    if (house != null) {
      house.notices().say(house.text(key));
    }
  }

  private void warn(Throwable failure) {
    if (house != null) {
      house.notices().warn(ClientException.wordsOf(failure).in(house.texts()));
    }
  }

  private <T> void watch(CompletionStage<T> stage, Consumer<? super T> done) {
    stage.whenComplete(
        (value, failure) -> {
          if (failure != null) {
            warn(failure);
          } else {
            done.accept(value);
          }
        });
  }
}
