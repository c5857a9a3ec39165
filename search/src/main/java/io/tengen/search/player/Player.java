package io.tengen.search.player;

import io.tengen.env.State;
import io.tengen.search.Cancellation;
import io.tengen.search.time.Clock;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * One side of a game, or both. A player follows the game: it is told every action that is played,
 * its own too, and so can think on from what it knows.
 *
 * <p>To be used by one thread at a time, except {@link #progress} and {@link Cancellation}.
 */
public interface Player extends AutoCloseable {

  /**
   * Chooses an action for whoever is to move. The action is not played yet.
   *
   * @param clock the time that whoever is to move has left
   * @param cancellation ends a search early, with the best action so far
   * @throws IllegalStateException when the game is over
   * @throws io.tengen.search.SearchException when the player searches and its evaluator fails
   */
  Decision choose(Clock clock, Cancellation cancellation);

  /**
   * An action was played, by either side.
   *
   * @throws IllegalArgumentException when it is not legal
   */
  void played(int action);

  /**
   * The game goes on from another position of it, as after an undo or a set-up.
   *
   * @throws ClassCastException when the position belongs to another game
   */
  void setPosition(State position);

  /**
   * Stops thinking on the opponent's time, if the player does; it goes on with the next move of its
   * own.
   */
  default void rest() {}

  /**
   * What the position was worth in which the player chose last, from the view of whom it chose for:
   * in [-1, 1], 1 of a game that is won. Empty when it cannot tell.
   */
  default OptionalDouble value() {
    return OptionalDouble.empty();
  }

  /**
   * The dead stones of a game of Go that two passes have ended, as the actions at their points; one
   * stone stands for its chain. Empty when the player has no opinion, which is not the same as an
   * empty set.
   */
  default Optional<Set<Integer>> deadStones() {
    return Optional.empty();
  }

  /** Whether this is a person, who never hangs but thinks for as long as the clock lets them. */
  default boolean isPerson() {
    return false;
  }

  /** What the player is doing, in a few words, while it chooses; from any thread. */
  String progress();

  /** What the player is made of that its text does not say, such as what computes; or nothing. */
  default String description() {
    return "";
  }

  /** Frees what the player holds. */
  @Override
  void close();
}
