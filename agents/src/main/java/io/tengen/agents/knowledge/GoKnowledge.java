package io.tengen.agents.knowledge;

import io.tengen.env.Game;
import io.tengen.env.MovePolicy;
import io.tengen.go.GoGame;
import io.tengen.go.analysis.SensibleMoves;
import io.tengen.search.Evaluator;
import io.tengen.search.player.GameKnowledge;
import io.tengen.search.player.RolloutPolicy;
import java.util.Optional;

/**
 * Knows how random games of Go are best played: for random games that a search learns from, with
 * tactics ({@link GoRolloutEvaluator}), and for a player at random, without filling eyes. Of other
 * games it knows no more than {@link GameKnowledge#NONE}.
 */
public final class GoKnowledge implements GameKnowledge {

  /** Playouts with tactics for Go unless told otherwise. */
  @Override
  public Evaluator newRollouts(Game game, Optional<RolloutPolicy> policy, long seed) {
    return game instanceof GoGame go
        ? new GoRolloutEvaluator(go, policy.orElse(RolloutPolicy.HEAVY), seed)
        : NONE.newRollouts(game, policy, seed);
  }

  @Override
  public MovePolicy randomMoves(Game game) {
    return game instanceof GoGame ? new SensibleMoves() : NONE.randomMoves(game);
  }
}
