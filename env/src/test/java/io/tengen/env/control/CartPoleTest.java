package io.tengen.env.control;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.env.Environment;
import io.tengen.env.RandomStream;
import io.tengen.env.Step;
import io.tengen.env.testkit.EnvironmentLaws;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class CartPoleTest {
  private static final int LEFT = 0;
  private static final int RIGHT = 1;

  @TestFactory
  Stream<DynamicTest> laws() {
    return EnvironmentLaws.of(CartPole::new);
  }

  @TestFactory
  Stream<DynamicTest> lawsWithItsTimeLimit() {
    return EnvironmentLaws.of(CartPole::v1);
  }

  @Test
  void movesAsThePublishedEquationsSay() {
    for (int seed = 0; seed < 500; seed++) {
      CartPole cartPole = new CartPole();
      RandomStream random = RandomStream.derived(seed, 1);
      float[] first = cartPole.reset(seed);
      Twin twin = new Twin(seed);
      assertArrayEquals(twin.observation(), first, 1e-7f);
      boolean over = false;
      while (!over) {
        int action = seed % 2 == 0 ? random.nextInt(2) : leaningSide(cartPole, random);
        Step<float[]> step = cartPole.step(action);
        twin.step(action);
        assertArrayEquals(twin.observation(), step.observation(), 1e-6f, "seed " + seed);
        assertEquals(twin.hasFailed(), step.terminated(), "seed " + seed);
        over = step.terminated() || twin.steps > 600;
      }
    }
  }

  /** Mostly a push to the side where the pole leans, which makes long episodes with wide swings. */
  private static int leaningSide(CartPole cartPole, RandomStream random) {
    return random.nextInt(8) == 0 ? random.nextInt(2) : cartPole.angle() > 0 ? RIGHT : LEFT;
  }

  @Test
  void startsNearTheMiddleInEveryVariable() {
    float lowest = 1;
    float highest = -1;
    for (int seed = 0; seed < 1_000; seed++) {
      for (float value : new CartPole().reset(seed)) {
        lowest = Math.min(lowest, value);
        highest = Math.max(highest, value);
      }
    }
    assertEquals(-0.05, lowest, 0.001);
    assertEquals(0.05, highest, 0.001);
  }

  @Test
  void terminatesBeyondTwelveDegreesWithTheSameRewardAsEverywhere() {
    CartPole cartPole = new CartPole();
    cartPole.reset(3);
    Step<float[]> step = cartPole.step(RIGHT);
    while (!step.terminated()) {
      assertTrue(cartPole.angle() >= -CartPole.ANGLE_LIMIT, "leans " + cartPole.angle());
      assertEquals(1, step.reward());
      step = cartPole.step(RIGHT);
    }
    assertTrue(cartPole.angle() < -Math.toRadians(12), "pushed right, the pole falls to the left");
    assertEquals(1, step.reward());
  }

  @Test
  void limitsAre200And500Steps() {
    assertEquals(200, stepsUntilTruncated(CartPole.v0()));
    assertEquals(500, stepsUntilTruncated(CartPole.v1()));
  }

  /** Balances by pushing to where the pole is going to lean. */
  private static int stepsUntilTruncated(Environment<float[]> environment) {
    float[] observation = environment.reset(1);
    for (int steps = 1; ; steps++) {
      int action = observation[2] + 0.5 * observation[3] + 0.05 * observation[1] > 0 ? RIGHT : LEFT;
      Step<float[]> step = environment.step(action);
      assertFalse(step.terminated(), "fell after " + steps + " steps");
      if (step.truncated()) {
        return steps;
      }
      observation = step.observation();
    }
  }

  @Test
  void drawsCartAndPole() {
    CartPole cartPole = new CartPole();
    assertThrows(IllegalStateException.class, cartPole::render);
    cartPole.reset(3);
    for (int i = 0; i < 8; i++) {
      cartPole.step(RIGHT);
    }
    String picture = cartPole.render();
    String expected =
        """
                               \\
                                \\
                                \\
                                \\
                                 \\
                               [=o=]
        |-----------------------+-----------------------|
        """;
    assertTrue(picture.startsWith(expected), picture);
  }

  /** The equations as published, one line each, with {@code StrictMath}. */
  private static final class Twin {
    private double x;
    private double xDot;
    private double theta;
    private double thetaDot;
    private int steps;

    Twin(long seed) {
      RandomStream random = new RandomStream(seed);
      x = random.nextDouble(-0.05, 0.05);
      xDot = random.nextDouble(-0.05, 0.05);
      theta = random.nextDouble(-0.05, 0.05);
      thetaDot = random.nextDouble(-0.05, 0.05);
    }

    void step(int action) {
      double force = action == RIGHT ? 10.0 : -10.0;
      double cos = StrictMath.cos(theta);
      double sin = StrictMath.sin(theta);
      double temp = (force + 0.05 * thetaDot * thetaDot * sin) / 1.1;
      double thetaAcc = (9.8 * sin - cos * temp) / (0.5 * (4.0 / 3.0 - 0.1 * cos * cos / 1.1));
      double xAcc = temp - 0.05 * thetaAcc * cos / 1.1;
      x = x + 0.02 * xDot;
      xDot = xDot + 0.02 * xAcc;
      theta = theta + 0.02 * thetaDot;
      thetaDot = thetaDot + 0.02 * thetaAcc;
      steps++;
    }

    boolean hasFailed() {
      return x < -2.4 || x > 2.4 || theta < -0.20943951023931953 || theta > 0.20943951023931953;
    }

    float[] observation() {
      return new float[] {(float) x, (float) xDot, (float) theta, (float) thetaDot};
    }
  }
}
