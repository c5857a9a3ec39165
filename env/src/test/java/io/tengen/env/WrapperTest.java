package io.tengen.env;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.env.control.CartPole;
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
                CartPole.v0(),
                new Discretizer(3, new double[] {-1, -1, -0.1, -1}, new double[] {1, 1, 0.1, 1})));
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
  void aDiscretizerOfAnotherNumberOfVariablesIsRefused() {
    Discretizer two = new Discretizer(2, new double[] {0, 0}, new double[] {1, 1});
    IllegalArgumentException error =
        assertThrows(
            IllegalArgumentException.class, () -> new DiscretizedEnvironment(CartPole.v0(), two));
    assertEquals(
        "the discretizer has 2 variables, but an observation 4 elements", error.getMessage());
  }

  @Test
  void oneHotMarksTheStateAndNothingElse() {
    Environment<Integer> plain = limitedCliff(20);
    Environment<float[]> oneHot = new OneHotEnvironment(limitedCliff(20));
    int state = plain.reset(1);
    float[] shown = oneHot.reset(1);
    for (int action : new int[] {UP, UP, RIGHT, RIGHT}) {
      float[] expected = new float[48];
      expected[state] = 1;
      assertArrayEquals(expected, shown);
      state = plain.step(action).observation();
      shown = oneHot.step(action).observation();
    }
    assertEquals(1, shown[14], "two up and two right of the start, 36");
  }
}
