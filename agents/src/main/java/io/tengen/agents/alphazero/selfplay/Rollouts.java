package io.tengen.agents.alphazero.selfplay;

import io.tengen.agents.knowledge.GoKnowledge;
import io.tengen.env.Game;
import io.tengen.env.State;
import io.tengen.search.Evaluations;
import io.tengen.search.Evaluator;
import io.tengen.search.player.RolloutPolicy;
import java.util.List;
import java.util.Optional;

/**
 * The random games of one game of self-play, so that they come out the same in any company. They
 * are light ones: their moves are chosen by the rules alone, but for the own eyes in Go that are
 * not filled.
 */
final class Rollouts {
  private final Evaluator games;
  private final Evaluations answers;
  private final int count;
  private final double mix;

  /**
   * Random games.
   *
   * @param count from each position, at least 1
   * @param mix how much their result counts, 0 to 1
   */
  Rollouts(Game game, int count, double mix, long seed) {
    this.games = new GoKnowledge().newRollouts(game, Optional.of(RolloutPolicy.LIGHT), seed);
    this.answers = new Evaluations(game.actionCount(), 1);
    this.count = count;
    this.mix = mix;
  }

  /** Blends the value in a row with the mean result of random games from the position. */
  void blend(State position, Evaluations evaluations, int row) {
    List<State> alone = List.of(position);
    double sum = 0;
    for (int i = 0; i < count; i++) {
      games.evaluate(alone, answers);
      sum += answers.value(0);
    }
    evaluations.setValue(row, (1 - mix) * evaluations.value(row) + mix * (sum / count));
  }
}
