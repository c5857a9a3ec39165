package io.tengen.agents.network.evaluator;

import io.tengen.agents.network.backend.InferenceBackend;
import io.tengen.env.Game;
import io.tengen.env.State;
import io.tengen.search.Evaluations;
import io.tengen.search.Evaluator;
import java.util.List;

/**
 * Asks a network: planes as the position writes them, the policy after softmax over all actions,
 * the value as it is. Batches larger than the back end's are evaluated in parts. Owned by one
 * thread; allocates nothing a call, as far as the back end does not.
 */
public final class NetworkEvaluator implements Evaluator {
  private final InferenceBackend backend;
  private final int planesLength;
  private final int actions;
  private final float[] planes;
  private final float[] logits;
  private final float[] values;

  /**
   * An evaluator.
   *
   * @param backend made for this game; closed with this
   */
  public NetworkEvaluator(InferenceBackend backend, Game game) {
    this.backend = backend;
    this.planesLength = game.observationLength();
    this.actions = game.actionCount();
    this.planes = new float[backend.maxBatch() * planesLength];
    this.logits = new float[backend.maxBatch() * actions];
    this.values = new float[backend.maxBatch()];
  }

  /** What carries the network out. */
  public String description() {
    return backend.description();
  }

  @Override
  public void evaluate(List<? extends State> states, Evaluations out) {
    out.begin(states.size());
    for (int from = 0; from < states.size(); from += values.length) {
      evaluatePart(states, from, Math.min(values.length, states.size() - from), out);
    }
  }

  private void evaluatePart(List<? extends State> states, int from, int count, Evaluations out) {
    for (int i = 0; i < count; i++) {
      states.get(from + i).writeObservation(planes, i * planesLength);
    }
    backend.evaluate(count, planes, logits, values);
    for (int i = 0; i < count; i++) {
      softmax(i * actions, out.policies(), out.policyOffset(from + i));
      // tanh in floats may come out a rounding beyond 1.
      out.setValue(from + i, Math.max(-1, Math.min(1, values[i])));
    }
  }

  /** Less the largest, so that no exponential overflows. */
  private void softmax(int from, float[] policies, int to) {
    float largest = Float.NEGATIVE_INFINITY;
    for (int a = 0; a < actions; a++) {
      largest = Math.max(largest, logits[from + a]);
    }
    float sum = 0;
    for (int a = 0; a < actions; a++) {
      float power = (float) Math.exp(logits[from + a] - largest);
      policies[to + a] = power;
      sum += power;
    }
    float scale = 1 / sum;
    for (int a = 0; a < actions; a++) {
      policies[to + a] *= scale;
    }
  }

  @Override
  public void close() {
    backend.close();
  }
}
