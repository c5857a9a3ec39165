package io.tengen.agents.network.evaluator;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.tengen.agents.network.backend.InferenceBackend;
import io.tengen.env.RandomStream;
import io.tengen.go.features.Symmetry;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Networks that are shown positions from all sides. */
class SymmetricBackendTest {
  private static final int SIZE = 3;
  private static final int AREA = SIZE * SIZE;
  private static final int ACTIONS = AREA + 1;
  private static final float TOLERANCE = 1e-5f;

  /**
   * Logits are the points of the only plane, and the value is their mean.
   *
   * @param skew added to the logit and the value by how far a point is from the first
   */
  private record Echo(float skew) implements InferenceBackend {
    @Override
    public String description() {
      return "echo";
    }

    @Override
    public int maxBatch() {
      return 2;
    }

    @Override
    public void evaluate(int count, float[] planes, float[] policyLogits, float[] values) {
      for (int i = 0; i < count; i++) {
        values[i] = 0;
        for (int point = 0; point < AREA; point++) {
          float shown = planes[i * AREA + point];
          policyLogits[i * ACTIONS + point] = shown * (1 + skew * point);
          values[i] += shown * (1 + skew * point) / AREA;
        }
        policyLogits[i * ACTIONS + AREA] = -1;
      }
    }

    @Override
    public void close() {}
  }

  private static float[] random(long seed) {
    RandomStream random = new RandomStream(seed);
    float[] planes = new float[2 * AREA];
    for (int i = 0; i < planes.length; i++) {
      planes[i] = random.nextFloat() - 0.5f;
    }
    return planes;
  }

  /** The values of two positions, and then their probabilities. */
  private static float[] answers(InferenceBackend backend, float[] planes) {
    float[] logits = new float[2 * ACTIONS];
    float[] values = new float[2];
    backend.evaluate(2, planes, logits, values);
    float[] answers = Arrays.copyOf(values, 2 + logits.length);
    for (int i = 0; i < 2; i++) {
      double sum = 0;
      for (int action = 0; action < ACTIONS; action++) {
        sum += Math.exp(logits[i * ACTIONS + action]);
      }
      for (int action = 0; action < ACTIONS; action++) {
        int at = i * ACTIONS + action;
        answers[2 + at] = (float) (Math.exp(logits[at]) / sum);
      }
    }
    return answers;
  }

  @Test
  void aNetworkThatIsSymmetricAnswersAsAlways() {
    float[] planes = random(1);
    assertArrayEquals(
        answers(new Echo(0), planes),
        answers(new SymmetricBackend(new Echo(0), 1, SIZE), planes),
        TOLERANCE);
  }

  @ParameterizedTest
  @EnumSource(Symmetry.class)
  void anyNetworkBecomesSymmetric(Symmetry symmetry) {
    float[] planes = random(2);
    float[] turned = new float[planes.length];
    symmetry.applyToPlanes(planes, 0, turned, 0, 2, SIZE);
    float[] plain = answers(new SymmetricBackend(new Echo(0.1f), 1, SIZE), planes);
    float[] ofTurned = answers(new SymmetricBackend(new Echo(0.1f), 1, SIZE), turned);
    float[] expected = plain.clone();
    for (int i = 0; i < 2; i++) {
      symmetry.applyToPolicy(plain, 2 + i * ACTIONS, expected, 2 + i * ACTIONS, SIZE);
    }
    assertArrayEquals(expected, ofTurned, TOLERANCE);
    assertFalse(Arrays.equals(plain, answers(new Echo(0.1f), planes)), "nothing was averaged");
  }

  @Test
  void valuesAreMeans() {
    float[] planes = new float[2 * AREA];
    // On the corner a point is 0, 2, 6 and 8 from the first, each twice among eight symmetries.
    planes[0] = 1;
    float[] answers = answers(new SymmetricBackend(new Echo(0.1f), 1, SIZE), planes);
    assertEquals((1 + 0.1f * 4) / AREA, answers[0], TOLERANCE);
    assertEquals(0, answers[1], TOLERANCE);
  }
}
