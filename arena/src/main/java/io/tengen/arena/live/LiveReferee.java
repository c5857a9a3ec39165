package io.tengen.arena.live;

import io.tengen.arena.archive.OpenGame;
import io.tengen.arena.archive.StoredTakeBack;
import io.tengen.arena.live.RefusedActionException.Code;
import io.tengen.arena.match.EndReason;
import io.tengen.arena.match.GameEnd;
import io.tengen.arena.match.MovesHash;
import io.tengen.arena.match.RefereeSettings;
import io.tengen.arena.match.Results;
import io.tengen.arena.player.OneLine;
import io.tengen.arena.tournament.model.GameResult;
import io.tengen.arena.tournament.model.Outcome;
import io.tengen.env.State;
import io.tengen.go.GoState;
import io.tengen.search.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What may be done in a game, and what comes of it: first it is saved, then it has happened, then
 * it is posted. Times are in nanoseconds from any point on. To be used by one thread at a time.
 */
final class LiveReferee {
  private static final int NOBODY = -1;

  /** With fewer moves somebody has none. */
  private static final int FIRST_MOVES = 2;

  private static final int LAST_PASSES = 2;

  private final LiveHead head;
  private final RefereeSettings settings;
  private final LiveCourse course;
  private final OpenGame saved;
  private final LiveBoard board;
  private final DeadStoneTalk talk;
  private final LongSupplier nanoTime;
  private final EventFeed feed;
  private LiveStatus status = LiveStatus.PLAYING;
  private int undoAskedBy = NOBODY;
  private @Nullable GameEnd end;
  private boolean isLeft;

  /** A game whose clock does not run yet. */
  LiveReferee(LiveHead head, LiveCourse course, LongSupplier nanoTime, EventFeed feed) {
    this.head = head;
    this.settings = head.settings().referee();
    this.course = course;
    this.saved = course.saved();
    this.board = course.board();
    this.talk = new DeadStoneTalk(course.resumes());
    this.nanoTime = nanoTime;
    this.feed = feed;
  }

  /** Starts the clock, or what else has to follow the last move. */
  void start() {
    goOn();
    if (status == LiveStatus.PLAYING && board.isOver()) {
      // An older program may have ended between the last move and the result.
      finish(Results.counted(board.state(), new BitSet(), ""));
    }
  }

  /** Leaves it to the archive. */
  void leave() {
    isLeft = true;
    saved.close();
  }

  // ---- Looks ----

  /** How many moves there are. */
  int plies() {
    return board.plies();
  }

  LiveSnapshot snapshot() {
    return new LiveSnapshot(
        head,
        feed.version(),
        status,
        board.moves(),
        board.position(),
        board.clocks(),
        undoAskedBy,
        talk.named(),
        end);
  }

  /** When there is something to {@link #look} for; nothing when the game is over. */
  OptionalLong deadline() {
    return switch (status) {
      case PLAYING -> OptionalLong.of(board.timeUp());
      case SCORING -> OptionalLong.of(talk.timeUp());
      case OVER -> OptionalLong.empty();
    };
  }

  // ---- Moves ----

  /** Makes a move; the ply is what the player thinks that it is. */
  void play(int side, int ply, int action, long now) {
    requirePlaying(side, now);
    if (board.state().currentPlayer() != side) {
      throw refused(Code.NOT_YOUR_TURN, "it is the turn of " + head.player(1 - side));
    }
    if (ply != board.plies()) {
      throw refused(
          Code.WRONG_PLY,
          "this would be move %d, but is meant as move %d".formatted(board.plies() + 1, ply + 1));
    }
    State next;
    try {
      next = board.after(action);
    } catch (IllegalArgumentException e) {
      throw refused(Code.ILLEGAL, String.valueOf(e.getMessage()));
    }
    long used = board.used(now);
    Clock after = settings.clockAfter(board.clock(side), used).orElseThrow();
    LiveMove move = new LiveMove(side, action, Duration.ofNanos(used), after);
    boolean isLast =
        settings.isOver(next, ply + 1) && !Results.needsRuling(settings.scoring(), next);
    GameEnd how = isLast ? Results.counted(next, new BitSet(), "") : null;
    if (how == null) {
      saved.move(ply, action, used, after);
    } else {
      List<Integer> actions = actions();
      actions.add(action);
      saved.lastMove(ply, action, used, after, result(how, actions), how.result(), how.detail());
    }
    lapseUndo();
    board.play(move, next);
    if (how == null) {
      goOn();
    } else {
      status = LiveStatus.OVER;
    }
    LivePosition position = board.position();
    LiveClocks clocks = board.clocks();
    feed.post(version -> new LiveEvent.Moved(version, ply, move, position, clocks));
    if (how != null) {
      close(how);
    }
  }

  /** What follows a move: the other's clock runs, or dead stones are agreed on. */
  private void goOn() {
    long now = nanoTime.getAsLong();
    if (!board.isOver()) {
      status = LiveStatus.PLAYING;
      board.run(now);
    } else if (Results.needsRuling(settings.scoring(), board.state())) {
      status = LiveStatus.SCORING;
      talk.begin(now);
    }
  }

  /** A request to take back is gone once somebody moves. */
  private void lapseUndo() {
    int asker = undoAskedBy;
    undoAskedBy = NOBODY;
    if (asker != NOBODY) {
      feed.post(version -> new LiveEvent.UndoRefused(version, asker));
    }
  }

  // ---- Ends ----

  /** Has a player lose. */
  void lose(int side, EndReason reason, String detail, long now) {
    requireGoingOn(side, now);
    finish(Results.lost(board.state(), reason, side, OneLine.of(detail)));
  }

  /** Calls the game off. */
  void abort(String why, long now) {
    requireGoingOn(0, now);
    finish(Results.aborted(OneLine.of(why)));
  }

  /** Calls the game off on a player's wish. */
  void abort(int side, long now) {
    requireGoingOn(side, now);
    if (course.playedPlies() >= FIRST_MOVES) {
      throw refused(Code.TOO_LATE, "both players have moved; resign instead");
    }
    finish(Results.aborted("called off by " + head.player(side)));
  }

  /** Saves an end, and tells it. */
  private void finish(GameEnd how) {
    save(how);
    close(how);
  }

  private void save(GameEnd how) {
    saved.finish(result(how, actions()), how.result(), how.detail());
  }

  /** What follows an end that is saved. */
  private void close(GameEnd how) {
    board.stop(nanoTime.getAsLong());
    undoAskedBy = NOBODY;
    end = how;
    status = LiveStatus.OVER;
    saved.close();
    LiveClocks clocks = board.clocks();
    feed.post(version -> new LiveEvent.Ended(version, how, clocks));
  }

  private List<Integer> actions() {
    List<Integer> actions = new ArrayList<>(board.plies() + 1);
    board.moves().forEach(move -> actions.add(move.action()));
    return actions;
  }

  private GameResult result(GameEnd how, List<Integer> actions) {
    return new GameResult(head.pairing(), Outcome.of(how), how.reason(), MovesHash.of(actions));
  }

  // ---- Taking back ----

  /** Asks the opponent to take back the player's last move. */
  void askUndo(int side, long now) {
    requirePlaying(side, now);
    if (!head.settings().mayUndo()) {
      throw refused(Code.NO_UNDO_HERE, "moves may not be taken back in this game");
    }
    if (undoAskedBy != NOBODY) {
      throw refused(Code.UNDO_IS_ASKED, head.player(undoAskedBy) + " has asked already");
    }
    if (board.lastPlyOf(side) < 0) {
      throw refused(Code.NOTHING_TO_UNDO, head.player(side) + " has not moved yet");
    }
    undoAskedBy = side;
    feed.post(version -> new LiveEvent.UndoAsked(version, side));
  }

  /** Answers the opponent. */
  void answerUndo(int side, boolean yes, long now) {
    requirePlaying(side, now);
    int asker = 1 - side;
    if (undoAskedBy != asker) {
      throw refused(Code.UNDO_NOT_ASKED, head.player(asker) + " has not asked to take back");
    }
    if (!yes) {
      lapseUndo();
      return;
    }
    int plies = board.lastPlyOf(asker);
    takeBack(plies, StoredTakeBack.Why.UNDO);
    undoAskedBy = NOBODY;
    LivePosition position = board.position();
    LiveClocks clocks = board.clocks();
    feed.post(version -> new LiveEvent.Undone(version, plies, position, clocks));
  }

  private void takeBack(int plies, StoredTakeBack.Why why) {
    saved.takeBack(plies, why, board.clock(0), board.clock(1));
    board.takeBack(plies);
    goOn();
  }

  // ---- Dead stones ----

  /** Says which stones are dead. */
  void proposeDead(int side, Set<Integer> actions, long now) {
    GoState state = requireScoring(side, now);
    Set<Integer> chains = DeadStoneTalk.chains(state, actions);
    Optional<GameEnd> how = talk.agreed(state, side, chains);
    how.ifPresent(this::save);
    talk.name(side, chains);
    feed.post(version -> new LiveEvent.DeadProposed(version, side, chains));
    how.ifPresent(this::close);
  }

  /** Takes the last passes back. */
  void resumePlay(int side, long now) {
    requireScoring(side, now);
    talk.requireResumable();
    int plies = Math.max(head.openingPlies(), board.plies() - LAST_PASSES);
    takeBack(plies, StoredTakeBack.Why.RESUMED);
    talk.resume();
    LivePosition position = board.position();
    LiveClocks clocks = board.clocks();
    feed.post(version -> new LiveEvent.PlayResumed(version, side, plies, position, clocks));
  }

  // ---- Time ----

  /** Falls flags, and ends the wait for dead stones, if it is time. */
  void look(long now) {
    if (isLeft) {
      return;
    }
    if (status == LiveStatus.PLAYING && board.isTimeUp(now)) {
      int late = board.state().currentPlayer();
      finish(Results.timedOut(board.state(), late, board.plies() + 1, board.used(now)));
    } else if (status == LiveStatus.SCORING
        && now - talk.timeUp() >= 0
        && board.state() instanceof GoState go) {
      finish(talk.ruled(go));
    }
  }

  // ---- Everything else ----

  /** Keeps what was found out about a position. */
  void noteAnalysis(int ply, String json) {
    if (ply < 0 || ply > board.plies()) {
      throw new IllegalArgumentException(
          "analysis after %d moves of game %d, but it has %d"
              .formatted(ply, head.id(), board.plies()));
    }
    course.archive().saveAnalysis(head.id(), ply, json);
    feed.post(version -> new LiveEvent.AnalysisNoted(version, ply, json));
  }

  private void requireGoingOn(int side, long now) {
    if (side < 0 || side > 1) {
      throw new IllegalArgumentException("side is " + side + ", but must be 0 or 1");
    }
    if (isLeft) {
      throw new IllegalStateException("game " + head.id() + " is left, to be restored later");
    }
    look(now);
    GameEnd over = end;
    if (over != null) {
      throw refused(Code.GAME_OVER, "the game is over: " + over.result());
    }
  }

  private void requirePlaying(int side, long now) {
    requireGoingOn(side, now);
    if (status == LiveStatus.SCORING) {
      throw refused(Code.SCORING, "dead stones are to be agreed on; or resume play first");
    }
  }

  private GoState requireScoring(int side, long now) {
    requireGoingOn(side, now);
    if (status != LiveStatus.SCORING || !(board.state() instanceof GoState go)) {
      throw refused(Code.NOT_SCORING, "dead stones are named after two passes, and not now");
    }
    return go;
  }

  private static RefusedActionException refused(Code code, String message) {
    return new RefusedActionException(code, message);
  }
}
