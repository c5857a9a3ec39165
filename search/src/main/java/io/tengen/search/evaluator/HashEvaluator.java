package io.tengen.search.evaluator;

import io.tengen.env.Game;
import io.tengen.env.RandomStream;
import io.tengen.env.State;
import io.tengen.search.Evaluations;
import io.tengen.search.Evaluator;
import java.util.List;

/**
 * A stand-in for a network: value and policy are pseudo-random functions of the observation and a
 * seed, the same on every machine. For tests and the signature of the search.
 */
public final class HashEvaluator implements Evaluator {
  private final Game game;
  private final int actionCount;
  private final long seed;
  private final float[] observation;

  /**
   * An evaluator.
   *
   * @param game the game of all positions
   * @param seed another one, another function
   */
  public HashEvaluator(Game game, long seed) {
    this.game = game;
    this.actionCount = game.actionCount();
    this.seed = seed;
    this.observation = new float[game.observationLength()];
  }

  @Override
  public void evaluate(List<? extends State> states, Evaluations out) {
    out.begin(states.size());
    float[] policies = out.policies();
    for (int i = 0; i < states.size(); i++) {
      requireGame(states.get(i));
      states.get(i).writeObservation(observation, 0);
      long key = ObservationHash.of(observation, seed);
      out.setValue(i, 2 * RandomStream.toUnit(RandomStream.derive(key, actionCount)) - 1);
      int offset = out.policyOffset(i);
      for (int action = 0; action < actionCount; action++) {
        // Never 0: every action must be possible.
        double unit = 1 - RandomStream.toUnit(RandomStream.derive(key, action));
        policies[offset + action] = (float) (unit * unit);
      }
    }
  }

  private void requireGame(State state) {
    Game other = state.game();
    if (other != game && !other.name().equals(game.name())) {
      throw new IllegalArgumentException(
          "the evaluator is for " + game.name() + ", but the position is of " + other.name());
    }
  }
}
