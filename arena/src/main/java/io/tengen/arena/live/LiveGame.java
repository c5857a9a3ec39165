package io.tengen.arena.live;

import io.tengen.arena.match.EndReason;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;

/**
 * The referee of one game, which waits for its players to call. Sides are 0, who moves first
 * (black, in Go), and 1. What a method has done is in the archive when it returns, so it takes as
 * long as the disk does: not for threads that must not block. Thread-safe; the looks at a game
 * ({@link #head}, {@link #snapshot}, {@link #deadline}) never wait.
 *
 * <p>All that act throw {@link RefusedActionException} for what may not be done, and {@link
 * io.tengen.arena.archive.ArchiveException} when it could not be saved; nothing has happened then,
 * but that a flag may have fallen meanwhile.
 */
public final class LiveGame {
  private final LiveHead head;
  private final LongSupplier nanoTime;

  /** Guarded by this object. */
  private final LiveReferee referee;

  /** Guarded by this object. */
  private final EventFeed feed;

  private volatile LiveSnapshot snapshot;
  private volatile OptionalLong deadline = OptionalLong.empty();

  /**
   * A game whose clock does not run yet.
   *
   * @param course the game as the archive has it
   * @param nanoTime the time in nanoseconds, from any point on
   * @param problems told what listeners throw
   */
  LiveGame(
      LiveHead head,
      LiveCourse course,
      LongSupplier nanoTime,
      Consumer<RuntimeException> problems) {
    this.head = head;
    this.nanoTime = nanoTime;
    this.feed = new EventFeed(this, course.playedPlies(), problems);
    this.referee = new LiveReferee(head, course, nanoTime, feed);
    this.snapshot = referee.snapshot();
  }

  /** Starts the clock, or what else has to follow the last move. */
  synchronized void start() {
    referee.start();
    snapshot = referee.snapshot();
    deadline = referee.deadline();
  }

  /** Takes no more calls; the archive has the game as it is. */
  synchronized void leave() {
    referee.leave();
    deadline = OptionalLong.empty();
  }

  // ---- Looks ----

  /** What of it does not change. */
  public LiveHead head() {
    return head;
  }

  /** Its number among all games of the archive. */
  public long id() {
    return head.id();
  }

  /** How it stands. */
  public LiveSnapshot snapshot() {
    return snapshot;
  }

  /**
   * When {@link #look} has something to do, in the time of {@link LiveGames#nanoTime}: a flag falls
   * or the time to agree on dead stones is over. Nothing when the game is.
   */
  public OptionalLong deadline() {
    return deadline;
  }

  // ---- Acts ----

  /**
   * Makes a move.
   *
   * @param action any number
   */
  public void play(int side, int action) {
    act(now -> referee.play(side, referee.plies(), action, now));
  }

  /**
   * Makes a move in the position that the player thinks it is in, so that a move that was sent
   * twice, or meant for a position before an undo, does no harm.
   *
   * @param ply how many moves the player knows of, the opening's included
   */
  public void play(int side, int ply, int action) {
    act(now -> referee.play(side, ply, action, now));
  }

  /** Gives the game up. */
  public void resign(int side) {
    act(now -> referee.lose(side, EndReason.RESIGNATION, "", now));
  }

  /**
   * Has a player lose because it broke down or broke a rule of its protocol.
   *
   * @param why in a line
   */
  public void forfeit(int side, String why) {
    act(now -> referee.lose(side, EndReason.FAILURE, why, now));
  }

  /**
   * Has a player lose because it chose an illegal move, where that is how the game is played.
   *
   * @param why in a line
   */
  public void forfeitByIllegalMove(int side, String why) {
    act(now -> referee.lose(side, EndReason.ILLEGAL_MOVE, why, now));
  }

  /**
   * Calls the game off, which then counts for nothing.
   *
   * @param why in a line
   */
  public void abort(String why) {
    act(now -> referee.abort(why, now));
  }

  /** Calls the game off on a player's wish, who may do so until both have moved. */
  public void abort(int side) {
    act(now -> referee.abort(side, now));
  }

  /**
   * Asks the opponent to take back the player's last move, and what was played since. The clocks
   * stay as they are, but the move that was being thought about is not charged. The request lapses
   * with the next move.
   */
  public void askUndo(int side) {
    act(now -> referee.askUndo(side, now));
  }

  /** Answers the opponent. */
  public void answerUndo(int side, boolean yes) {
    act(now -> referee.answerUndo(side, yes, now));
  }

  /**
   * Says which stones are dead, instead of what the player has said before. When both have said the
   * same, the board is counted so. When they have not for {@link LiveGames#SCORING_TIME}, the dead
   * stones are estimated.
   *
   * @param actions the actions of points, one or more of each dead chain; may be empty
   */
  public void proposeDead(int side, Set<Integer> actions) {
    act(now -> referee.proposeDead(side, actions, now));
  }

  /** Rather plays on than agree on dead stones; the last two passes are taken back. */
  public void resumePlay(int side) {
    act(now -> referee.resumePlay(side, now));
  }

  /**
   * Keeps what was found out about a position, instead of what was kept of it before; also when the
   * game is over.
   *
   * @param ply how many moves were made before it
   * @param json what is to be kept
   * @throws IllegalArgumentException when the game has no such position
   */
  public void noteAnalysis(int ply, String json) {
    act(now -> referee.noteAnalysis(ply, json));
  }

  /** Falls flags, and ends the wait for dead stones, if it is time. */
  public void look(long nanoTime) {
    synchronized (this) {
      try {
        referee.look(nanoTime);
      } finally {
        publish();
      }
    }
  }

  /** The moment of an act is that at which it was called for, not when others let it through. */
  private void act(LongConsumer action) {
    long now = nanoTime.getAsLong();
    synchronized (this) {
      try {
        action.accept(now);
      } finally {
        publish();
      }
    }
  }

  /** Lets the looks see what has become of the game, and tells the listeners. */
  private void publish() {
    if (snapshot.version() != feed.version()) {
      snapshot = referee.snapshot();
      deadline = referee.deadline();
    }
    feed.deliver();
  }

  // ---- Listeners ----

  /**
   * Has a listener hear all that happens after a version: first, on this thread, what has happened
   * since, then what will.
   *
   * @param afterVersion mostly that of a snapshot; {@link RefusedActionException.Code#NOT_KEPT} if
   *     it is more than 64 events old, or in the future
   * @return ends the subscription
   */
  public synchronized Subscription subscribe(LiveListener listener, long afterVersion) {
    return feed.subscribe(listener, afterVersion);
  }

  /** A listener's. */
  @FunctionalInterface
  public interface Subscription extends AutoCloseable {
    /** Ends it, without waiting: a call that is under way may still be going on. */
    @Override
    void close();
  }
}
