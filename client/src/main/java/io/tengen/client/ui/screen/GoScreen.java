package io.tengen.client.ui.screen;

import com.badlogic.gdx.scenes.scene2d.Actor;
import io.tengen.client.analysis.ReviewView.Mistake;
import io.tengen.client.analysis.WhyNot;
import io.tengen.client.key.Command;
import io.tengen.client.key.Scope;
import io.tengen.client.record.GameRecord;
import io.tengen.client.record.MoveNode;
import io.tengen.client.session.Challenge;
import io.tengen.client.session.GameSession;
import io.tengen.client.session.Listening;
import io.tengen.client.session.SessionView;
import io.tengen.client.session.SessionView.SessionEnd;
import io.tengen.client.text.AnalysisText;
import io.tengen.client.text.CommonText;
import io.tengen.client.text.ErrorText;
import io.tengen.client.text.GoText;
import io.tengen.client.text.TextKey;
import io.tengen.client.ui.frame.House;
import io.tengen.client.ui.frame.Notices;
import io.tengen.client.ui.frame.Screen;
import io.tengen.client.ui.widget.BoardListener;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** A game of Go: played, watched, or looked at. */
public final class GoScreen implements Screen {
  private static final int STEPS = 10;

  private final GameRecord record;
  private final GoPresenter presenter;
  private final GoAnalysis analysis;
  private final GoOptions options;
  private @Nullable Listening listening;
  private @Nullable House house;
  private @Nullable GoLayout layout;
  private boolean isAsking;

  /** Whether something has changed since it was shown. */
  private boolean isStale;

  /** What is said while the opponent is to answer whether a move may be taken back. */
  private Notices.@Nullable Report undoReport;

  /** What began the game that is played in this process, or null. */
  private @Nullable Challenge challenge;

  /** What it takes to go on with a game that is not played yet. */
  private Map<String, String> awaited = Map.of();

  /** A game to look at. */
  public GoScreen(House house, GameRecord record, GoOptions options) {
    this.record = record;
    this.options = options;
    this.house = house;
    this.presenter = new GoPresenter(record, this::say, this::warn);
    this.analysis =
        new GoAnalysis(
            house.services()::desk,
            record,
            options.visits(),
            options.model(),
            this::refresh,
            why -> warnAs(ErrorText.ANALYSIS_FAILED, why));
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
    boolean hasWaited = before != null && before.undoAskedBy() == view.mySide();
    SessionFollower.Change change = presenter.accept(view);
    SessionInfo.writeEnd(record, view);
    boolean isOthers = view.toMove() == view.mySide() || view.mySide() < 0;
    if (change.added() > 0 && isOthers) {
      // What was said was about the position before.
      house().notices().say("");
      options.sounds().move(record, true);
    }
    Notices.Report waited = undoReport;
    if (waited != null && change.gone() > 0) {
      waited.say("");
      undoReport = null;
    } else if (waited != null && hasWaited && view.undoAskedBy() < 0) {
      waited.say(house().text(GoText.UNDO_REFUSED));
      undoReport = null;
    }
    if (view.end().isPresent() && (before == null || before.end().isEmpty())) {
      tellEnd(view.end().get());
      options.sounds().alert();
    }
    if (view.phase() == SessionView.Phase.SCORING
        && (before == null || before.phase() != SessionView.Phase.SCORING)) {
      house().notices().say(house().text(GoText.SCORING_HINT));
    }
    boolean isAsked = view.undoAskedBy() >= 0 && view.undoAskedBy() != view.mySide();
    if (isAsked && (before == null || before.undoAskedBy() != view.undoAskedBy())) {
      askAboutUndo(view);
    }
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

  private void askAboutUndo(SessionView view) {
    GameSession session = presenter.session();
    if (session != null && view.mySide() >= 0) {
      String who = view.names().get(view.undoAskedBy());
      house()
          .dialogs()
          .choose(
              house().text(GoText.UNDO_ASKED, who),
              house().text(GoText.UNDO_ALLOW),
              house().text(GoText.UNDO_REFUSE),
              isAllowed -> watch(session.answerUndo(isAllowed)));
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
      if (isAsking) {
        isAsking = false;
        ask(action);
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

  private void say(TextKey key, Object... values) {
    house().notices().say(house().text(key, values));
  }

  private void warn(String line) {
    house().notices().warn(line);
    refresh();
  }

  private void warnAs(ErrorText key, String why) {
    house().notices().warn(house().text(key, why));
  }

  // ---- Commands ----

  @Override
  public boolean perform(Command command) {
    boolean isDone =
        go(command) || play(command) || analyse(command) || edit(command) || show(command);
    if (isDone) {
      refresh();
    }
    return isDone;
  }

  private boolean go(Command command) {
    switch (command) {
      case BACK -> record.back();
      case FORWARD -> record.forward();
      case TO_START -> record.toStart();
      case TO_END -> record.toEnd();
      case BACK_TEN -> {
        for (int i = 0; i < STEPS && record.back(); i++) {}
      }
      case FORWARD_TEN -> {
        for (int i = 0; i < STEPS && record.forward(); i++) {}
      }
      case NEXT_VARIATION -> record.nextVariation();
      case PREVIOUS_VARIATION -> record.previousVariation();
      case NEXT_MISTAKE -> goToMistake(1);
      case PREVIOUS_MISTAKE -> goToMistake(-1);
      default -> {
        return false;
      }
    }
    return true;
  }

  private void goToMistake(int step) {
    List<Integer> plies = new ArrayList<>();
    for (Mistake mistake : analysis.insights().mistakes()) {
      plies.add(mistake.ply());
    }
    Collections.sort(plies);
    int here = record.current().ply();
    Integer wanted = null;
    for (int ply : plies) {
      if (step > 0 && ply > here && wanted == null) {
        wanted = ply;
      }
      if (step < 0 && ply < here) {
        wanted = ply;
      }
    }
    for (Mistake mistake : analysis.insights().mistakes()) {
      MoveNode node = analysis.insights().nodeBefore(mistake);
      if (wanted != null && mistake.ply() == wanted && node != null) {
        record.goTo(node);
        return;
      }
    }
    if (wanted == null) {
      say(AnalysisText.MISTAKES_NONE);
    }
  }

  private boolean play(Command command) {
    GameSession session = presenter.session();
    SessionView view = presenter.view();
    boolean isPlaying = presenter.isPlaying();
    switch (command) {
      case PASS -> {
        if (session != null && view != null && isPlaying && presenter.isScoring()) {
          watch(session.proposeDead(Set.copyOf(presenter.dead())));
          say(GoText.SCORING_WAIT, view.names().get(1 - view.mySide()));
        } else {
          MoveNode before = record.current();
          presenter.pass();
          if (record.current() != before) {
            options.sounds().pass();
          }
        }
      }
      case MARK_DEAD -> {
        if (session != null && view != null && isPlaying && presenter.isScoring()) {
          watch(session.resumePlay());
        } else {
          presenter.switchMarkingDead();
        }
      }
      case RESIGN -> {
        if (session != null && isPlaying) {
          confirm(GoText.RESIGN_CONFIRM, Command.RESIGN, () -> watch(session.resign()));
        }
      }
      case ABORT -> {
        if (session != null && isPlaying) {
          confirm(GoText.ABORT_CONFIRM, Command.ABORT, () -> watch(session.abort()));
        }
      }
      case UNDO -> {
        if (view != null && isPlaying && !view.mayUndo()) {
          say(GoText.UNDO_FORBIDDEN);
        } else if (session != null && isPlaying) {
          undoReport = house().notices().begin(house().text(GoText.UNDO_WAIT));
          watch(session.askUndo());
        } else if (record.current().children().isEmpty() && record.current().parent() != null) {
          record.deleteFromHere();
        } else {
          record.back();
        }
      }
      case CURSOR_LEFT -> layout().board().moveCursor(-1, 0);
      case CURSOR_RIGHT -> layout().board().moveCursor(1, 0);
      case CURSOR_UP -> layout().board().moveCursor(0, -1);
      case CURSOR_DOWN -> layout().board().moveCursor(0, 1);
      case CURSOR_PLAY -> layout().board().pressCursor();
      default -> {
        return false;
      }
    }
    return true;
  }

  private GoLayout layout() {
    GoLayout known = layout;
    if (known == null) {
      throw new IllegalStateException("a screen that was not built is used");
    }
    return known;
  }

  private void confirm(GoText question, Command what, Runnable action) {
    house()
        .dialogs()
        .confirm(house().text(what), house().text(question), house().text(what), action);
  }

  /** Tells what went wrong. */
  private void watch(CompletionStage<Void> stage) {
    stage.whenComplete(
        (nothing, failure) -> {
          if (failure != null) {
            warn(GoPresenter.message(failure));
          }
        });
  }

  private boolean analyse(Command command) {
    SessionView view = presenter.view();
    boolean isRefused = presenter.isPlaying() && view != null && view.isRated();
    switch (command) {
      case ANALYSE, CANDIDATES, HEAT_MAP, OWNERSHIP, ESTIMATE, REVIEW, WHY_NOT, PLAY_BEST -> {
        if (isRefused) {
          say(AnalysisText.REFUSED_RATED);
          return true;
        }
      }
      default -> {
        return false;
      }
    }
    switch (command) {
      case ANALYSE -> analysis.switchOn();
      case CANDIDATES -> analysis.switchCandidates();
      case HEAT_MAP -> analysis.switchHeat();
      case OWNERSHIP -> analysis.switchOwnership();
      case ESTIMATE -> estimate();
      case WHY_NOT -> {
        isAsking = true;
        say(AnalysisText.WHY_NOT_HINT);
      }
      case REVIEW -> {
        if (analysis.isReviewing()) {
          analysis.cancelReview();
          say(AnalysisText.REVIEW_CANCELLED);
        } else {
          analysis.review(options.reviewVisits());
        }
      }
      default -> playBest();
    }
    return true;
  }

  private void estimate() {
    MoveNode asked = record.current();
    Notices.Report report = house().notices().begin(house().text(CommonText.LOADING));
    analysis.estimate(
        insight -> report.say(asked == record.current() ? lead(insight) : ""),
        why -> report.warn(house().text(ErrorText.ANALYSIS_FAILED, why)));
  }

  /** Who is ahead, in words. */
  private String lead(Insights.Insight insight) {
    double points = insight.score().orElse(0);
    if (insight.score().isEmpty()) {
      String rate = house().texts().number(insight.winRate() * 100, 1);
      return house().text(AnalysisText.WIN_RATE_BLACK, rate);
    }
    if (Math.abs(points) < 0.5) {
      return house().text(GoText.ESTIMATE_EVEN);
    }
    String amount = house().texts().number(Math.abs(points), 1);
    return house().text(points > 0 ? GoText.ESTIMATE_BLACK : GoText.ESTIMATE_WHITE, amount);
  }

  private void playBest() {
    var latest = analysis.latest();
    if (latest == null || latest.moves().isEmpty()) {
      analysis.switchOnIfOff();
    } else {
      int action = latest.moves().get(0).action();
      if (action < record.game().size() * record.game().size()) {
        presenter.press(action, false);
      } else {
        presenter.pass();
      }
    }
  }

  private void ask(int action) {
    if (presenter.refusal(action) != null || !presenter.face().isEmpty(action)) {
      say(GoText.OCCUPIED);
      return;
    }
    MoveNode asked = record.current();
    Notices.Report report =
        house()
            .notices()
            .begin(house().text(AnalysisText.WHY_NOT_WAIT, record.game().actionName(action)));
    analysis.ask(
        action,
        new WhyNot.Listener() {
          @Override
          public void found(WhyNot.Finding finding) {
            if (asked == record.current()) {
              report.say(layout().answer(finding));
            } else {
              report.say("");
            }
          }

          @Override
          public void failed(String why) {
            report.warn(house().text(ErrorText.ANALYSIS_FAILED, why));
          }
        });
  }

  private boolean edit(Command command) {
    switch (command) {
      case EDIT -> presenter.switchEditing();
      case EDIT_COLOUR -> presenter.switchEditColour();
      case EDIT_TURN -> presenter.switchTurn();
      case DELETE_FROM_HERE -> {
        if (!presenter.isLive()) {
          confirm(GoText.DELETE_CONFIRM, Command.DELETE_FROM_HERE, this::delete);
        }
      }
      case PROMOTE -> {
        if (!presenter.isLive()) {
          record.promote();
        }
      }
      case COMMENT ->
          house()
              .dialogs()
              .ask(
                  house().text(Command.COMMENT),
                  house().text(GoText.COMMENT_HINT),
                  record.current().comment(),
                  text -> {
                    record.comment(text);
                    refresh();
                  });
      default -> {
        return false;
      }
    }
    return true;
  }

  private void delete() {
    record.deleteFromHere();
    refresh();
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
