package io.tengen.search;

import io.tengen.env.State;
import java.util.List;

/**
 * What a search asks about positions: how good they are, and which actions look promising. The seam
 * between search and whatever knows the game: random games, a network, a table.
 *
 * <p>Owned by one thread, unless the class says otherwise: a search asks its {@link
 * EvaluatorFactory} for one evaluator a thread.
 */
@FunctionalInterface
public interface Evaluator extends AutoCloseable {

  /**
   * Evaluates positions in one call. Begins with {@code out.begin(states.size())} and fills every
   * row: a value in [-1, 1] and a policy over all actions, both from the view of the player to
   * move; and details, if {@code out} has room for them and the evaluator knows them. Policies need
   * not be normalised, and what they say of illegal actions is ignored.
   *
   * @param states positions of one game, none terminal; only read, not changed or kept
   * @param out where the answers go, in the order of the states
   */
  void evaluate(List<? extends State> states, Evaluations out);

  /**
   * Whether {@link SelectionRule#RAVE} goes well with it: it tells who played which action first,
   * and an action of the game means much the same later on, as a point of Go does and a column of
   * Connect Four does not.
   */
  default boolean suitsRave() {
    return false;
  }

  /** Frees what the evaluator holds beyond the heap; most hold nothing. */
  @Override
  default void close() {}
}
