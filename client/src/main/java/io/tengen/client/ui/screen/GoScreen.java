package io.tengen.client.ui.screen;

import com.badlogic.gdx.scenes.scene2d.Actor;
import io.tengen.client.key.Command;
import io.tengen.client.key.Scope;
import io.tengen.client.record.GameRecord;
import io.tengen.client.record.MoveNode;
import io.tengen.client.session.Challenge;
import io.tengen.client.session.GameSession;
import io.tengen.client.session.Listening;
import io.tengen.client.session.SessionView;
import io.tengen.client.session.SessionView.SessionEnd;
import io.tengen.client.text.ErrorText;
import io.tengen.client.text.GoText;
import io.tengen.client.ui.frame.House;
import io.tengen.client.ui.frame.Screen;
import io.tengen.client.ui.widget.BoardListener;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A game of Go: played, watched, or looked at. */
public final class GoScreen implements Screen {
  private final GameRecord record;
  private final GoPresenter presenter;
  private final GoAnalysis analysis;
  private final GoOptions options;
  private final UndoTalk undo;
  private final GameTalk talk;
  private final GoQuestions questions;
  private final List<GoCommands> commands;
  private @Nullable Listening listening;
  private @Nullable House house;
  private @Nullable GoLayout layout;

  /** Whether something has changed since it was shown. */
  private boolean isStale;

  /** What began the game that is played in this process, or null. */
  private @Nullable Challenge challenge;

  /** What it takes to go on with a game that is not played yet. */
  private Map<String, String> awaited = Map.of();

  /** A game to look at. */
  public GoScreen(House house, GameRecord record, GoOptions options) {
    this.record = record;
    this.options = options;
    this.house = house;
    GoTable table = new Table();
    this.presenter = new GoPresenter(record, table::say, table::warn);
    this.analysis =
        new GoAnalysis(
            house.services()::desk,
            record,
            options,
            this::refresh,
            why -> house().notices().warn(house().text(ErrorText.ANALYSIS_FAILED, why)));
    this.undo = new UndoTalk(table);
    this.talk = new GameTalk(table);
    this.questions = new GoQuestions(table);
    this.commands =
        List.of(
            new GoNavigation(table),
            new GoPlaying(table, undo),
            questions,
            talk,
            new GoEditing(table),
            this::show);
  }

  /** What the commands work on. */
  private final class Table implements GoTable {
    @Override
    public GameRecord record() {
      return record;
    }

    @Override
    public GoPresenter presenter() {
      return presenter;
    }

    @Override
    public GoAnalysis analysis() {
      return analysis;
    }

    @Override
    public GoOptions options() {
      return options;
    }

    @Override
    public House house() {
      return GoScreen.this.house();
    }

    @Override
    public GoLayout layout() {
      return GoScreen.this.layout();
    }

    @Override
    public void refresh() {
      GoScreen.this.refresh();
    }
  }

  private House house() {
    House known = house;
    if (known == null) {
      throw new IllegalStateException("a screen that was not built is used");
    }
    return known;
  }

  /** Whether the user plays a game on it now. */
  public boolean isBeingPlayed() {
    return presenter.isPlaying();
  }

  /** The game, to be saved. */
  public GameRecord record() {
    return record;
  }

  /**
   * What it takes to go on with the game after the program has ended; nothing where it is not
   * played in this process.
   */
  public Map<String, String> unfinished() {
    SessionView view = presenter.view();
    return challenge != null && view != null && presenter.isPlaying()
        ? UnfinishedGame.fields(challenge, view)
        : awaited;
  }

  /**
   * The game was cut off, and is to go on when the user wants it to.
   *
   * @param fields see {@link #unfinished}
   */
  public void await(Map<String, String> fields) {
    awaited = fields;
  }

  /** From now on the game is played in this process. */
  public void attach(GameSession session, Challenge begun) {
    challenge = begun;
    awaited = Map.of();
    attach(session);
  }

  /** From now on the game is played there. */
  public void attach(GameSession session) {
    presenter.attach(session);
    SessionInfo.write(record, session.view(), LocalDate.now(ZoneId.systemDefault()));
    listening = session.listen(this::accept);
    session.view().end().ifPresent(this::tellEnd);
    refresh();
  }

  private void accept(SessionView view) {
    SessionView before = presenter.view();
    SessionFollower.Change change = presenter.accept(view);
    SessionInfo.writeEnd(record, view);
    boolean isOthers = view.toMove() == view.mySide() || view.mySide() < 0;
    if (change.added() > 0 && isOthers) {
      // What was said was about the position before.
      house().notices().say("");
      options.sounds().move(record, true);
    }
    if (view.end().isPresent() && (before == null || before.end().isEmpty())) {
      tellEnd(view.end().get());
      options.sounds().alert();
    }
    if (view.phase() == SessionView.Phase.SCORING
        && (before == null || before.phase() != SessionView.Phase.SCORING)) {
      house().notices().say(house().text(GoText.SCORING_HINT));
    }
    undo.hear(before, view, change.gone());
    talk.hear();
    refresh();
  }

  private void tellEnd(SessionEnd end) {
    String outcome = Outcome.withCause(end, house().texts());
    if (Outcome.isBreakdown(end)) {
      house().notices().warn(outcome);
    } else {
      house().notices().say(outcome);
    }
  }

  // ---- As a screen ----

  @Override
  public Scope scope() {
    return Scope.GO;
  }

  @Override
  public Actor build(House current) {
    house = current;
    GoLayout made = new GoLayout(current, presenter, analysis, options, new Board(), this::goTo);
    if (layout != null) {
      layout.dispose();
    }
    layout = made;
    refresh();
    current.stage().setKeyboardFocus(made.board());
    return made.root();
  }

  /** Has everything shown as it is now, in the next frame: much may come between two. */
  private void refresh() {
    analysis.follow();
    isStale = true;
    options.changed().accept(this);
  }

  @Override
  public void update() {
    if (layout == null) {
      return;
    }
    if (isStale) {
      isStale = false;
      layout.refresh();
    } else {
      layout.tick(System.nanoTime());
    }
  }

  @Override
  public boolean isMoving() {
    return layout != null && layout.board().isMoving();
  }

  @Override
  public boolean isTicking() {
    SessionView view = presenter.view();
    return view != null && view.clocks().stream().anyMatch(each -> each.isRunning());
  }

  @Override
  public String probe(String name) {
    SessionView view = presenter.view();
    return switch (name) {
      case "moves" -> Integer.toString(record.mainLine().size() - 1);
      case "ply" -> Integer.toString(record.current().ply());
      case "nodes" -> Integer.toString(record.nodes());
      case "turn" -> view == null ? "" : view.isMyTurn() ? "mine" : "theirs";
      case "phase" -> view == null ? "" : view.phase().name();
      case "result" -> view == null ? "" : view.end().map(end -> end.result()).orElse("");
      case "visits" ->
          Integer.toString(Optional.ofNullable(analysis.latest()).map(a -> a.visits()).orElse(0));
      case "reviewed" ->
          Integer.toString(Optional.ofNullable(analysis.reviewed()).map(r -> r.known()).orElse(0));
      case "size" -> Integer.toString(record.game().size());
      default -> "";
    };
  }

  @Override
  public void close() {
    analysis.close();
    if (listening != null) {
      listening.close();
    }
    if (presenter.session() != null) {
      presenter.session().close();
    }
    if (layout != null) {
      layout.dispose();
      layout = null;
    }
  }

  // ---- The board ----

  /** The mouse on the board. */
  private final class Board implements BoardListener {
    @Override
    public void pressed(int action, boolean isSecondary) {
      if (questions.takePoint(action)) {
        return;
      }
      MoveNode before = record.current();
      house().notices().say("");
      presenter.press(action, isSecondary);
      if (record.current() != before && record.current().isMove()) {
        options.sounds().move(record, false);
      }
      refresh();
    }

    @Override
    public void pointed(int action) {
      if (layout != null) {
        layout.point(action);
      }
    }
  }

  private void goTo(MoveNode node) {
    record.goTo(node);
    refresh();
  }

  // ---- Commands ----

  @Override
  public boolean perform(Command command) {
    boolean isDone = commands.stream().anyMatch(each -> each.perform(command));
    if (isDone) {
      refresh();
    }
    return isDone;
  }

  private GoLayout layout() {
    GoLayout known = layout;
    if (known == null) {
      throw new IllegalStateException("a screen that was not built is used");
    }
    return known;
  }

  private boolean show(Command command) {
    switch (command) {
      case COORDINATES -> options.switchCoordinates();
      case MOVE_NUMBERS -> options.switchMoveNumbers();
      case GRAPH -> layout().switchGraph();
      case GAME_INFO -> GameInfoDialog.open(house(), record);
      default -> {
        return false;
      }
    }
    return true;
  }
}
