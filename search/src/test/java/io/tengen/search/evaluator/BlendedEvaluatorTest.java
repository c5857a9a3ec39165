package io.tengen.search.evaluator;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.tengen.env.State;
import io.tengen.env.board.TicTacToe;
import io.tengen.search.Evaluations;
import io.tengen.search.Evaluator;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class BlendedEvaluatorTest {
  private static final State START = new TicTacToe().newInitialState();

  /** Answers its values one after the other, and a policy of its own. */
  private static Evaluator saying(float policy, double... values) {
    int[] asked = {0};
    return (states, out) -> {
      out.begin(states.size());
      Arrays.fill(out.policies(), 0, 9 * states.size(), policy);
      for (int i = 0; i < states.size(); i++) {
        out.setValue(i, values[asked[0]++]);
      }
    };
  }

  @Test
  void theValueIsBlendedAndThePolicyTheFirstOnes() {
    Evaluator first = saying(0.25f, 0.5, -1);
    Evaluator second = saying(0.75f, 1, 0.25, 0, -0.25);
    Evaluations out = new Evaluations(9, 2);
    new BlendedEvaluator(first, second, 2, 0.25, 9).evaluate(List.of(START, START.copy()), out);
    assertEquals(0.75 * 0.5 + 0.25 * 0.5, out.value(0), 1e-12);
    assertEquals(0.75 * -1 + 0.25 * 0, out.value(1), 1e-12);
    float[] policy = new float[18];
    Arrays.fill(policy, 0.25f);
    assertArrayEquals(policy, Arrays.copyOf(out.policies(), 18));
  }

  @Test
  void bothAreClosedEvenIfOneFailsTo() {
    int[] closed = {0};
    Evaluator failing =
        new Evaluator() {
          @Override
          public void evaluate(List<? extends State> states, Evaluations out) {}

          @Override
          public void close() {
            closed[0]++;
            throw new IllegalStateException("stuck");
          }
        };
    Evaluator blend = new BlendedEvaluator(failing, failing, 1, 0.5, 9);
    assertThrows(IllegalStateException.class, blend::close);
    assertEquals(2, closed[0]);
  }

  @Test
  void nonsenseIsRefused() {
    Evaluator any = saying(1, 0);
    assertThrows(IllegalArgumentException.class, () -> new BlendedEvaluator(any, any, 0, 0.5, 9));
    assertThrows(IllegalArgumentException.class, () -> new BlendedEvaluator(any, any, 1, 1.5, 9));
  }
}
