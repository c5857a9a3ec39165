package io.tengen.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.env.Game;
import io.tengen.env.RandomStream;
import io.tengen.env.State;
import io.tengen.env.board.ConnectFour;
import io.tengen.env.board.MnkGame;
import io.tengen.env.board.Othello;
import io.tengen.env.board.TicTacToe;
import io.tengen.search.evaluator.HashEvaluator;
import io.tengen.search.evaluator.RolloutEvaluator;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Moves that win at once are found without anybody being asked. */
@Timeout(60)
class DecisiveMoveTest {
  private final ConnectFour game = new ConnectFour();

  private static List<Game> games() {
    return List.of(new TicTacToe(), new ConnectFour(), new MnkGame(5, 5, 3));
  }

  /** The actions that win at once, by trying them. */
  private static List<Integer> winning(State state) {
    List<Integer> actions = new ArrayList<>();
    for (int action : Minimax.legal(state)) {
      State after = Minimax.after(state, action);
      if (after.isTerminal() && after.returnFor(state.currentPlayer()) >= 1) {
        actions.add(action);
      }
    }
    return actions;
  }

  private static Evaluator onlyUndecided(Game game) {
    return checked(new HashEvaluator(game, 1));
  }

  /** Refuses positions that need no evaluation. */
  private static Evaluator checked(Evaluator evaluator) {
    return new Evaluator() {
      @Override
      public void evaluate(List<? extends State> states, Evaluations out) {
        for (State state : states) {
          assertTrue(winning(state).isEmpty(), state.toString());
        }
        evaluator.evaluate(states, out);
      }

      @Override
      public boolean suitsRave() {
        return evaluator.suitsRave();
      }
    };
  }

  @Test
  void gamesOfLinesHaveThem() {
    games().forEach(each -> assertTrue(each.hasDecisiveMoves(), each.name()));
    assertFalse(new Othello().hasDecisiveMoves());
  }

  @Test
  void oneVisitIsEnoughToWin() {
    int decided = 0;
    for (Game each : games()) {
      for (int seed = 0; seed < 200; seed++) {
        State position = Positions.random(each, 4 + seed % 5, new RandomStream(seed));
        List<Integer> wins = winning(position);
        SearchParameters parameters = SearchParameters.puct(seed).withDecisiveMoves(true);
        try (MctsSearch search =
            new MctsSearch(parameters, position, worker -> onlyUndecided(each))) {
          SearchResult result = search.search(SearchLimits.ofVisits(1));
          assertEquals(1, result.visits());
          if (!wins.isEmpty()) {
            assertEquals(wins.get(0), result.action());
            assertTrue(result.isProven());
            assertEquals(1, result.value());
            decided++;
          }
          TreeWalk.assertLaws(search.tree(), position);
        }
      }
    }
    assertTrue(decided > 100, decided + " positions");
  }

  @ParameterizedTest
  @EnumSource
  void theRestOfTheTreeKeepsItsLaws(SelectionRule rule) {
    SearchParameters usual =
        switch (rule) {
          case UCB1 -> SearchParameters.uct(1);
          case PUCT -> SearchParameters.puct(1);
          case RAVE -> SearchParameters.rave(1).withExpansionVisits(1);
        };
    for (int threads = 1; threads <= 3; threads += 2) {
      SearchParameters parameters =
          usual.withDecisiveMoves(true).withThreads(threads).withBatchSize(2 * threads - 1);
      for (int seed = 0; seed < 10; seed++) {
        State position = Positions.random(game, 8, new RandomStream(seed));
        try (MctsSearch search =
            new MctsSearch(
                parameters, position, worker -> checked(new RolloutEvaluator(game, worker)))) {
          search.search(SearchLimits.ofPlayouts(500));
          TreeWalk.assertLaws(search.tree(), position);
        }
      }
    }
  }

  /** What is learned from such a position is the move that wins. */
  @Test
  void theTargetIsTheMoveThatWins() {
    for (RootSearch root : List.of(new RootSearch.Standard(), RootSearch.Gumbel.of(4))) {
      State position = Positions.after(game, "4 1 4 1 4 1");
      SearchParameters parameters = SearchParameters.puct(1).withDecisiveMoves(true);
      SteppedSearch search = new SteppedSearch(parameters, position);
      Stepping stepping = new Stepping(search, onlyUndecided(game), game.actionCount());
      int leaves = stepping.run(new SteppedSearch.Effort(20, RootNoise.NONE, root, 0));
      assertEquals(0, leaves);
      assertEquals(3, search.bestAction());
      assertEquals(1, search.rootValue());
      float[] target = new float[game.actionCount()];
      search.policyTarget(target, 0);
      assertEquals(1, target[3]);
      // The root that is come to by a move knows it as well.
      search.setPosition(Positions.after(game, "4 1 4 1 4"));
      stepping.run(new SteppedSearch.Effort(40, RootNoise.NONE, new RootSearch.Standard(), 0));
      search.advance(0);
      stepping.run(new SteppedSearch.Effort(20, RootNoise.NONE, root, 0));
      search.policyTarget(target, 0);
      assertEquals(1, target[3]);
      assertEquals(3, search.bestAction());
    }
  }

  /** A tree that is full knows what a leaf is worth all the same. */
  @Test
  void aFullTreeGoesOn() {
    Game gomoku = MnkGame.gomoku();
    State position = Positions.random(gomoku, 60, new RandomStream(4));
    SearchParameters parameters =
        SearchParameters.puct(1).withDecisiveMoves(true).withTreeMebibytes(1);
    try (MctsSearch search =
        new MctsSearch(parameters, position, worker -> new HashEvaluator(gomoku, 1))) {
      SearchResult result = search.search(SearchLimits.ofPlayouts(3_000));
      assertTrue(Math.abs(result.value()) <= 1);
    }
  }
}
