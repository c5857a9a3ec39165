package io.tengen.client.ui.screen;

import com.badlogic.gdx.scenes.scene2d.Actor;
import com.badlogic.gdx.scenes.scene2d.ui.Label;
import com.badlogic.gdx.scenes.scene2d.ui.SelectBox;
import com.badlogic.gdx.scenes.scene2d.ui.TextButton;
import com.badlogic.gdx.scenes.scene2d.ui.TextField;
import com.badlogic.gdx.scenes.scene2d.ui.Window;
import com.badlogic.gdx.utils.Array;
import io.tengen.arena.lobby.SideWish;
import io.tengen.client.ClientException;
import io.tengen.client.ClientOptions;
import io.tengen.client.session.Arena;
import io.tengen.client.session.Challenge;
import io.tengen.client.session.GameChoice;
import io.tengen.client.session.GameSession;
import io.tengen.client.session.OnlineArena;
import io.tengen.client.session.Opponent;
import io.tengen.client.text.CommonText;
import io.tengen.client.text.NewGameText;
import io.tengen.client.text.ServerText;
import io.tengen.client.text.TextKey;
import io.tengen.client.ui.frame.Controls;
import io.tengen.client.ui.frame.House;
import io.tengen.client.ui.screen.NewGamePresenter.Against;
import io.tengen.client.ui.screen.NewGamePresenter.ByGrade;
import io.tengen.client.ui.screen.NewGamePresenter.ByName;
import io.tengen.client.ui.screen.NewGamePresenter.ByText;
import io.tengen.client.ui.screen.NewGamePresenter.Person;
import io.tengen.client.ui.theme.Theme;
import io.tengen.env.Game;
import io.tengen.go.Ruleset;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/** Asks how a new game is to be, against somebody of an arena or for anybody on a server. */
public final class NewGameDialog {
  private static final float WIDTH = 320;
  private static final List<String> TIMES =
      List.of("none", "5m", "10m+3x30s", "30m+5x30s", "5m+5s");

  private final House house;
  private final NewGamePresenter wishes;
  private final Arena arena;
  private final boolean isOffer;
  private final Function<Challenge, CompletionStage<Answer>> ask;
  private final Window window;
  private final TextField komi;
  private final SelectBox<Shown<Integer>> handicap;
  private final SelectBox<Shown<Against>> opponent;
  private final TextButton start;
  private final Label news;

  /** Whether a game is being begun. */
  private boolean isBeginning;

  /** An item of a list and what it is called. */
  private record Shown<T>(T item, String name) {
    @Override
    public String toString() {
      return name;
    }
  }

  /**
   * What was asked for is there.
   *
   * @param wanted shows it
   * @param unwanted takes it back, where the dialog was closed meanwhile
   */
  private record Answer(Runnable wanted, Runnable unwanted) {}

  private NewGameDialog(
      House house,
      NewGamePresenter wishes,
      Arena arena,
      boolean isOffer,
      Function<Challenge, CompletionStage<Answer>> ask) {
    this.house = house;
    this.wishes = wishes;
    this.arena = arena;
    this.isOffer = isOffer;
    this.ask = ask;
    Controls controls = house.controls();
    window = house.dialogs().open(house.text(isOffer ? ServerText.SEEK_CREATE : NewGameText.TITLE));
    window.defaults().left().padBottom(7);
    komi = controls.field(wishes.komi(), "", wishes::setKomi);
    TextField text =
        controls.field(
            wishes.playerText(), house.text(NewGameText.OPPONENT_PLAYER_HINT), this::setPlayerText);
    text.setName("player-text");
    opponent = choice(wishes.choices(), wishes.against(), this::name, this::setAgainst);
    opponent.setName("opponent");
    handicap = choice(wishes.handicaps(), wishes.handicap(), this::handicapName, this::setHandicap);
    if (!isOffer) {
      add(NewGameText.OPPONENT, opponent);
    }
    if (!isOffer && wishes.isTextAllowed()) {
      add(NewGameText.OPPONENT_PLAYER_TEXT, text);
    }
    SelectBox<Shown<Integer>> size =
        choice(
            NewGamePresenter.SIZES,
            wishes.size(),
            each -> house.text(NewGameText.SIZE_LINES, each),
            this::setSize);
    size.setName("size");
    add(NewGameText.SIZE, size);
    add(
        NewGameText.SIDE,
        choice(List.of(SideWish.values()), wishes.side(), this::sideName, wishes::setSide));
    add(
        NewGameText.RULES,
        choice(List.of(Ruleset.values()), wishes.rules(), this::rulesName, this::setRules));
    add(NewGameText.KOMI, komi);
    add(NewGameText.HANDICAP, handicap);
    add(NewGameText.TIME, choice(times(), wishes.time(), this::timeName, wishes::setTime));
    window.add();
    window
        .add(controls.check(house.text(NewGameText.MAY_UNDO), wishes.mayUndo(), wishes::setMayUndo))
        .row();
    start = controls.accent(house.text(NewGameText.START), this::start);
    start.setName(NewGameText.START.id());
    news = controls.label("");
    news.setWrap(true);
    window.add(news).colspan(2).growX().minWidth(0).padTop(4).row();
    Controls.onEnter(komi, this::startIfReady);
    Controls.onEnter(text, this::startIfReady);
    TextButton cancel =
        controls.button(house.text(CommonText.CANCEL), () -> house.dialogs().close(window));
    window.add(house.dialogs().buttons(cancel, start)).colspan(2).growX().padTop(12).padBottom(0);
    house.dialogs().place(window, start);
    update();
    askForOpponents();
  }

  /**
   * Opens it.
   *
   * @param arena whose programs may be chosen
   * @param begun told the game that was begun, when the dialog is closed; where none can be begun,
   *     the dialog stays and says why
   */
  public static void open(
      House house, NewGamePresenter wishes, Arena arena, BiConsumer<Challenge, GameSession> begun) {
    new NewGameDialog(
        house,
        wishes,
        arena,
        false,
        challenge ->
            arena
                .begin(challenge)
                .thenApply(
                    session ->
                        new Answer(() -> begun.accept(challenge, session), () -> leave(session))));
  }

  private static void leave(GameSession session) {
    CompletionStage<Void> unused = session.abort();
    session.close();
  }

  /**
   * Opens it for an offer to anybody on a server.
   *
   * @param offered run when it stands, and the dialog is closed
   */
  public static void offer(
      House house, NewGamePresenter wishes, OnlineArena arena, Runnable offered) {
    new NewGameDialog(
        house,
        wishes,
        arena,
        true,
        challenge ->
            arena
                .seek(challenge)
                .thenApply(
                    number ->
                        new Answer(
                            offered,
                            () -> {
                              CompletionStage<Void> unused = arena.unseek(number);
                            })));
  }

  /** What the command line asked for. */
  public static Challenge challenge(ClientOptions.Play play) {
    Game game = play.game();
    SideWish side = play.side() == 0 ? SideWish.FIRST : SideWish.SECOND;
    return Challenge.of(play.opponent(), GameChoice.of(game), side);
  }

  private void add(TextKey key, Actor actor) {
    window.add(house.controls().label(house.text(key), Theme.FAINT)).padRight(14);
    window.add(actor).width(WIDTH).row();
  }

  private <T> SelectBox<Shown<T>> choice(
      List<T> items, T chosen, Function<T, String> name, Consumer<T> action) {
    List<Shown<T>> shown = items.stream().map(each -> new Shown<>(each, name.apply(each))).toList();
    Shown<T> selected =
        shown.stream().filter(each -> each.item().equals(chosen)).findFirst().orElse(shown.get(0));
    return house.controls().choice(shown, selected, each -> action.accept(each.item()));
  }

  private static <T> void replace(SelectBox<Shown<T>> box, List<Shown<T>> items, T chosen) {
    Array<Shown<T>> array = new Array<>();
    items.forEach(array::add);
    box.getSelection().setProgrammaticChangeEvents(false);
    box.setItems(array);
    items.stream()
        .filter(each -> each.item().equals(chosen))
        .findFirst()
        .ifPresent(box::setSelected);
    box.getSelection().setProgrammaticChangeEvents(true);
  }

  private List<String> times() {
    if (TIMES.contains(wishes.time())) {
      return TIMES;
    }
    return Stream.concat(TIMES.stream(), Stream.of(wishes.time())).toList();
  }

  // ---- Names ----

  private String timeName(String time) {
    return time.equals("none") ? house.text(NewGameText.TIME_NONE) : time;
  }

  private String sideName(SideWish side) {
    return house.text(
        switch (side) {
          case FIRST -> NewGameText.SIDE_BLACK;
          case SECOND -> NewGameText.SIDE_WHITE;
          case ANY -> NewGameText.SIDE_RANDOM;
        });
  }

  private String rulesName(Ruleset rules) {
    return RuleNames.of(rules, house.texts());
  }

  private String handicapName(int stones) {
    return stones == 0
        ? house.text(NewGameText.HANDICAP_NONE)
        : house.text(NewGameText.HANDICAP_STONES, stones);
  }

  private String name(Against against) {
    if (against instanceof ByGrade each) {
      return house.text(
          switch (each.grade()) {
            case BEGINNER -> NewGameText.STRENGTH_BEGINNER;
            case EASY -> NewGameText.STRENGTH_EASY;
            case MEDIUM -> NewGameText.STRENGTH_MEDIUM;
            case STRONG -> NewGameText.STRENGTH_HARD;
            case STRONGEST -> NewGameText.STRENGTH_STRONGEST;
          });
    }
    if (against instanceof ByName each) {
      return name(each.opponent());
    }
    return house.text(
        against instanceof Person ? NewGameText.OPPONENT_PERSON : NewGameText.OPPONENT_PLAYER_TEXT);
  }

  private String name(Opponent each) {
    return each.elo().isPresent()
        ? each.name() + "  (" + house.text(NewGameText.STRENGTH_RATING, each.elo().getAsInt()) + ")"
        : each.name();
  }

  // ---- Choices that change others ----

  private void setSize(int size) {
    wishes.setSize(size);
    replace(
        handicap,
        wishes.handicaps().stream().map(each -> new Shown<>(each, handicapName(each))).toList(),
        wishes.handicap());
    askForOpponents();
  }

  private void setRules(Ruleset rules) {
    wishes.setRules(rules);
    komi.setText(wishes.komi());
  }

  private void setHandicap(int stones) {
    wishes.setHandicap(stones);
    komi.setText(wishes.komi());
  }

  private void setAgainst(Against against) {
    wishes.setAgainst(against);
    update();
  }

  private void update() {
    start.setDisabled(isBeginning || !(isOffer || wishes.isReady()));
  }

  /** Whoever writes a player means to play against it. */
  private void setPlayerText(String written) {
    wishes.setPlayerText(written);
    wishes.setAgainst(new ByText());
    update();
    showOpponents();
  }

  private void showOpponents() {
    replace(
        opponent,
        wishes.choices().stream().map(each -> new Shown<>(each, name(each))).toList(),
        wishes.against());
  }

  private void askForOpponents() {
    if (isOffer) {
      return;
    }
    GameChoice game;
    try {
      game = wishes.game();
    } catch (ClientException badKomi) {
      // The programs are those of the size, whatever komi will be.
      game = GameChoice.go(wishes.size(), "tromp-taylor", 0, 0);
    }
    int size = wishes.size();
    arena
        .opponents(game)
        .whenComplete(
            (known, failure) -> {
              if (known != null && size == wishes.size()) {
                wishes.setOpponents(known);
                update();
                showOpponents();
              } else if (failure != null) {
                tell(ClientException.wordsOf(failure).in(house.texts()));
              }
            });
  }

  private void startIfReady() {
    if (!start.isDisabled()) {
      start();
    }
  }

  private void start() {
    try {
      if (isOffer) {
        begin(wishes.offer());
      } else if (wishes.against() instanceof Person) {
        GameChoice game = wishes.game();
        house.dialogs().close(window);
        house.pages().study(game);
      } else {
        begin(wishes.challenge());
      }
    } catch (ClientException e) {
      tell(e.words().in(house.texts()));
    }
  }

  private void begin(Challenge challenge) {
    isBeginning = true;
    update();
    say(house.text(NewGameText.START_WAIT), Theme.FAINT);
    ask.apply(challenge)
        .whenComplete(
            (answer, failure) -> {
              isBeginning = false;
              update();
              if (answer == null) {
                tell(ClientException.wordsOf(failure).in(house.texts()));
              } else if (window.getStage() == null) {
                // It was closed meanwhile.
                answer.unwanted().run();
              } else {
                house.dialogs().close(window);
                answer.wanted().run();
              }
            });
  }

  /** Says what is wrong, where it can be set right. */
  private void tell(String problem) {
    say(problem, Theme.BAD);
  }

  private void say(String line, String style) {
    news.setStyle(house.theme().skin().get(style, Label.LabelStyle.class));
    news.setText(line);
    if (window.getStage() != null) {
      house.dialogs().fit(window);
    }
  }
}
