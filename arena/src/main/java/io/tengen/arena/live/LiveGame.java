package io.tengen.arena.live;

import java.util.OptionalLong;
import java.util.Set;

/**
 * The referee of one game, which waits for its players to call. Sides are 0, who moves first, and
 * 1. What a method has done is in the archive when it returns, so it takes as long as the disk
 * does: not for threads that must not block. Thread-safe; the looks at a game ({@link #head},
 * {@link #snapshot}, {@link #deadline}) never wait.
 *
 * <p>All that act throw {@link RefusedActionException} for what may not be done, and {@link
 * io.tengen.arena.archive.ArchiveException} when it could not be saved; nothing has happened then.
 */
public final class LiveGame {
  LiveGame() {}

  private static UnsupportedOperationException toCome() {
    return new UnsupportedOperationException("to come");
  }

  /** What of it does not change. */
  public LiveHead head() {
    throw toCome();
  }

  /** Its number among all games of the archive. */
  public long id() {
    return head().id();
  }

  /** How it stands. */
  public LiveSnapshot snapshot() {
    throw toCome();
  }

  /**
   * Makes a move.
   *
   * @param action any number
   */
  public void play(int side, int action) {
    throw toCome();
  }

  /**
   * Makes a move in the position that the player thinks it is in, so that a move that was sent
   * twice, or meant for a position before an undo, does no harm.
   *
   * @param ply how many moves the player knows of, the opening's included
   */
  public void play(int side, int ply, int action) {
    throw toCome();
  }

  /** Gives the game up. */
  public void resign(int side) {
    throw toCome();
  }

  /**
   * Has a player lose because it broke down or broke a rule of its protocol.
   *
   * @param why in a line
   */
  public void forfeit(int side, String why) {
    throw toCome();
  }

  /**
   * Has a player lose because it chose an illegal move, where that is how the game is played.
   *
   * @param why in a line
   */
  public void forfeitByIllegalMove(int side, String why) {
    throw toCome();
  }

  /**
   * Asks the opponent to take back the player's last move, and what was played since. The clocks
   * stay as they are, but the move that was being thought about is not charged.
   */
  public void askUndo(int side) {
    throw toCome();
  }

  /** Answers the opponent. */
  public void answerUndo(int side, boolean yes) {
    throw toCome();
  }

  /**
   * Says which stones are dead, instead of what the player has said before. When both have said the
   * same, the board is counted so. When they have not for {@link LiveGames#SCORING_TIME}, the dead
   * stones are estimated.
   *
   * @param actions the actions of points, one or more of each dead chain; may be empty
   */
  public void proposeDead(int side, Set<Integer> actions) {
    throw toCome();
  }

  /** Rather plays on than agree on dead stones. */
  public void resumePlay(int side) {
    throw toCome();
  }

  /**
   * Calls the game off, which then counts for nothing.
   *
   * @param why in a line
   */
  public void abort(String why) {
    throw toCome();
  }

  /** Calls the game off on a player's wish, who may do so until both have moved. */
  public void abort(int side) {
    throw toCome();
  }

  /**
   * Keeps what was found out about a position, instead of what was kept of it before.
   *
   * @param ply how many moves were made before it
   * @param json what is to be kept
   */
  public void noteAnalysis(int ply, String json) {
    throw toCome();
  }

  /**
   * When {@link #look} has something to do, in the time of {@link LiveGames#nanoTime}: a flag falls
   * or the time to agree on dead stones is over. Nothing when time does not matter.
   */
  public OptionalLong deadline() {
    throw toCome();
  }

  /** Falls flags, and ends the wait for dead stones, if it is time. */
  public void look(long nanoTime) {
    throw toCome();
  }

  /**
   * Has a listener hear all that happens after a version: first, on this thread, what has happened
   * since, then what will.
   *
   * @param afterVersion mostly that of a snapshot; {@link RefusedActionException.Code#NOT_KEPT} if
   *     it is more than 64 events old, or in the future
   * @return ends the subscription
   */
  public Subscription subscribe(LiveListener listener, long afterVersion) {
    throw toCome();
  }

  /** A listener's. */
  @FunctionalInterface
  public interface Subscription extends AutoCloseable {
    /** Ends it: the listener hears nothing more once this returns, unless it is the one that calls. */
    @Override
    void close();
  }
}
