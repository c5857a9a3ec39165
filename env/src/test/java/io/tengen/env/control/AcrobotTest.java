package io.tengen.env.control;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.env.Environment;
import io.tengen.env.RandomStream;
import io.tengen.env.Step;
import io.tengen.env.testkit.EnvironmentLaws;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class AcrobotTest {

  @TestFactory
  Stream<DynamicTest> laws() {
    return EnvironmentLaws.of(Acrobot::v1);
  }

  @Test
  void movesAsTheBookSays() {
    for (int seed = 0; seed < 40; seed++) {
      Acrobot acrobot = new Acrobot();
      RandomStream random = RandomStream.derived(seed, 1);
      float[] first = acrobot.reset(seed);
      Twin twin = new Twin(seed);
      assertArrayEquals(twin.observation(), first, 1e-6f);
      for (int t = 0; t < 60; t++) {
        int action = random.nextInt(3);
        Step<float[]> step = acrobot.step(action);
        twin.step(action);
        assertArrayEquals(twin.observation(), step.observation(), 1e-5f, "seed " + seed);
        assertEquals(twin.hasArrived(), step.terminated(), "seed " + seed);
        assertEquals(step.terminated() ? 0 : -1, step.reward());
        if (step.terminated()) {
          break;
        }
      }
    }
  }

  /** Up to what RK4 loses at a step of 0.2 s: 0.2% of the 29 J between hanging and standing. */
  @Test
  void keepsItsEnergyWithoutTorque() {
    double[] state = {1.2, -0.7, 0.3, 0.5};
    double before = energy(state);
    for (int t = 0; t < 10; t++) {
      state = AcrobotPhysics.advance(state, 0);
      assertEquals(before, energy(state), 0.06, "after step " + t);
    }
  }

  @Test
  void gainsTheWorkThatTheMotorDoes() {
    double[] state = {0, 0, 0, 0};
    double[] pushed = AcrobotPhysics.advance(state, 1);
    double turned = pushed[1] - state[1];
    assertEquals(1 * turned, energy(pushed) - energy(state), 1e-4);
  }

  /** Kinetic and potential energy of two rods with inertia 1 about their centres, in joules. */
  private static double energy(double[] state) {
    double t1 = state[0];
    double t12 = state[0] + state[1];
    double w1 = state[2];
    double w12 = state[2] + state[3];
    double centre1 = -0.5 * StrictMath.cos(t1);
    double centre2 = -StrictMath.cos(t1) - 0.5 * StrictMath.cos(t12);
    double vx2 = StrictMath.cos(t1) * w1 + 0.5 * StrictMath.cos(t12) * w12;
    double vy2 = StrictMath.sin(t1) * w1 + 0.5 * StrictMath.sin(t12) * w12;
    double kinetic = 0.5 * (0.25 * w1 * w1 + vx2 * vx2 + vy2 * vy2) + 0.5 * (w1 * w1 + w12 * w12);
    return kinetic + 9.8 * (centre1 + centre2);
  }

  @Test
  void pumpingWithTheSecondJointSwingsItUp() {
    for (int seed = 0; seed < 20; seed++) {
      Environment<float[]> environment = Acrobot.v1();
      float[] observation = environment.reset(seed);
      Step<float[]> step;
      do {
        step = environment.step(observation[5] >= 0 ? 2 : 0);
        observation = step.observation();
      } while (!step.ended());
      assertTrue(step.terminated(), "seed " + seed);
      assertEquals(0, step.reward());
      Acrobot acrobot = (Acrobot) environment.unwrapped();
      assertTrue(acrobot.tipHeight() > Acrobot.GOAL_HEIGHT);
    }
  }

  @Test
  void drawsTwoHangingLinks() {
    Acrobot acrobot = new Acrobot();
    acrobot.reset(1);
    String picture = acrobot.render();
    assertEquals(1, picture.chars().filter(c -> c == 'O').count(), picture);
    assertTrue(picture.indexOf('*') < picture.indexOf('#'), "the second link hangs from the first");
    assertTrue(picture.indexOf('-') < picture.indexOf('O'), "the line is above the joint");
  }

  /** Gymnasium's formulation line by line: derivatives by the book, then the classical RK4. */
  private static final class Twin {
    private double[] s = new double[4];

    Twin(long seed) {
      RandomStream random = new RandomStream(seed);
      Arrays.setAll(s, i -> random.nextDouble(-0.1, 0.1));
    }

    void step(int action) {
      double a = action - 1;
      double dt = 0.2;
      double[] k1 = dsdt(s, a);
      double[] k2 = dsdt(plus(s, dt / 2, k1), a);
      double[] k3 = dsdt(plus(s, dt / 2, k2), a);
      double[] k4 = dsdt(plus(s, dt, k3), a);
      s = plus(plus(plus(plus(s, dt / 6, k1), dt / 3, k2), dt / 3, k3), dt / 6, k4);
      s[2] = Math.max(-4 * Math.PI, Math.min(4 * Math.PI, s[2]));
      s[3] = Math.max(-9 * Math.PI, Math.min(9 * Math.PI, s[3]));
    }

    private static double[] plus(double[] s, double factor, double[] slope) {
      double[] sum = new double[4];
      Arrays.setAll(sum, i -> s[i] + factor * slope[i]);
      return sum;
    }

    private static double[] dsdt(double[] s, double a) {
      double cos2 = StrictMath.cos(s[1]);
      double sin2 = StrictMath.sin(s[1]);
      double d1 = 0.25 + (1 + 0.25 + cos2) + 1 + 1;
      double d2 = (0.25 + 0.5 * cos2) + 1;
      double phi2 = 0.5 * 9.8 * StrictMath.cos(s[0] + s[1] - Math.PI / 2);
      double phi1 =
          -0.5 * s[3] * s[3] * sin2
              - 2 * 0.5 * s[3] * s[2] * sin2
              + 1.5 * 9.8 * StrictMath.cos(s[0] - Math.PI / 2)
              + phi2;
      double ddt2 =
          (a + d2 / d1 * phi1 - 0.5 * s[2] * s[2] * sin2 - phi2) / (0.25 + 1 - d2 * d2 / d1);
      double ddt1 = -(d2 * ddt2 + phi1) / d1;
      return new double[] {s[2], s[3], ddt1, ddt2};
    }

    boolean hasArrived() {
      return -StrictMath.cos(s[0]) - StrictMath.cos(s[1] + s[0]) > 1;
    }

    float[] observation() {
      return new float[] {
        (float) StrictMath.cos(s[0]),
        (float) StrictMath.sin(s[0]),
        (float) StrictMath.cos(s[1]),
        (float) StrictMath.sin(s[1]),
        (float) s[2],
        (float) s[3]
      };
    }
  }
}
