package io.tengen.benchmarks;

import io.tengen.env.Game;
import io.tengen.env.RandomStream;
import io.tengen.env.State;
import io.tengen.env.board.ConnectFour;
import io.tengen.env.board.Othello;
import io.tengen.env.board.TicTacToe;
import io.tengen.search.ActionResult;
import io.tengen.search.EvaluatorFactory;
import io.tengen.search.MctsSearch;
import io.tengen.search.RootNoise;
import io.tengen.search.RootSearch;
import io.tengen.search.SearchLimits;
import io.tengen.search.SearchParameters;
import io.tengen.search.SearchResult;
import io.tengen.search.evaluator.HashEvaluator;
import io.tengen.search.evaluator.RolloutEvaluator;
import java.util.List;

/**
 * One number for what the search does on one thread: a hash of the visits of every action, over
 * fixed positions of several games. Covers the selection rules, RAVE with the random games that it
 * learns from, Gumbel roots, batches, noise and temperature; evaluators are pseudo-random. A change
 * that is not meant to change the search leaves the number as it is.
 */
final class SearchSignature {
  private static final int POSITIONS = 3;
  private static final int PLIES_APART = 2;
  private static final int PLAYOUTS = 300;
  private static final int CONSIDERED_ACTIONS = 6;
  private static final int BATCH = 8;
  private static final RootNoise NOISE = new RootNoise(0.25, 0.3);

  private long hash;

  private SearchSignature() {}

  /** The number. */
  static long compute() {
    SearchSignature signature = new SearchSignature();
    List<Game> games =
        List.of(new TicTacToe(), new ConnectFour(), new Othello(), SearchSuite.go(9));
    games.forEach(signature::addRules);
    games.forEach(signature::addVariants);
    List.of(new ConnectFour(), SearchSuite.go(5)).forEach(signature::addRave);
    return signature.hash;
  }

  private void addRules(Game game) {
    for (int number = 0; number < POSITIONS; number++) {
      State state = position(game, number);
      addVisits(search(state, SearchParameters.puct(number), hashes(game)));
      addVisits(search(state, SearchParameters.uct(number), hashes(game)));
    }
  }

  private void addVariants(Game game) {
    for (int number = 0; number < POSITIONS; number++) {
      State state = position(game, number);
      SearchParameters puct = SearchParameters.puct(number);
      SearchParameters gumbel = puct.withRootSearch(RootSearch.Gumbel.of(CONSIDERED_ACTIONS));
      addVisitsAndChoice(search(state, gumbel, hashes(game)));
      addVisitsAndChoice(search(state, puct.withBatchSize(BATCH), hashes(game)));
      addVisitsAndChoice(search(state, puct.withVariety(NOISE, 1), hashes(game)));
    }
  }

  private void addRave(Game game) {
    for (int number = 0; number < POSITIONS; number++) {
      addVisitsAndChoice(
          search(
              position(game, number),
              SearchParameters.rave(number),
              worker -> new RolloutEvaluator(game, worker)));
    }
  }

  private static EvaluatorFactory hashes(Game game) {
    return worker -> new HashEvaluator(game, 1);
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

  private record Found(Game game, SearchResult result) {}

  private static Found search(
      State state, SearchParameters parameters, EvaluatorFactory evaluators) {
    try (MctsSearch search = new MctsSearch(parameters, state, evaluators)) {
      return new Found(state.game(), search.search(SearchLimits.ofPlayouts(PLAYOUTS)));
    }
  }

  private void addVisits(Found found) {
    int[] visits = new int[found.game().actionCount()];
    for (ActionResult each : found.result().actions()) {
      visits[each.action()] = each.visits();
    }
    for (int each : visits) {
      hash = RandomStream.derive(hash, each);
    }
  }

  private void addVisitsAndChoice(Found found) {
    addVisits(found);
    hash = RandomStream.derive(hash, found.result().action());
  }
}
