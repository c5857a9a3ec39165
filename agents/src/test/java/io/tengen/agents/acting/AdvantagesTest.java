package io.tengen.agents.acting;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.tengen.env.RandomStream;
import org.junit.jupiter.api.Test;

class AdvantagesTest {
  private static final int STEPS = 40;
  private static final int SIZE = 3;
  private static final double GAMMA = 0.9;

  private final float[] rewards = new float[STEPS * SIZE];
  private final float[] values = new float[STEPS * SIZE];
  private final float[] nextValues = new float[STEPS * SIZE];
  private final boolean[] ended = new boolean[STEPS * SIZE];
  private final float[] advantages = new float[STEPS * SIZE];

  private void fill() {
    RandomStream random = new RandomStream(5);
    for (int i = 0; i < rewards.length; i++) {
      rewards[i] = (float) random.nextDouble(-1, 1);
      values[i] = (float) random.nextDouble(-1, 1);
      nextValues[i] = (float) random.nextDouble(-1, 1);
      ended[i] = random.nextInt(6) == 0;
    }
  }

  /** A_t is the sum of (gamma lambda)^l delta_{t+l} to the end of the episode or the rollout. */
  @Test
  void isTheSumOfItsDefinition() {
    fill();
    for (double lambda : new double[] {0, 0.4, 0.95, 1}) {
      Advantages.write(rewards, values, nextValues, ended, STEPS, SIZE, GAMMA, lambda, advantages);
      for (int row = 0; row < rewards.length; row++) {
        double sum = 0;
        double weight = 1;
        for (int later = row; later < rewards.length; later += SIZE) {
          sum += weight * (rewards[later] + GAMMA * nextValues[later] - values[later]);
          weight *= GAMMA * lambda;
          if (ended[later]) {
            break;
          }
        }
        assertEquals(sum, advantages[row], 1e-4, "row " + row + ", lambda " + lambda);
      }
    }
  }

  /** With lambda 1 and matching values it is the discounted return, less V(s_t). */
  @Test
  void withLambdaOneItIsTheReturnLessTheValue() {
    fill();
    for (int row = 0; row < rewards.length; row++) {
      boolean goesOn = !ended[row] && row + SIZE < rewards.length;
      nextValues[row] = goesOn ? values[row + SIZE] : nextValues[row];
    }
    Advantages.write(rewards, values, nextValues, ended, STEPS, SIZE, GAMMA, 1, advantages);
    for (int row = 0; row < rewards.length; row++) {
      double discounted = 0;
      double weight = 1;
      int last = row;
      for (int later = row; later < rewards.length; later += SIZE) {
        discounted += weight * rewards[later];
        weight *= GAMMA;
        last = later;
        if (ended[later]) {
          break;
        }
      }
      discounted += weight * nextValues[last];
      assertEquals(discounted - values[row], advantages[row], 1e-4, "row " + row);
    }
  }

  @Test
  void normalisesTheHeadAlone() {
    float[] numbers = {1, 2, 3, 4, 99};
    Advantages.normalise(numbers, 4);
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < 4; i++) {
      sum += numbers[i];
      squares += numbers[i] * numbers[i];
    }
    assertEquals(0, sum, 1e-6);
    assertEquals(1, squares / 3, 1e-6);
    assertEquals(99, numbers[4]);
    float[] same = {2, 2};
    Advantages.normalise(same, 2);
    assertEquals(0, same[0]);
  }
}
