package io.tengen.env.rating;

import org.jspecify.annotations.Nullable;

/**
 * The point of a {@link DavidsonModel} at which its likelihood is greatest, by Newton's method with
 * halved steps where a whole one would overshoot, which on a concave function always arrives.
 */
final class RatingFit {
  /** Newton's steps square their length: after one of 1e-7 the next would be nothing. */
  private static final double LAST_STEP = 1e-7;

  private static final int MOST_STEPS = 60;

  /**
   * What part of what the slope promises a step must gain (L. Armijo, 1966); a good one gains half.
   */
  private static final double GAIN = 0.1;

  /** How far, relative to the sum, rounding may make a likelihood look lower than it is. */
  private static final double ROUNDING = 1e-12;

  private final DavidsonModel model;
  private final int[] slots;
  private final double[] point;
  private double[][] covariance;

  /**
   * Prepares a fit.
   *
   * @param point where to start; entries that are given keep their values
   * @param isGiven which entries those are
   */
  RatingFit(DavidsonModel model, double[] point, boolean[] isGiven) {
    this.model = model;
    this.point = point;
    slots = new int[point.length];
    int free = 0;
    for (int i = 0; i < slots.length; i++) {
      slots[i] = isGiven[i] ? -1 : free++;
    }
    covariance = new double[free][free];
  }

  /**
   * Moves the point to the greatest likelihood.
   *
   * @throws IllegalArgumentException when there is no such point, or more than one; only without
   *     virtual draws
   */
  void maximise() {
    int free = covariance.length;
    double[] gradient = new double[free];
    double[][] information = new double[free][free];
    double best = model.logLikelihood(point);
    for (int count = 0; count < MOST_STEPS; count++) {
      model.derivatives(point, slots, gradient, information);
      double[] step = gradient.clone();
      PositiveDefinite factored;
      try {
        factored = new PositiveDefinite(information);
      } catch (ArithmeticException e) {
        throw noAnswer(e);
      }
      factored.solve(step);
      double length = 0;
      double slope = 0;
      for (int i = 0; i < free; i++) {
        length = Math.max(length, Math.abs(step[i]));
        slope += gradient[i] * step[i];
      }
      if (length < LAST_STEP) {
        move(step, 1);
        covariance = factored.inverse();
        return;
      }
      best = walk(step, length, slope, best);
    }
    throw noAnswer(null);
  }

  /** Goes so far along a step that it gains enough; answers the likelihood there. */
  private double walk(double[] step, double length, double slope, double best) {
    double[] start = point.clone();
    for (double part = 1; part * length > LAST_STEP; part /= 2) {
      System.arraycopy(start, 0, point, 0, start.length);
      move(step, part);
      double there = model.logLikelihood(point);
      if (there >= best + GAIN * part * slope - ROUNDING * Math.abs(best)) {
        return there;
      }
    }
    System.arraycopy(start, 0, point, 0, start.length);
    return best;
  }

  private void move(double[] step, double part) {
    for (int i = 0; i < slots.length; i++) {
      if (slots[i] >= 0) {
        point[i] += part * step[slots[i]];
      }
    }
  }

  private static IllegalArgumentException noAnswer(@Nullable Throwable cause) {
    return new IllegalArgumentException(
        "the results fit infinitely many ratings, or only infinite ones, equally well (as when the"
            + " same player always moved first, the first mover always won, or every game was drawn);"
            + " set virtualDraws"
            + " above 0, or firstMoveAdvantage to false",
        cause);
  }

  /** The strengths, the advantage of the first move, and the logarithm of nu. */
  double[] point() {
    return point;
  }

  /** The covariance of two entries' errors, by the inverse of the observed Fisher information. */
  double covariance(int i, int j) {
    return slots[i] < 0 || slots[j] < 0 ? 0 : covariance[slots[i]][slots[j]];
  }
}
