package io.tengen.agents.acting;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.function.DoubleSupplier;

/** Checks a gradient against central differences. */
public final class NumericalGradient {
  private static final float STEP = 2e-3f;

  private NumericalGradient() {}

  /**
   * Fails unless each element of the gradient is the slope of the loss along that parameter.
   *
   * @param parameters changed a little, and put back
   * @param gradient a copy, since the loss may write to the live one
   * @param loss reads the parameters
   */
  public static void check(float[] parameters, float[] gradient, DoubleSupplier loss) {
    for (int i = 0; i < parameters.length; i++) {
      float kept = parameters[i];
      parameters[i] = kept + STEP;
      double above = loss.getAsDouble();
      parameters[i] = kept - STEP;
      double below = loss.getAsDouble();
      parameters[i] = kept;
      double slope = (above - below) / (2 * STEP);
      assertEquals(slope, gradient[i], 2e-3 + 1e-2 * Math.abs(slope), "parameter " + i);
    }
  }
}
