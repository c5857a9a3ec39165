package io.tengen.agents.network.optimiser;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.GradientUpdater;
import org.nd4j.linalg.learning.config.IUpdater;

/** An updater of ND4J, which DL4J trains with. */
final class Nd4jRule {
  private final IUpdater rule;
  private final INDArray state;
  private final INDArray update;
  private final GradientUpdater<?> updater;

  Nd4jRule(IUpdater rule, int parameterCount) {
    this.rule = rule;
    long length = rule.stateSize(parameterCount);
    this.state = Nd4j.create(new float[(int) length], new long[] {1, length}, 'c');
    this.update = Nd4j.create(new float[parameterCount], new long[] {1, parameterCount}, 'c');
    this.updater = rule.instantiate(state, true);
    updater.setStateViewArray(state, update.shape(), 'c', true);
  }

  void step(float[] parameters, float[] gradient, double rate, int step) {
    rule.setLrAndSchedule(rate, null);
    update.data().setData(gradient);
    updater.applyUpdater(update, step, 0);
    float[] moved = update.data().asFloat();
    for (int i = 0; i < moved.length; i++) {
      parameters[i] -= moved[i];
    }
  }

  float[] state() {
    return state.data().asFloat();
  }
}
