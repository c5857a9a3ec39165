package io.tengen.env.control;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.env.Environment;
import io.tengen.env.RandomStream;
import io.tengen.env.Step;
import io.tengen.env.testkit.EnvironmentLaws;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class MountainCarTest {
  private static final int LEFT = 0;
  private static final int RIGHT = 2;

  @TestFactory
  Stream<DynamicTest> laws() {
    return EnvironmentLaws.of(MountainCar::v0);
  }

  @Test
  void movesAsThePublishedEquationsSay() {
    for (int seed = 0; seed < 300; seed++) {
      Environment<float[]> environment = MountainCar.v0();
      RandomStream random = RandomStream.derived(seed, 1);
      float[] first = environment.reset(seed);
      double x = new RandomStream(seed).nextDouble(-0.6, -0.4);
      double v = 0;
      assertArrayEquals(new float[] {(float) x, 0}, first);
      Step<float[]> step;
      do {
        boolean wanders = random.nextInt(100) < seed % 100;
        int action = wanders ? random.nextInt(3) : v >= 0 ? RIGHT : LEFT;
        step = environment.step(action);
        v += (action - 1) * 0.001 + StrictMath.cos(3 * x) * -0.0025;
        v = v > 0.07 ? 0.07 : v < -0.07 ? -0.07 : v;
        x += v;
        x = x > 0.6 ? 0.6 : x < -1.2 ? -1.2 : x;
        if (x == -1.2 && v < 0) {
          v = 0;
        }
        assertArrayEquals(new float[] {(float) x, (float) v}, step.observation(), 1e-6f);
        assertEquals(x >= 0.5, step.terminated(), "seed " + seed);
        assertEquals(-1, step.reward());
      } while (!step.ended());
    }
  }

  @Test
  void fullThrottleAheadFromTheStartIsTooWeak() {
    for (int seed = 0; seed < 20; seed++) {
      assertFalse(lastStep(seed, false).terminated(), "seed " + seed);
    }
  }

  @Test
  void pushingInTheDirectionOfMotionReachesTheGoal() {
    for (int seed = 0; seed < 20; seed++) {
      Step<float[]> last = lastStep(seed, true);
      assertTrue(last.terminated(), "seed " + seed);
      assertTrue(last.observation()[0] >= MountainCar.GOAL, "seed " + seed);
    }
  }

  private static Step<float[]> lastStep(long seed, boolean pumps) {
    Environment<float[]> environment = MountainCar.v0();
    float[] observation = environment.reset(seed);
    while (true) {
      Step<float[]> step = environment.step(!pumps || observation[1] >= 0 ? RIGHT : LEFT);
      if (step.ended()) {
        return step;
      }
      observation = step.observation();
    }
  }

  @Test
  void theLeftEndIsAWallWithoutBounce() {
    MountainCar car = new MountainCar();
    RandomStream random = new RandomStream(1);
    boolean hit = false;
    for (int seed = 0; seed < 50 && !hit; seed++) {
      float[] now = car.reset(seed);
      for (int t = 0; t < 200 && !hit; t++) {
        boolean climbing = now[0] < -0.5 || random.nextInt(4) > 0;
        Step<float[]> step = car.step(climbing && now[1] <= 0 ? LEFT : RIGHT);
        if (step.terminated()) {
          break;
        }
        now = step.observation();
        hit = car.position() == MountainCar.LEFT_END;
      }
    }
    assertTrue(hit, "no episode reached the wall");
    assertEquals(0, car.step(1).observation()[1], 0.0026);
  }

  @Test
  void drawsTheCarOnTheRoad() {
    MountainCar car = new MountainCar();
    car.reset(1);
    List<String> rows = car.render().lines().toList();
    assertEquals(13, rows.size(), car.render());
    int row = 0;
    while (rows.get(row).indexOf('O') < 0) {
      row++;
    }
    int column = rows.get(row).indexOf('O');
    assertEquals('.', rows.get(row + 1).charAt(column), "the road is under the car");
    assertTrue(rows.get(0).indexOf('P') > column, "the flag is up on the right");
  }
}
