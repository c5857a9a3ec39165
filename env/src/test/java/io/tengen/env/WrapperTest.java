package io.tengen.env;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.env.mdp.CliffWalking;
import io.tengen.env.mdp.FrozenLake;
import io.tengen.env.mdp.GridWorld;
import io.tengen.env.testkit.EnvironmentLaws;
import io.tengen.env.testkit.VectorEnvironmentLaws;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class WrapperTest {
  private static final int UP = 0;
  private static final int RIGHT = 1;

  private static Environment<Integer> limitedCliff(int maxSteps) {
    return new TimeLimit<>(new MdpEnvironment(new CliffWalking()), maxSteps);
  }

  private static Environment<float[]> oneHotLake() {
    return new OneHotEnvironment(new TimeLimit<>(new MdpEnvironment(FrozenLake.small(true)), 15));
  }

  @TestFactory
  Stream<DynamicTest> timeLimitKeepsTheLaws() {
    return EnvironmentLaws.of(() -> limitedCliff(40));
  }

  @TestFactory
  Stream<DynamicTest> oneHotKeepsTheLaws() {
    return EnvironmentLaws.of(WrapperTest::oneHotLake);
  }

  @TestFactory
  Stream<DynamicTest> discretisedKeepsTheLaws() {
    return EnvironmentLaws.of(
        () ->
            new DiscretizedEnvironment(
                oneHotLake(), new Discretizer(2, new double[] {0, 0}, new double[] {1, 1})));
  }

  @TestFactory
  Stream<DynamicTest> serialVectorKeepsTheLaws() {
    return VectorEnvironmentLaws.of(
        size -> new SerialVectorEnvironment(WrapperTest::oneHotLake, size),
        WrapperTest::oneHotLake);
  }

  @Test
  void aTimeLimitTruncatesButDoesNotTerminate() {
    Environment<Integer> environment = limitedCliff(3);
    environment.reset(0);
    assertFalse(environment.step(UP).ended());
    assertFalse(environment.step(UP).ended());
    Step<Integer> last = environment.step(UP);
    assertTrue(last.truncated());
    assertFalse(last.terminated());
    assertThrows(IllegalStateException.class, () -> environment.step(UP));
  }

  @Test
  void anEndInTheLastAllowedStepIsTermination() {
    Environment<Integer> environment =
        new TimeLimit<>(new MdpEnvironment(GridWorld.parse("slip = 0\nS+\n")), 2);
    environment.reset(0);
    environment.step(RIGHT);
    Step<Integer> last = environment.step(RIGHT);
    assertTrue(last.terminated());
    assertFalse(last.truncated());
  }

  @Test
  void wrappersLeadToTheInnermostEnvironment() {
    assertInstanceOf(MdpEnvironment.class, oneHotLake().unwrapped());
  }

  @Test
  void binsAreOpenOutsideAndClosedBelowInside() {
    Discretizer bins = new Discretizer(6, new double[] {-2.4}, new double[] {2.4});
    float[] values = {-99, -2.4f, -1.61f, -1.59f, -0.01f, 0, 0.79f, 0.81f, 2.4f, 99};
    int[] cells = new int[values.length];
    for (int i = 0; i < values.length; i++) {
      cells[i] = bins.cellOf(new float[] {values[i]});
    }
    assertArrayEquals(new int[] {0, 0, 0, 1, 2, 3, 3, 4, 5, 5}, cells);
  }

  @Test
  void theFirstVariableIsTheLowestDigit() {
    Discretizer bins = new Discretizer(3, new double[] {0, 0}, new double[] {3, 3});
    assertEquals(9, bins.cellCount());
    assertEquals(2, bins.cellOf(new float[] {2.5f, 0.5f}));
    assertEquals(6, bins.cellOf(new float[] {0.5f, 2.5f}));
  }

  @Test
  void spacesKnowTheirMembers() {
    Space.Box box = new Space.Box(new float[] {0, -1}, new float[] {1, Float.POSITIVE_INFINITY}, 2);
    assertTrue(box.contains(new float[] {1, 1e30f}));
    assertFalse(box.contains(new float[] {1.5f, 0}));
    assertFalse(box.contains(new float[] {Float.NaN, 0}));
    assertFalse(box.contains(new float[] {0}));
    RandomStream random = new RandomStream(1);
    for (int i = 0; i < 100; i++) {
      assertTrue(box.contains(box.sample(random)));
    }
    assertThrows(
        IllegalArgumentException.class, () -> new Space.Box(new float[1], new float[2], 2));
    assertThrows(IllegalArgumentException.class, () -> new Space.Discrete(0));
  }
}
