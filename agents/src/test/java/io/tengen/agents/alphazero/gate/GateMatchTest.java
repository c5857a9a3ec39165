package io.tengen.agents.alphazero.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.env.Game;
import io.tengen.env.MovePolicy;
import io.tengen.env.RandomStream;
import io.tengen.env.State;
import io.tengen.env.board.ConnectFour;
import io.tengen.env.rating.PairResults;
import io.tengen.search.Evaluations;
import io.tengen.search.Evaluator;
import io.tengen.search.EvaluatorFactory;
import io.tengen.search.evaluator.HashEvaluator;
import java.util.List;
import org.junit.jupiter.api.Test;

class GateMatchTest {
  private static final GateSettings SETTINGS =
      new GateSettings(GateSettings.Mode.SPRT, 40, 24, 3, 30);

  private static List<PairScore> play(
      Game game, EvaluatorFactory own, EvaluatorFactory other, int threads, int first, int pairs) {
    return new GateMatch(game, SETTINGS, own, other, threads, 4)
        .play(11, first, pairs, () -> false);
  }

  private static EvaluatorFactory hash(Game game, long seed) {
    return worker -> new HashEvaluator(game, seed);
  }

  @Test
  void aPairIsTheSameInAnyCompany() {
    Game game = new ConnectFour();
    List<PairScore> one = play(game, hash(game, 1), hash(game, 2), 1, 0, 20);
    assertEquals(one, play(game, hash(game, 1), hash(game, 2), 3, 0, 20));
    assertEquals(one.subList(7, 12), play(game, hash(game, 1), hash(game, 2), 2, 7, 5));
  }

  /** Both games of a pair are the same game then, and so each network wins one, or none does. */
  @Test
  void aNetworkIsAsStrongAsItself() {
    Game game = new ConnectFour();
    for (PairScore pair : play(game, hash(game, 1), hash(game, 1), 2, 0, 20)) {
      assertEquals(2, pair.points(), pair.toString());
    }
  }

  /** Values by games at random; by what every position tells, turned or not. */
  private static final class RandomGames implements Evaluator {
    private final RandomStream random = new RandomStream(3);

    @Override
    public void evaluate(List<? extends State> states, Evaluations out) {
      out.begin(states.size());
      for (int i = 0; i < states.size(); i++) {
        int player = states.get(i).currentPlayer();
        double sum = 0;
        for (int game = 0; game < 20; game++) {
          State state = states.get(i).copy();
          while (!state.isTerminal()) {
            state.apply(MovePolicy.uniform().choose(state, random));
          }
          sum += state.returnFor(player);
        }
        out.setUniformPolicy(i);
        out.setValue(i, sum / 20);
      }
    }

    @Override
    public void close() {}
  }

  @Test
  void whoKnowsMoreWins() {
    Game game = new ConnectFour();
    List<PairScore> pairs = play(game, worker -> new RandomGames(), hash(game, 1), 1, 0, 20);
    int points = pairs.stream().mapToInt(PairScore::points).sum();
    assertTrue(points >= 50, points + " of 80 half points");
  }

  @Test
  void resultsAreCountedByWhoBegan() {
    GateResult result =
        new GateResult(
            4, 5, 3, List.of(new PairScore(2, 1), new PairScore(2, 0), new PairScore(1, 2)), true);
    assertEquals(3, result.gamesWith(2));
    assertEquals(2, result.gamesWith(1));
    assertEquals(1, result.gamesWith(0));
    assertEquals(
        List.of(new PairResults("5", "3", 2, 1, 0), new PairResults("3", "5", 1, 1, 1)),
        result.results());
    assertEquals(3, result.pentanomial().pairs());
    assertEquals(8.0 / 12, result.pentanomial().share(), 1e-12);
    assertTrue(result.line().contains("\"pairs\":[[2, 1], [2, 0], [1, 2]]"), result.line());
  }

  @Test
  void settingsThatMakeNoSenseAreRefused() {
    assertRefused("gateGames is 0", GateSettings.Mode.SPRT, 0, 10, 0, 30);
    assertRefused("in pairs; set it to 8", GateSettings.Mode.SPRT, 7, 10, 0, 30);
    assertRefused("gateVisits is 0", GateSettings.Mode.SPRT, 8, 0, 0, 30);
    assertRefused("gateElo is 0", GateSettings.Mode.SPRT, 8, 1, 0, 0);
    assertThrows(IllegalArgumentException.class, () -> GateSettings.Mode.parse("sometimes"));
    assertThrows(IllegalArgumentException.class, () -> new PairScore(3, 0));
  }

  private static void assertRefused(
      String why, GateSettings.Mode mode, int games, int visits, int plies, double elo) {
    String message =
        String.valueOf(
            assertThrows(
                    IllegalArgumentException.class,
                    () -> new GateSettings(mode, games, visits, plies, elo))
                .getMessage());
    assertTrue(message.contains(why), message);
  }
}
