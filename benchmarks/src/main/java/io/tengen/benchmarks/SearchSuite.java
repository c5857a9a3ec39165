package io.tengen.benchmarks;

import io.tengen.env.Game;
import io.tengen.env.RandomStream;
import io.tengen.env.State;
import io.tengen.env.board.ConnectFour;
import io.tengen.env.board.Othello;
import io.tengen.env.board.TicTacToe;
import io.tengen.go.GoGame;
import io.tengen.go.Ruleset;
import io.tengen.search.ActionResult;
import io.tengen.search.MctsSearch;
import io.tengen.search.SearchLimits;
import io.tengen.search.SearchParameters;
import io.tengen.search.SearchResult;
import io.tengen.search.evaluator.HashEvaluator;
import io.tengen.search.evaluator.RolloutEvaluator;
import io.tengen.search.evaluator.UniformEvaluator;
import java.util.List;

/** What {@code tengen bench search} measures and checks, and the signature of the search. */
public final class SearchSuite {
  private static final int POSITIONS = 3;
  private static final int PLIES_APART = 2;
  private static final int SIGNATURE_PLAYOUTS = 300;
  private static final int TIC_TAC_TOE_PLAYOUTS = 2_000;
  private static final int BEST_MOVE_PLAYOUTS = 50_000;

  private SearchSuite() {}

  /** Fresh workloads, the promised ones first. */
  public static List<Workload> workloads() {
    SearchParameters uct = SearchParameters.uct(1);
    // Where every value is 0, a reduction for first plays would go down one line without end.
    SearchParameters puct = SearchParameters.puct(1).withFirstPlayReduction(0);
    return List.of(
        uniform("PUCT, uniform, tic-tac-toe", new TicTacToe(), puct, 1e6),
        uniform("PUCT, uniform, 19x19 Go", go(19), puct, 150_000),
        uniform("UCT, uniform, tic-tac-toe", new TicTacToe(), uct, 0),
        uniform("UCT, uniform, 19x19 Go", go(19), uct, 0),
        rollouts("UCT, rollouts, Connect Four", new ConnectFour(), uct, 5_000),
        rollouts("UCT, rollouts, 9x9 Go", go(9), uct, 500),
        rollouts("the same on two threads", go(9), uct.withThreads(2), 500));
  }

  /** 2,000 playouts a move never lose tic-tac-toe to perfect play. */
  public static QualityCheck perfectPlay() {
    return new PerfectPlayCheck(TIC_TAC_TOE_PLAYOUTS);
  }

  /** 50,000 playouts find a best move of Connect Four in at least 95% of random positions. */
  public static QualityCheck bestMoves() {
    return new BestMoveCheck(BEST_MOVE_PLAYOUTS);
  }

  private static Workload uniform(
      String name, Game game, SearchParameters parameters, double target) {
    return new SearchWorkload(
        name, game, parameters, worker -> new UniformEvaluator(), 5_000, target);
  }

  private static Workload rollouts(
      String name, Game game, SearchParameters parameters, int playouts) {
    return new SearchWorkload(
        name, game, parameters, worker -> new RolloutEvaluator(game, worker), playouts, 0);
  }

  private static Game go(int size) {
    return new GoGame(size, Ruleset.TROMP_TAYLOR.rules());
  }

  /**
   * One number for what the search does: a hash of the visits of every action, over fixed positions
   * of several games, both selection rules, and a pseudo-random evaluator. A change that is not
   * meant to change the search leaves it as it is.
   */
  public static long signature() {
    long hash = 0;
    for (Game game : List.of(new TicTacToe(), new ConnectFour(), new Othello(), go(9))) {
      for (int position = 0; position < POSITIONS; position++) {
        State state = position(game, position);
        hash = search(hash, state, SearchParameters.puct(position));
        hash = search(hash, state, SearchParameters.uct(position));
      }
    }
    return hash;
  }

  private static State position(Game game, int number) {
    RandomStream random = new RandomStream(number);
    State state = game.newInitialState();
    int[] legal = new int[game.actionCount()];
    for (int ply = 0; ply < number * PLIES_APART; ply++) {
      state.apply(legal[random.nextInt(state.legalActions(legal))]);
    }
    return state;
  }

  private static long search(long before, State state, SearchParameters parameters) {
    Game game = state.game();
    int[] visits = new int[game.actionCount()];
    try (MctsSearch search =
        new MctsSearch(parameters, state, worker -> new HashEvaluator(game, 1))) {
      SearchResult result = search.search(SearchLimits.ofPlayouts(SIGNATURE_PLAYOUTS));
      for (ActionResult each : result.actions()) {
        visits[each.action()] = each.visits();
      }
    }
    long hash = before;
    for (int each : visits) {
      hash = RandomStream.derive(hash, each);
    }
    return hash;
  }
}
