package io.tengen.benchmarks;

import io.tengen.agents.knowledge.GoKnowledge;
import io.tengen.env.Game;
import io.tengen.env.board.ConnectFour;
import io.tengen.env.board.TicTacToe;
import io.tengen.go.GoGame;
import io.tengen.go.Ruleset;
import io.tengen.search.MctsSearch;
import io.tengen.search.SearchLimits;
import io.tengen.search.SearchParameters;
import io.tengen.search.evaluator.UniformEvaluator;
import java.util.List;
import java.util.Optional;

/** What {@code tengen bench search} measures and checks, and the signature of the search. */
public final class SearchSuite implements Suite {
  private static final int TIC_TAC_TOE_PLAYOUTS = 2_000;
  private static final int BEST_MOVE_PLAYOUTS = 50_000;
  private static final int UNIFORM_PLAYOUTS = 5_000;
  private static final int TREE_PLAYOUTS = 20_000;
  private static final String ON_ONE_THREAD = "player uct, 9x9 Go";
  private static final String ON_TWO_THREADS = "player uct, 9x9 Go, two threads";

  /** What two threads should be worth. */
  private static final double SPEED_UP = 1.7;

  /** What a node of a 19x19 board, with its up to 362 edges, should take. */
  private static final double BYTES_A_NODE = 4096;

  private final int games;
  private final int positions;

  /**
   * A suite.
   *
   * @param games of tic-tac-toe against perfect play, 0 or more
   * @param positions of Connect Four whose best move is looked for, 0 or more
   */
  public SearchSuite(int games, int positions) {
    this.games = games;
    this.positions = positions;
  }

  @Override
  public String command() {
    return "search";
  }

  @Override
  public String title() {
    return "Search";
  }

  @Override
  public void measure(Recorder recorder) {
    List<Measurement> measurements = workloads().stream().map(recorder::time).toList();
    recorder.add(speedUp(measurements));
    recorder.add(treeMemory());
    recorder.progress("stopping searches");
    StopDelay.measure().forEach(recorder::add);
    recorder.check(new PerfectPlayCheck(TIC_TAC_TOE_PLAYOUTS), games);
    recorder.check(BestMoveCheck.ofUct(BEST_MOVE_PLAYOUTS), positions);
  }

  /** Fresh workloads, the promised ones first. */
  static List<Workload> workloads() {
    SearchParameters uct = SearchParameters.uct(1);
    // A uniform evaluator says 0 of every position. With the usual reduction a first play then
    // counts as less than the play that was visited, so that each playout goes one node further
    // down a single line, ever longer to play: 18,000 to 23,000 visits a second on 19x19. Without
    // it the playouts spread out, as they do with a network.
    SearchParameters wide = SearchParameters.puct(1).withFirstPlayReduction(0);
    return List.of(
        uniform("PUCT, uniform, tic-tac-toe", new TicTacToe(), wide, 1e6),
        uniform("PUCT, uniform, 19x19 Go, reduction 0", go(19), wide, 150_000),
        uniform("UCT, uniform, tic-tac-toe", new TicTacToe(), uct, 0),
        uniform("UCT, uniform, 19x19 Go", go(19), uct, 0),
        likePlayer("player uct, Connect Four", new ConnectFour(), uct, 5_000),
        likePlayer(ON_ONE_THREAD, go(9), SearchParameters.rave(1), 500),
        likePlayer(ON_TWO_THREADS, go(9), SearchParameters.rave(1).withThreads(2), 500));
  }

  /**
   * How many times as fast two threads are as one.
   *
   * @param measurements of all {@link #workloads}
   */
  static Figure speedUp(List<Measurement> measurements) {
    double ratio = rate(measurements, ON_TWO_THREADS) / rate(measurements, ON_ONE_THREAD);
    return Figure.atLeast("two threads against one", "times", ratio, SPEED_UP);
  }

  private static double rate(List<Measurement> measurements, String name) {
    return measurements.stream()
        .filter(measurement -> measurement.workload().name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("there is no measurement of " + name))
        .perSecond();
  }

  /** The memory of a tree of 19x19 Go, every node of which was visited and has its edges. */
  static Figure treeMemory() {
    Game game = go(19);
    SearchParameters wide = SearchParameters.puct(1).withFirstPlayReduction(0);
    try (MctsSearch search =
        new MctsSearch(wide, game.newInitialState(), worker -> new UniformEvaluator())) {
      search.search(SearchLimits.ofPlayouts(TREE_PLAYOUTS));
      double bytes = (double) search.treeBytes() / search.nodes();
      return Figure.atMost("tree of 19x19 Go", "bytes a visited node", bytes, BYTES_A_NODE);
    }
  }

  /** One number for what the search does; see {@link SearchSignature}. */
  public static long signature() {
    return SearchSignature.compute();
  }

  private static Workload uniform(
      String name, Game game, SearchParameters parameters, double target) {
    return new SearchWorkload(
        name, game, parameters, worker -> new UniformEvaluator(), UNIFORM_PLAYOUTS, target);
  }

  /** With the random games that the player plays: in Go those with tactics. */
  private static Workload likePlayer(
      String name, Game game, SearchParameters parameters, int playouts) {
    return new SearchWorkload(
        name,
        game,
        parameters,
        worker -> new GoKnowledge().newRollouts(game, Optional.empty(), worker),
        playouts,
        0);
  }

  static Game go(int size) {
    return new GoGame(size, Ruleset.TROMP_TAYLOR.rules());
  }
}
