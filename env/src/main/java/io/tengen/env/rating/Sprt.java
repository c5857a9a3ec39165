package io.tengen.env.rating;

/**
 * The generalised sequential probability ratio test between two strengths of A against B: H0, A is
 * {@code elo0} points above B, and H1, it is {@code elo1} points above. Asked after every game or
 * pair, it ends a match as soon as the results speak clearly enough, and needs about half of the
 * games that a match of fixed length needs for the same certainty.
 *
 * <p>The bounds are Wald's ("Sequential Tests of Statistical Hypotheses", Annals of Mathematical
 * Statistics 16, 1945). What is compared to them is the logarithm of a ratio of maximum
 * likelihoods: of all ways in which the results might be distributed with the mean that H1 (H0)
 * states, the one that explains them best (X. Li, J. Liu, Z. Ying, "Generalized Sequential
 * Probability Ratio Test for Separate Families of Hypotheses", Sequential Analysis 33, 2014; for
 * results of games M. Van den Bergh, "A practical introduction to the GSPRT" and "Comments on
 * Normalized Elo", by which fishtest and fastchess work). Nothing is assumed about how often games
 * are drawn.
 *
 * <p>What never happened counts as 0.001 times, as in those programs, since a likelihood would
 * otherwise not exist when, say, A has won every game.
 *
 * @param elo0 difference of Elo that H0 states, in [-2000, 2000]
 * @param elo1 difference of Elo that H1 states, in [-2000, 2000] and above {@code elo0}
 * @param alpha probability to accept H1 when H0 holds, in (0, 1)
 * @param beta probability to accept H0 when H1 holds, in (0, 1); both together below 1
 */
public record Sprt(double elo0, double elo1, double alpha, double beta) {
  private static final double UNSEEN = 1e-3;
  private static final double LARGEST_ELO = 2000;

  /** What to make of the results so far. */
  public enum Verdict {
    /** H1 is accepted: A is as strong as hoped. */
    ACCEPT,
    /** H0 is accepted: A is not as strong as hoped. */
    REJECT,
    /** More games are needed. */
    GO_ON
  }

  /** Checks the hypotheses. */
  public Sprt {
    checkElo("elo0", elo0);
    checkElo("elo1", elo1);
    if (elo0 >= elo1) {
      throw new IllegalArgumentException(
          "elo0 is " + elo0 + " and elo1 " + elo1 + ", but elo1 must be above elo0");
    }
    checkProbability("alpha", alpha);
    checkProbability("beta", beta);
    if (alpha + beta >= 1) {
      throw new IllegalArgumentException(
          "alpha " + alpha + " and beta " + beta + ", but together they must be below 1");
    }
  }

  private static void checkElo(String name, double elo) {
    if (!(Math.abs(elo) <= LARGEST_ELO)) {
      throw new IllegalArgumentException(
          name + " is " + elo + ", but must be in [" + -LARGEST_ELO + ", " + LARGEST_ELO + "]");
    }
  }

  private static void checkProbability(String name, double probability) {
    if (!(probability > 0 && probability < 1)) {
      throw new IllegalArgumentException(
          name + " is " + probability + ", but must be above 0 and below 1");
    }
  }

  /** H0 is accepted at this log-likelihood ratio and below; negative. */
  public double lowerBound() {
    return Math.log(beta / (1 - alpha));
  }

  /** H1 is accepted at this log-likelihood ratio and above; positive. */
  public double upperBound() {
    return Math.log((1 - beta) / alpha);
  }

  /** The logarithm of the likelihood of H1 over that of H0, by games; 0 without games. */
  public double logLikelihoodRatio(Trinomial games) {
    return games.games() == 0 ? 0 : logLikelihoodRatio(games.counts());
  }

  /** The logarithm of the likelihood of H1 over that of H0, by pairs; 0 without pairs. */
  public double logLikelihoodRatio(Pentanomial pairs) {
    return pairs.pairs() == 0 ? 0 : logLikelihoodRatio(pairs.counts());
  }

  /** What a log-likelihood ratio says. */
  public Verdict verdict(double logLikelihoodRatio) {
    if (logLikelihoodRatio >= upperBound()) {
      return Verdict.ACCEPT;
    }
    return logLikelihoodRatio <= lowerBound() ? Verdict.REJECT : Verdict.GO_ON;
  }

  /** What a match says by its games. */
  public Verdict verdict(Trinomial games) {
    return verdict(logLikelihoodRatio(games));
  }

  /** What a match says by its pairs of games. */
  public Verdict verdict(Pentanomial pairs) {
    return verdict(logLikelihoodRatio(pairs));
  }

  private double logLikelihoodRatio(double[] counts) {
    double[] seen = new double[counts.length];
    for (int i = 0; i < counts.length; i++) {
      seen[i] = Math.max(counts[i], UNSEEN);
    }
    double mean0 = Elo.share(elo0);
    double mean1 = Elo.share(elo1);
    double multiplier0 = multiplier(seen, mean0);
    double multiplier1 = multiplier(seen, mean1);
    double sum = 0;
    for (int i = 0; i < seen.length; i++) {
      double share = (double) i / (seen.length - 1);
      sum +=
          seen[i]
              * Math.log((1 + multiplier0 * (share - mean0)) / (1 + multiplier1 * (share - mean1)));
    }
    return sum;
  }

  /**
   * The distribution of a given mean s under which the counts n_i of the shares a_i are likeliest
   * is proportional to n_i / (1 + x (a_i - s)), where x solves sum n_i (a_i - s) / (1 + x (a_i -
   * s)) = 0 (Van den Bergh, proposition 1.1). The sum falls from infinity to minus infinity while x
   * runs through the interval in which all denominators are positive.
   */
  private static double multiplier(double[] counts, double mean) {
    double low = -1 / (1 - mean);
    double high = 1 / mean;
    while (true) {
      double middle = (low + high) / 2;
      if (middle <= low || middle >= high) {
        return middle;
      }
      double sum = 0;
      for (int i = 0; i < counts.length; i++) {
        double excess = (double) i / (counts.length - 1) - mean;
        sum += counts[i] * excess / (1 + middle * excess);
      }
      if (sum > 0) {
        low = middle;
      } else {
        high = middle;
      }
    }
  }
}
