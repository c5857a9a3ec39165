package io.tengen.agents.alphazero.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.env.RandomStream;
import org.junit.jupiter.api.Test;

class PolicyTargetTest {
  /** All units are given out, and each share is within a unit of what it was. */
  @Test
  void sharesAreKeptToTheUnit() {
    RandomStream random = new RandomStream(3);
    for (int round = 0; round < 300; round++) {
      int actionCount = 1 + random.nextInt(400);
      float[] shares = new float[2 + actionCount];
      double sum = 0;
      for (int action = 0; action < actionCount; action++) {
        double weight = random.nextInt(3) == 0 ? 0 : Math.pow(random.nextDouble(), 8);
        shares[2 + action] = (float) weight;
        sum += weight;
      }
      if (sum == 0) {
        shares[2] = 1;
        sum = 1;
      }
      for (int action = 0; action < actionCount; action++) {
        shares[2 + action] /= (float) sum;
      }
      PolicyTarget target = PolicyTarget.of(shares, 2, actionCount);
      double[] kept = new double[actionCount];
      int units = 0;
      for (int i = 0; i < target.size(); i++) {
        kept[target.action(i)] = target.share(i);
        units += target.units(i);
        assertTrue(target.share(i) > 0 && shares[2 + target.action(i)] > 0);
      }
      assertEquals(65_535, units);
      for (int action = 0; action < actionCount; action++) {
        assertEquals(shares[2 + action], kept[action], 1.01 / 65_535 + 1e-6, "action " + action);
      }
    }
  }

  @Test
  void onlyActionTakesAll() {
    PolicyTarget target = PolicyTarget.of(new float[] {0, 0, 0.9995f, 0}, 0, 4);
    assertEquals(1, target.size());
    assertEquals(2, target.action(0));
    assertEquals(1f, target.share(0));
    assertEquals(0, target.entropy());
    assertEquals("2: 1.000", target.toString());
  }

  @Test
  void entropyIsInNats() {
    assertEquals(Math.log(2), PolicyTarget.of(new float[] {0.5f, 0.5f}, 0, 2).entropy(), 1e-8);
    double expected = -(0.25 * Math.log(0.25) + 0.75 * Math.log(0.75));
    assertEquals(expected, PolicyTarget.of(new float[] {0.25f, 0, 0.75f}, 0, 3).entropy(), 1e-4);
  }

  @Test
  void whatIsNoDistributionIsRefused() {
    assertRefused("sum to 0.9", 0.5f, 0.4f);
    assertRefused("sum to 1.5", 0.5f, 1f);
    assertRefused("the share of action 1 is -0.5", 1.5f, -0.5f);
    assertRefused("the share of action 0 is NaN", Float.NaN, 1f);
    assertRefused("sum to Infinity", Float.POSITIVE_INFINITY, 1f);
    assertRefused("action -1, but");
    assertTrue(
        assertThrows(
                IllegalArgumentException.class, () -> PolicyTarget.of(new float[65_537], 0, 65_537))
            .toString()
            .contains("actions are 0 to"));
  }

  private static void assertRefused(String reason, float... shares) {
    String message =
        assertThrows(
                IllegalArgumentException.class, () -> PolicyTarget.of(shares, 0, shares.length))
            .toString();
    assertTrue(message.contains(reason), message);
  }
}
