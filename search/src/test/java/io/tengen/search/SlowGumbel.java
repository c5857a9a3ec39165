package io.tengen.search;

import io.tengen.env.RandomStream;
import io.tengen.env.State;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The root search of Danihelka et al. 2022, written down as the paper tells it, on the slow PUCT:
 * the twin of {@link GumbelRoot}, with a fresh tree, without proofs.
 */
final class SlowGumbel {
  private final SlowPuct tree;
  private final RootSearch.Gumbel settings;
  private final double rootValue;
  private final double[] noisy;
  private final List<Integer> legal = new ArrayList<>();
  private List<Integer> left;

  SlowGumbel(
      SearchParameters parameters,
      RootSearch.Gumbel settings,
      Evaluator evaluator,
      State position,
      RandomStream random) {
    this.settings = settings;
    this.tree = new SlowPuct(parameters, evaluator, position);
    tree.playOut();
    Evaluations out = new Evaluations(position.game().actionCount(), 1);
    evaluator.evaluate(List.of(position), out);
    this.rootValue = out.value(0);
    this.noisy = new double[position.game().actionCount()];
    for (int action : Minimax.legal(position)) {
      legal.add(action);
      double noise = -StrictMath.log(-StrictMath.log(random.nextDouble()));
      noisy[action] = StrictMath.log(tree.rootPrior(action)) + settings.noiseScale() * noise;
    }
    this.left = new ArrayList<>(legal);
  }

  void run(int playouts) {
    left.sort(Comparator.comparing((Integer action) -> -noisy[action]));
    left = left.subList(0, Math.min(playouts, Math.min(left.size(), settings.consideredActions())));
    int phases = Math.max(1, (int) Math.ceil(Math.log(left.size()) / Math.log(2) - 1e-9));
    int spent = 0;
    while (spent < playouts) {
      int rounds = Math.max(1, playouts / (phases * left.size()));
      for (int round = 0; round < rounds; round++) {
        for (int action : left) {
          if (spent < playouts) {
            tree.playOut(action);
            spent++;
          }
        }
      }
      if (spent < playouts) {
        double[] scores = scores();
        left = new ArrayList<>(left);
        left.sort(Comparator.comparing((Integer action) -> -scores[action]));
        left = left.subList(0, Math.min(left.size(), Math.max(2, left.size() / 2)));
      }
    }
  }

  private double[] scores() {
    double[] scores = new double[noisy.length];
    legal.forEach(action -> scores[action] = noisy[action] + sigma(action));
    return scores;
  }

  private double sigma(int action) {
    int[] visits = rootVisits();
    int most = 0;
    int sum = 0;
    double priors = 0;
    double weighted = 0;
    for (int each : legal) {
      most = Math.max(most, visits[each]);
      sum += visits[each];
      if (visits[each] > 0) {
        priors += tree.rootPrior(each);
        weighted += tree.rootPrior(each) * tree.rootMean(each);
      }
    }
    double mixed = sum == 0 ? rootValue : (rootValue + sum * weighted / priors) / (1 + sum);
    double q = visits[action] > 0 ? tree.rootMean(action) : mixed;
    return (settings.visitConstant() + most) * settings.valueScale() * (q + 1) / 2;
  }

  int chosen() {
    double[] scores = scores();
    int[] visits = rootVisits();
    int best = -1;
    for (int action : left) {
      if (visits[action] > 0 && (best < 0 || scores[action] > scores[best])) {
        best = action;
      }
    }
    return best;
  }

  double improved(int action) {
    double sum = 0;
    double reference = StrictMath.log(tree.rootPrior(action)) + sigma(action);
    for (int each : legal) {
      sum += Math.exp(StrictMath.log(tree.rootPrior(each)) + sigma(each) - reference);
    }
    return 1 / sum;
  }

  int[] rootVisits() {
    return tree.rootVisits();
  }
}
