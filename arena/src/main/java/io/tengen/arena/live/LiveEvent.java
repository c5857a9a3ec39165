package io.tengen.arena.live;

import io.tengen.arena.match.GameEnd;
import java.util.Set;

/** Something that happened in a game. */
public sealed interface LiveEvent {

  /**
   * From 1, one more with each event of a game, without gaps. Counted anew after a restart of the
   * program, in which a game begins with as many events as it has moves.
   */
  long version();

  /**
   * A move was made.
   *
   * @param ply how many moves were made before it
   * @param position after it; the mover's opponent is to move, or nobody when two passes began the
   *     {@link LiveStatus#SCORING} or the next event ends the game
   * @param clocks after it
   */
  record Moved(long version, int ply, LiveMove move, LivePosition position, LiveClocks clocks)
      implements LiveEvent {}

  /** A player would like to take a move back. */
  record UndoAsked(long version, int side) implements LiveEvent {}

  /**
   * It was not granted: the opponent said so, or one of the two has moved on.
   *
   * @param side who had asked
   */
  record UndoRefused(long version, int side) implements LiveEvent {}

  /**
   * Moves were taken back.
   *
   * @param plies how many moves are left
   * @param position after them
   */
  record Undone(long version, int plies, LivePosition position, LiveClocks clocks)
      implements LiveEvent {}

  /**
   * A player has said which stones are dead.
   *
   * @param actions of all stones of the chains that it named
   */
  record DeadProposed(long version, int side, Set<Integer> actions) implements LiveEvent {
    /** Copies. */
    public DeadProposed {
      actions = Set.copyOf(actions);
    }
  }

  /**
   * A player would rather play on: the two last passes are taken back.
   *
   * @param plies how many moves are left
   */
  record PlayResumed(long version, int side, int plies, LivePosition position, LiveClocks clocks)
      implements LiveEvent {}

  /**
   * Something was found out about a position.
   *
   * @param ply how many moves were made before it
   * @param json as it is in the archive
   */
  record AnalysisNoted(long version, int ply, String json) implements LiveEvent {}

  /**
   * The game is over, the last event of all but {@link AnalysisNoted}.
   *
   * @param clocks as they stopped
   */
  record Ended(long version, GameEnd end, LiveClocks clocks) implements LiveEvent {}
}
