package io.tengen.agents.network.optimiser;

import io.tengen.agents.network.graph.Parameter;
import java.util.List;

/** What is done to a gradient before the optimiser gets it. */
public final class GradientShaping {
  private GradientShaping() {}

  /** The Euclidean norm; not finite when an element is not. */
  public static double norm(float[] gradient) {
    return Math.sqrt(squares(gradient));
  }

  /** The Euclidean norm of a gradient that lies in two arrays, such as those of two networks. */
  public static double norm(float[] first, float[] second) {
    return Math.sqrt(squares(first) + squares(second));
  }

  private static double squares(float[] gradient) {
    double sum = 0;
    for (float value : gradient) {
      sum += (double) value * value;
    }
    return sum;
  }

  /** Shortens a gradient that is longer than the limit to it (Pascanu et al., 2013). */
  public static void clip(float[] gradient, double norm, double limit) {
    if (norm <= limit) {
      return;
    }
    float factor = (float) (limit / norm);
    for (int i = 0; i < gradient.length; i++) {
      gradient[i] *= factor;
    }
  }

  /** Adds the gradient of {@code l2 / 2 * |w|^2} over the weights. */
  public static void addDecay(
      float[] gradient, float[] parameters, List<Parameter> weights, double l2) {
    float factor = (float) l2;
    for (Parameter weight : weights) {
      int end = weight.offset() + weight.length();
      for (int i = weight.offset(); i < end; i++) {
        gradient[i] += factor * parameters[i];
      }
    }
  }
}
