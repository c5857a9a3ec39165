package io.tengen.search.evaluator;

import io.tengen.env.State;
import io.tengen.search.Evaluations;
import io.tengen.search.Evaluator;
import java.util.List;

/**
 * Knows nothing: value 0 and the same prior for every action. The search alone has to find its way,
 * by proofs; and it measures the search's own cost. Thread-safe.
 */
public final class UniformEvaluator implements Evaluator {
  @Override
  public void evaluate(List<? extends State> states, Evaluations out) {
    int count = states.size();
    out.begin(count);
    for (int i = 0; i < count; i++) {
      out.setUniformPolicy(i);
      out.setValue(i, 0);
    }
  }
}
