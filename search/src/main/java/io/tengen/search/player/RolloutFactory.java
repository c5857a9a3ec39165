package io.tengen.search.player;

import io.tengen.env.Game;
import io.tengen.search.Evaluator;
import io.tengen.search.evaluator.RolloutEvaluator;
import java.util.Optional;

/** Makes the random games of {@code uct}: some games have quicker and wiser ones than others. */
@FunctionalInterface
public interface RolloutFactory {
  /** Uniformly random moves, for any game. */
  RolloutFactory UNIFORM =
      (game, policy, seed) -> {
        if (policy.isPresent() && policy.get() == RolloutPolicy.HEAVY) {
          throw new IllegalArgumentException(
              "policy is 'heavy', but "
                  + game.name()
                  + " has light random games only; leave the policy out, or write policy=light");
        }
        return new RolloutEvaluator(game, seed);
      };

  /**
   * A new evaluator by random games.
   *
   * @param policy how they are played; without one, the game's usual way
   * @param seed of the random games
   * @throws IllegalArgumentException when the game has no such policy
   */
  Evaluator newEvaluator(Game game, Optional<RolloutPolicy> policy, long seed);
}
