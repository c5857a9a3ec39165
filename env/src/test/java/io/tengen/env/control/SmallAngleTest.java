package io.tengen.env.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class SmallAngleTest {
  private static final int POINTS = 200_000;

  @Test
  void sineIsExactToOneUnitInTheLastPlace() {
    assertCloseEverywhere(SmallAngle::sin, StrictMath::sin);
  }

  @Test
  void cosineIsExactToOneUnitInTheLastPlace() {
    assertCloseEverywhere(SmallAngle::cos, StrictMath::cos);
  }

  @Test
  void sineIsOddAndCosineEven() {
    assertEquals(0, SmallAngle.sin(0));
    assertEquals(1, SmallAngle.cos(0));
    assertEquals(-SmallAngle.sin(0.2), SmallAngle.sin(-0.2));
    assertEquals(SmallAngle.cos(0.2), SmallAngle.cos(-0.2));
  }

  @Test
  void rangeCoversEveryRunningCartPole() {
    assertTrue(CartPolePhysics.ANGLE_LIMIT < SmallAngle.LIMIT);
  }

  private static void assertCloseEverywhere(
      DoubleUnaryOperator polynomial, DoubleUnaryOperator reference) {
    for (int i = -POINTS; i <= POINTS; i++) {
      double x = SmallAngle.LIMIT * i / POINTS;
      double expected = reference.applyAsDouble(x);
      assertEquals(expected, polynomial.applyAsDouble(x), Math.ulp(expected), "x = " + x);
    }
  }
}
