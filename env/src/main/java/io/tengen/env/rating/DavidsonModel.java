package io.tengen.env.rating;

import java.util.Arrays;

/**
 * The likelihood of results under Bradley and Terry's model with draws (R. R. Davidson, "On
 * Extending the Bradley-Terry Model to Accommodate Ties in Paired Comparison Experiments", JASA 65,
 * 1970) and an advantage of the first move (R. R. Davidson, R. J. Beaver, "On Extending the
 * Bradley-Terry Model to Incorporate Within-Pair Order Effects", Biometrics 33, 1977): with d the
 * strength of the first less that of the second plus the advantage,
 *
 * <pre>
 * win : draw : loss  =  exp(d / 2) : nu : exp(-d / 2)
 * </pre>
 *
 * <p>Points are strengths, then the advantage, then the logarithm of nu, which is minus infinity in
 * a model without draws. The logarithm of the likelihood is concave in them. A virtual draw counts
 * as one in the model without draws and advantage, so that it draws strengths together and says
 * nothing about nu; as many hold the advantage to 0, and as many decisive games between equals keep
 * nu finite.
 */
final class DavidsonModel {
  private final ResultGraph results;
  private final double virtualDraws;

  /** Of each player, how many of its virtual draws fall on one game; 1/2 comes from each side. */
  private final double[] virtualPerGame;

  DavidsonModel(ResultGraph results, double virtualDraws) {
    this.results = results;
    this.virtualDraws = virtualDraws;
    virtualPerGame =
        Arrays.stream(results.games).map(games -> virtualDraws / (2 * games)).toArray();
  }

  /** Where in a point the advantage of the first move is. */
  int advantage() {
    return results.games.length;
  }

  /** Where in a point the logarithm of nu is. */
  int logNu() {
    return results.games.length + 1;
  }

  double logLikelihood(double[] point) {
    int[] first = results.first;
    int[] second = results.second;
    double advantage = point[advantage()];
    double logNu = point[logNu()];
    double nu = Math.exp(logNu);
    double sum = -virtualDraws * logCosh(advantage);
    if (nu > 0) {
      sum += virtualDraws * Math.log(2 / (2 + nu));
    }
    for (int k = 0; k < first.length; k++) {
      double apart = point[first[k]] - point[second[k]];
      double d = apart + advantage;
      double games = results.games(k);
      double root = Math.exp(-Math.abs(d) / 2);
      sum += (results.wins[k] - results.losses[k]) * d / 2;
      sum -= games * (Math.abs(d) / 2 + Math.log(1 + root * (root + nu)));
      if (results.draws[k] > 0) {
        sum += results.draws[k] * logNu;
      }
      if (virtualDraws > 0) {
        sum -= virtualGames(k, games) * logCosh(apart);
      }
    }
    return sum;
  }

  private double virtualGames(int pair, double games) {
    return games * (virtualPerGame[results.first[pair]] + virtualPerGame[results.second[pair]]);
  }

  /** The logarithm of 2 cosh(d / 2): minus that of a virtual draw's likelihood. */
  private static double logCosh(double d) {
    return Math.abs(d) / 2 + Math.log1p(Math.exp(-Math.abs(d)));
  }

  /**
   * The first derivatives, and the second ones with their sign changed.
   *
   * @param slots where each entry of a point stands in what follows, ascending; negative for one
   *     that is given
   * @param gradient overwritten
   * @param information overwritten; only the upper triangle is
   */
  void derivatives(double[] point, int[] slots, double[] gradient, double[][] information) {
    Arrays.fill(gradient, 0);
    for (double[] row : information) {
      Arrays.fill(row, 0);
    }
    int[] first = results.first;
    int[] second = results.second;
    double advantage = point[advantage()];
    double nu = Math.exp(point[logNu()]);
    int a = slots[advantage()];
    int l = slots[logNu()];
    if (a >= 0) {
      double tanh = Math.tanh(advantage / 2);
      gradient[a] -= virtualDraws * tanh / 2;
      information[a][a] += virtualDraws * (1 - tanh * tanh) / 4;
    }
    if (l >= 0) {
      double drawn = nu / (2 + nu);
      gradient[l] -= virtualDraws * drawn;
      information[l][l] += virtualDraws * drawn * (1 - drawn);
    }
    for (int k = 0; k < first.length; k++) {
      double apart = point[first[k]] - point[second[k]];
      double d = apart + advantage;
      double games = results.games(k);
      double root = Math.exp(-Math.abs(d) / 2);
      double total = 1 + root * (root + nu);
      double drawn = nu * root / total;
      double lead = Math.copySign((1 - root) * (1 + root) / total, d);
      // Half a win less half a loss, and its variance, in forms that keep their digits where d is
      // far.
      double upset = root * (2 * root + nu) / total;
      double won = results.wins[k] * (d < 0 ? 2 - upset : upset);
      double lost = results.losses[k] * (d < 0 ? upset : 2 - upset);
      double slope = (won - lost - results.draws[k] * lead) / 2;
      double decided = (1 + root * root) / total;
      double both = root / total;
      double curvature = games * (decided * drawn / 4 + both * both);
      double mixed = -games * lead * drawn / 2;
      double slopeApart = slope;
      double curvatureApart = curvature;
      if (virtualDraws > 0) {
        double odds = Math.exp(-Math.abs(apart));
        double virtual = virtualGames(k, games);
        slopeApart -= virtual * Math.tanh(apart / 2) / 2;
        curvatureApart += virtual * odds / ((1 + odds) * (1 + odds));
      }
      int i = slots[first[k]];
      int j = slots[second[k]];
      if (i >= 0) {
        gradient[i] += slopeApart;
        information[i][i] += curvatureApart;
      }
      if (j >= 0) {
        gradient[j] -= slopeApart;
        information[j][j] += curvatureApart;
      }
      if (i >= 0 && j >= 0) {
        information[Math.min(i, j)][Math.max(i, j)] -= curvatureApart;
      }
      if (a >= 0) {
        gradient[a] += slope;
        information[a][a] += curvature;
        addTo(information, i, a, curvature);
        addTo(information, j, a, -curvature);
      }
      if (l >= 0) {
        gradient[l] += results.draws[k] - games * drawn;
        information[l][l] += games * drawn * (1 - drawn);
        addTo(information, i, l, mixed);
        addTo(information, j, l, -mixed);
        addTo(information, a, l, mixed);
      }
    }
  }

  private static void addTo(double[][] information, int row, int column, double value) {
    if (row >= 0) {
      information[row][column] += value;
    }
  }
}
