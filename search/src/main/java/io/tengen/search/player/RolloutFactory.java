package io.tengen.search.player;

import io.tengen.env.Game;
import io.tengen.search.Evaluator;
import io.tengen.search.evaluator.RolloutEvaluator;

/** Makes the random games of {@code uct}: some games have quicker and wiser ones than others. */
@FunctionalInterface
public interface RolloutFactory {
  /** Uniformly random moves, for any game. */
  RolloutFactory UNIFORM = RolloutEvaluator::new;

  /**
   * A new evaluator by random games.
   *
   * @param seed of the random games
   */
  Evaluator newEvaluator(Game game, long seed);
}
