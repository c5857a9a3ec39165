package io.tengen.search.player;

import io.tengen.env.Game;
import io.tengen.env.MovePolicy;
import io.tengen.search.Evaluator;
import io.tengen.search.evaluator.RolloutEvaluator;
import java.util.Optional;

/**
 * What players may know of a game beyond its rules. The search module knows nothing; who knows more
 * seats the players.
 */
public interface GameKnowledge {
  /** Nothing: every legal move is as good as any other. */
  GameKnowledge NONE =
      new GameKnowledge() {
        @Override
        public Evaluator newRollouts(Game game, Optional<RolloutPolicy> policy, long seed) {
          if (policy.isPresent() && policy.get() == RolloutPolicy.HEAVY) {
            throw new IllegalArgumentException(
                "policy is 'heavy', but "
                    + game.name()
                    + " has light random games only; leave the policy out, or write policy=light");
          }
          return new RolloutEvaluator(game, seed);
        }

        @Override
        public MovePolicy randomMoves(Game game) {
          return MovePolicy.uniform();
        }
      };

  /**
   * A new evaluator by random games: some games have quicker and wiser ones than others.
   *
   * @param policy how they are played; without one, the game's usual way
   * @param seed of the random games
   * @throws IllegalArgumentException when the game has no such policy
   */
  Evaluator newRollouts(Game game, Optional<RolloutPolicy> policy, long seed);

  /** How a player at random moves: any legal action, but for those that nobody would take. */
  MovePolicy randomMoves(Game game);
}
