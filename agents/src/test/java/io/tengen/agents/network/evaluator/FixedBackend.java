package io.tengen.agents.network.evaluator;

import io.tengen.agents.network.backend.InferenceBackend;
import java.util.Arrays;

/** Gives the first action one logit, the others its negative, and always the same value. */
record FixedBackend(float logit, float value) implements InferenceBackend {
  @Override
  public String description() {
    return "fixed";
  }

  @Override
  public int maxBatch() {
    return 1;
  }

  @Override
  public void evaluate(int count, float[] planes, float[] policyLogits, float[] values) {
    Arrays.fill(policyLogits, -logit);
    policyLogits[0] = logit;
    values[0] = value;
  }

  @Override
  public void close() {}
}
