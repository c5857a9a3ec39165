package io.tengen.agents.network.training;

import io.tengen.agents.network.training.SupervisedConfig.Learning;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.GradientUpdater;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.config.Nesterovs;

/**
 * Moves parameters along a gradient by one of ND4J's updaters, whose state is laid over one flat
 * array. Not thread-safe.
 */
final class Optimiser {
  private final IUpdater rule;
  private final INDArray state;
  private final INDArray update;
  private final GradientUpdater<?> updater;

  /** An optimiser that has not seen a step. */
  Optimiser(Learning learning, int parameterCount) {
    this.rule =
        switch (learning.updater()) {
          case NESTEROV -> new Nesterovs(learning.learningRate(), learning.momentum());
          case ADAM ->
              new Adam(
                  learning.learningRate(),
                  learning.momentum(),
                  Adam.DEFAULT_ADAM_BETA2_VAR_DECAY,
                  Adam.DEFAULT_ADAM_EPSILON);
        };
    this.state =
        Nd4j.create(
            new float[(int) rule.stateSize(parameterCount)],
            new long[] {1, rule.stateSize(parameterCount)},
            'c');
    this.update = Nd4j.create(new float[parameterCount], new long[] {1, parameterCount}, 'c');
    this.updater = rule.instantiate(state, true);
    updater.setStateViewArray(state, update.shape(), 'c', true);
  }

  /**
   * Does one step in place.
   *
   * @param rate the learning rate
   * @param step the number of the step, from 0
   */
  void step(float[] parameters, float[] gradient, double rate, long step) {
    rule.setLrAndSchedule(rate, null);
    update.data().setData(gradient);
    updater.applyUpdater(update, Math.toIntExact(step), 0);
    float[] moved = update.data().asFloat();
    for (int i = 0; i < moved.length; i++) {
      parameters[i] -= moved[i];
    }
  }

  /** How many numbers it remembers from step to step. */
  int stateLength() {
    return Math.toIntExact(state.length());
  }

  /** A copy of what it remembers. */
  float[] state() {
    return state.data().asFloat();
  }

  /** Remembers what another one did. */
  void restore(float[] saved) {
    state.data().setData(saved);
  }
}
