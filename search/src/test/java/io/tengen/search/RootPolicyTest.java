package io.tengen.search;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.env.Game;
import io.tengen.env.RandomStream;
import io.tengen.env.State;
import io.tengen.env.board.ConnectFour;
import io.tengen.env.board.Othello;
import io.tengen.search.SteppedSearch.Effort;
import io.tengen.search.evaluator.HashEvaluator;
import io.tengen.search.evaluator.UniformEvaluator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Forced playouts, the policy target without them, and draws by temperature. */
class RootPolicyTest {
  private static final RootSearch STANDARD = new RootSearch.Standard();
  private static final double FACTOR = 2;
  private static final int ACTIONS = 6;

  private final SearchTree tree = new SearchTree(1, false, 0);
  private final Selector selector =
      new Selector(SearchParameters.puct(1).withExploration(1), new RandomStream(1));
  private final RootPolicy policy =
      new RootPolicy(new ResultReader(new ConnectFour(), 0, new RandomStream(1)), ACTIONS);

  /** A root with these children; the last action is not tried when there are more priors. */
  private void grow(float[] priors, int[] visits, double[] values) {
    int[] actions = {0, 1, 2, 3, 4, 5};
    tree.expand(SearchTree.ROOT, actions, priors.clone(), priors.length);
    tree.nodes().addVisits(SearchTree.ROOT, 1, 0);
    for (int i = 0; i < visits.length; i++) {
      assertTrue(tree.canAddChild(SearchTree.ROOT));
      int child = tree.addChild(SearchTree.ROOT);
      tree.nodes().addVisits(child, visits[i], visits[i] * values[i]);
      tree.nodes().addVisits(SearchTree.ROOT, visits[i], visits[i] * values[i]);
    }
  }

  private void prove(int action, double value) {
    int edge = tree.edgeOf(SearchTree.ROOT, action);
    tree.nodes().setProof(tree.edges().child(edge), value);
  }

  private float[] target(double factor) {
    float[] out = new float[ACTIONS];
    ForcedPlayouts forced = factor > 0 ? new ForcedPlayouts(tree, factor) : null;
    policy.write(tree, forced, selector, out, 0);
    return out;
  }

  /**
   * By hand, with c = 1, k = 2, N(s) = 100, so that PUCT is Q + 10 P / (1 + N), and sqrt(198 P)
   * forced playouts, rounded down. Action 0 leads with 0.5 + 4 / 62 = 0.5645.
   *
   * <ul>
   *   <li>1: 7 of 19 were forced, but with 12 left PUCT is 0.34 + 3 / 13 = 0.571 and above the
   *       leader's; with 13 it is 0.34 + 3 / 14 = 0.554: 13 are left.
   *   <li>2: 5 of 6 were forced, and with 1 left PUCT is -0.8 + 1.5 / 2: none is left.
   *   <li>3: 4 of 10 were forced, and with 6 left PUCT is -0.5 + 1 / 7: 6 are left.
   *   <li>4: 3 of 3 were forced, but with 2 left PUCT is 0.45 + 0.5 / 3 = 0.617: 3 are left.
   * </ul>
   */
  @Test
  void pruningIsAsComputedByHand() {
    grow(
        new float[] {0.4f, 0.3f, 0.15f, 0.1f, 0.05f},
        new int[] {61, 19, 6, 10, 3},
        new double[] {0.5, 0.34, -0.8, -0.5, 0.45});
    assertShares(new double[] {61, 13, 0, 6, 3, 0}, target(FACTOR));
    assertShares(new double[] {61, 19, 6, 10, 3, 0}, target(0));
  }

  private static void assertShares(double[] weights, float[] shares) {
    double sum = 0;
    for (double weight : weights) {
      sum += weight;
    }
    float[] expected = new float[weights.length];
    for (int i = 0; i < weights.length; i++) {
      expected[i] = (float) (weights[i] / sum);
    }
    assertArrayEquals(expected, shares, 1e-6f);
  }

  @Test
  void proofsComeBeforeVisits() {
    float[] priors = {0.4f, 0.3f, 0.2f, 0.1f};
    double[] values = {0.2, 0.1, -0.1};
    grow(priors, new int[] {50, 30, 10}, values);
    prove(0, -1);
    assertShares(new double[] {0, 30, 10, 0, 0, 0}, target(0));
    assertEquals(0, draws(1)[0] + draws(1)[3]);
    // A draw is better than what looks bad, and no better than what looks good.
    prove(2, 0);
    assertShares(new double[] {0, 30, 10, 0, 0, 0}, target(0));
    prove(2, 1);
    assertShares(new double[] {0, 0, 1, 0, 0, 0}, target(FACTOR));
    assertEquals(1_000, draws(1)[2]);
    // All that was tried is lost: the rest, by its priors.
    prove(1, -1);
    prove(2, -1);
    assertShares(new double[] {0, 0, 0, 1, 0, 0}, target(0));
  }

  @Test
  void whereAllIsLostTheVisitsCount() {
    grow(new float[] {0.6f, 0.4f}, new int[] {6, 2}, new double[] {-1, -1});
    prove(0, -1);
    prove(1, -1);
    assertShares(new double[] {6, 2, 0, 0, 0, 0}, target(FACTOR));
  }

  @Test
  void withoutPlayoutsThePriorsCount() {
    grow(new float[] {0.5f, 0.3f, 0.2f}, new int[0], new double[0]);
    assertShares(new double[] {0.5, 0.3, 0.2, 0, 0, 0}, target(FACTOR));
  }

  @Test
  void drawsGoByTemperature() {
    grow(new float[] {0.5f, 0.3f, 0.2f}, new int[] {60, 30, 10}, new double[] {0, 0, 0});
    int[] flat = draws(1);
    // Five standard deviations of a binomial count of 1,000 are below 80.
    assertEquals(600, flat[0], 80);
    assertEquals(300, flat[1], 80);
    int[] sharp = draws(0.5);
    // The squares are as 36 to 9 to 1.
    assertEquals(783, sharp[0], 80);
    assertEquals(196, sharp[1], 80);
    assertEquals(1_000, draws(1e-3)[0]);
  }

  private int[] draws(double temperature) {
    RandomStream random = new RandomStream(9);
    int[] drawn = new int[ACTIONS];
    for (int i = 0; i < 1_000; i++) {
      drawn[policy.draw(tree, null, selector, temperature, random)]++;
    }
    return drawn;
  }

  /**
   * Every playout goes to an action that has fewer than sqrt(k P sum N), where there is one, and
   * else where PUCT sends it, both computed from what the search tells of its root.
   */
  @Test
  void playoutsAreForcedAsThePaperSays() {
    int byForce = 0;
    int byPuct = 0;
    for (Game game : List.of(new ConnectFour(), new Othello())) {
      State position = Positions.random(game, 4, new RandomStream(1));
      SearchParameters parameters = SearchParameters.puct(1);
      SteppedSearch search = new SteppedSearch(parameters, position);
      Stepping stepping = new Stepping(search, new HashEvaluator(game, 1), game.actionCount());
      int[] legal = Minimax.legal(position);
      search.begin(new Effort(400, new RootNoise(0.25, 0.3), STANDARD, FACTOR));
      assertTrue(search.next());
      stepping.answer();
      double[] before = new double[legal.length];
      boolean[] isDue = new boolean[legal.length];
      boolean goesOn = true;
      while (goesOn) {
        boolean isForced = false;
        double sum = 0;
        double total = 0;
        for (int i = 0; i < legal.length; i++) {
          before[i] = search.visits(legal[i]);
          sum += before[i];
          total += before[i] * search.value(legal[i]);
        }
        int best = 0;
        double bestScore = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < legal.length; i++) {
          double prior = search.prior(legal[i]);
          isDue[i] = before[i] > 0 && before[i] < Math.sqrt(FACTOR * prior * sum);
          isForced |= isDue[i];
          double q = sum == 0 ? 0 : total / sum;
          q = before[i] > 0 ? search.value(legal[i]) : q - parameters.firstPlayReduction();
          double score =
              q + parameters.exploration() * prior * Math.sqrt(sum + 1) / (1 + before[i]);
          if (score > bestScore) {
            bestScore = score;
            best = i;
          }
        }
        goesOn = search.next();
        if (goesOn) {
          stepping.answer();
          for (int i = 0; i < legal.length; i++) {
            if (search.visits(legal[i]) > before[i]) {
              assertTrue(isForced ? isDue[i] : i == best, game.name() + " at " + sum);
            }
          }
          byForce += isForced ? 1 : 0;
          byPuct += isForced ? 0 : 1;
        }
      }
    }
    assertTrue(byForce > 20 && byPuct > 20, byForce + " by force, " + byPuct + " by PUCT");
  }

  @Test
  void aProvenWinIsAllTheTarget() {
    State winning = Positions.after(new ConnectFour(), "1 7 1 7 1 6");
    SteppedSearch search = new SteppedSearch(SearchParameters.puct(1), winning);
    new Stepping(search, new UniformEvaluator(), 7)
        .run(new Effort(100, new RootNoise(0.25, 1), STANDARD, FACTOR));
    assertTrue(search.isProven());
    assertEquals(1, search.rootValue());
    float[] target = new float[7];
    search.policyTarget(target, 0);
    assertArrayEquals(new float[] {1, 0, 0, 0, 0, 0, 0}, target);
    assertEquals(0, search.bestAction());
    assertEquals(0, search.sampleAction(5, new RandomStream(1)));
  }
}
