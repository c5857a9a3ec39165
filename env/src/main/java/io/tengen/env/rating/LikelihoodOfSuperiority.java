package io.tengen.env.rating;

/** How likely it is, after some games, that A is the better of two players. */
public final class LikelihoodOfSuperiority {
  /** Beyond so many standard deviations a double holds 0 or 1. */
  private static final double FAR = 9;

  /** From here on Stirling's series is exact to a double. */
  private static final int STIRLING_FROM = 32;

  private LikelihoodOfSuperiority() {}

  /**
   * From the games of one match, of which draws say nothing: the probability that A wins more often
   * than not when it does not draw, everything having been thought equally likely before. That is
   * the share above 1/2 of a beta distribution, or the chance of at most {@code wins} heads among
   * one coin more than there are decisive games (R. Coulom, "whoisbest", after T. Bayes, 1763).
   *
   * @param wins of A, not negative
   * @param losses of A, not negative
   */
  public static double ofGames(long wins, long losses) {
    if (wins < 0 || losses < 0) {
      throw new IllegalArgumentException(
          wins + " wins and " + losses + " losses, but neither may be negative");
    }
    if (wins > losses) {
      return 1 - ofGames(losses, wins);
    }
    // The terms C(n, k) / 2^n of k = wins, wins - 1, ... fall, since wins is below n / 2.
    double n = (double) wins + losses + 1;
    double logTerm = logFactorial(n) - logFactorial((double) wins) - logFactorial(n - wins);
    double term = Math.exp(logTerm - n * Math.log(2));
    double sum = 0;
    for (double k = wins; k >= 0 && term > sum * 1e-17; k--) {
      sum += term;
      term *= k / (n - k + 1);
    }
    return sum;
  }

  /**
   * From an estimate of how far A is above B that is off by a normal error.
   *
   * @param difference any unit
   * @param standardError in the same unit, not negative; 0 where the difference is certain
   */
  public static double ofDifference(double difference, double standardError) {
    if (!(standardError >= 0) || Double.isNaN(difference)) {
      throw new IllegalArgumentException(
          "a difference of "
              + difference
              + " with a standard error of "
              + standardError
              + ", but the error may not be negative, nor either be NaN");
    }
    return difference == 0 ? 0.5 : normal(difference / standardError);
  }

  /**
   * The standard normal distribution function, by its series (G. Marsaglia, "Evaluating the Normal
   * Distribution", Journal of Statistical Software 11(4), 2004); the error is below 1e-14.
   */
  private static double normal(double x) {
    if (Math.abs(x) > FAR) {
      return x > 0 ? 1 : 0;
    }
    double term = x;
    double sum = x;
    for (int k = 3; Math.abs(term) > Math.abs(sum) * 1e-17; k += 2) {
      term *= x * x / k;
      sum += term;
    }
    return 0.5 + sum * Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI);
  }

  private static double logFactorial(double n) {
    if (n < STIRLING_FROM) {
      double product = 1;
      for (int k = 2; k <= n; k++) {
        product *= k;
      }
      return Math.log(product);
    }
    double inverse = 1 / n;
    double square = inverse * inverse;
    double correction = inverse * (1 / 12.0 - square * (1 / 360.0 - square / 1260));
    return n * Math.log(n) - n + Math.log(2 * Math.PI * n) / 2 + correction;
  }
}
