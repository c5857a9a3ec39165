package io.tengen.agents.alphazero.gate;

import io.tengen.env.Game;
import io.tengen.env.RandomStream;
import io.tengen.env.State;
import io.tengen.search.Evaluations;
import io.tengen.search.RootNoise;
import io.tengen.search.RootSearch;
import io.tengen.search.SearchParameters;
import io.tengen.search.SteppedSearch;

/**
 * One game between two networks on its way: it goes on until one of them is to evaluate a position,
 * and again with the answer. A function of the networks, the settings, the seed and the number of
 * its pair; both games of a pair begin with the same moves.
 */
final class Duel {
  /** The network that has learned. */
  static final int CANDIDATE = 0;

  /** The network that is to be beaten. */
  static final int BEST = 1;

  private static final SteppedSearch.Effort POLICY_ALONE =
      new SteppedSearch.Effort(1, RootNoise.NONE, new RootSearch.Standard(), 0);
  private static final int OPENING_STREAM = 0;
  private static final int SEARCH_STREAM = 1;
  private static final int TURN_STREAM = 3;
  private static final int TREE_MEBIBYTES = 64;

  private final int pair;
  private final boolean isCandidateFirst;
  private final GateSettings settings;
  private final State state;
  private final SteppedSearch[] searches;
  private final SteppedSearch.Effort effort;
  private final RandomStream openingRandom;
  private final RandomStream turnRandom;
  private final int turns;
  private final int[] legal;
  private int plies;
  private int mover;
  private boolean isSearching;

  /**
   * A game that has not begun.
   *
   * @param pair the number of its pair in the match
   * @param isCandidateFirst who moves first
   * @param seed of the match
   */
  Duel(Game game, GateSettings settings, int pair, boolean isCandidateFirst, long seed) {
    this.pair = pair;
    this.isCandidateFirst = isCandidateFirst;
    this.settings = settings;
    this.state = game.newInitialState();
    this.effort =
        new SteppedSearch.Effort(
            settings.gateVisits(), RootNoise.NONE, new RootSearch.Standard(), 0);
    long ofPair = RandomStream.derive(seed, pair);
    this.openingRandom = RandomStream.derived(ofPair, OPENING_STREAM);
    this.turnRandom = RandomStream.derived(ofPair, TURN_STREAM);
    this.turns = game.symmetries().count();
    this.searches = new SteppedSearch[2];
    for (int player = 0; player < searches.length; player++) {
      // By who moves first, so that a network against itself plays the same game twice.
      int seat = (player == CANDIDATE) == isCandidateFirst ? 0 : 1;
      SearchParameters parameters =
          SearchParameters.puct(RandomStream.derive(ofPair, SEARCH_STREAM + seat))
              .withTreeMebibytes(TREE_MEBIBYTES)
              .withDecisiveMoves(game.hasDecisiveMoves());
      searches[player] = new SteppedSearch(parameters, state);
    }
    this.legal = new int[game.actionCount()];
  }

  /** Goes on until a position is to be evaluated; false when the game is over. */
  boolean seekLeaf() {
    while (!state.isTerminal()) {
      if (!isSearching) {
        if (state.legalActions(legal) == 1) {
          move(legal[0]);
          continue;
        }
        begin();
      }
      if (searches[mover].next()) {
        return true;
      }
      isSearching = false;
      move(isOpening() ? drawnByPolicy() : searches[mover].bestAction());
    }
    return false;
  }

  private boolean isOpening() {
    return plies < settings.gateOpeningPlies();
  }

  private void begin() {
    isSearching = true;
    boolean isCandidates = (state.currentPlayer() == 0) == isCandidateFirst;
    mover = isOpening() || !isCandidates ? BEST : CANDIDATE;
    searches[mover].begin(isOpening() ? POLICY_ALONE : effort);
  }

  private int drawnByPolicy() {
    int count = state.legalActions(legal);
    double left = openingRandom.nextDouble();
    for (int i = 0; i < count; i++) {
      left -= searches[mover].prior(legal[i]);
      if (left < 0) {
        return legal[i];
      }
    }
    return legal[count - 1];
  }

  private void move(int action) {
    state.apply(action);
    searches[CANDIDATE].advance(action);
    searches[BEST].advance(action);
    plies++;
  }

  /** Who is to evaluate: {@link #CANDIDATE} or {@link #BEST}. */
  int asked() {
    return mover;
  }

  /** The position to be evaluated. */
  State leaf() {
    return searches[mover].leaf();
  }

  /** Through which symmetry it is to be shown. */
  int nextTurn() {
    if (turns == 1) {
      return 0;
    }
    return isOpening() ? openingRandom.nextInt(turns) : turnRandom.nextInt(turns);
  }

  /** Hands over what it was evaluated as. */
  void answer(Evaluations answers, int row) {
    searches[mover].answer(answers, row);
  }

  int pair() {
    return pair;
  }

  /** The candidate's points of the game that is over: 2 of a win, 1 of a draw. */
  int candidatePoints() {
    double outcome = state.returnFor(isCandidateFirst ? 0 : 1);
    return outcome > 0 ? 2 : outcome < 0 ? 0 : 1;
  }

  /** Who made the first move. */
  boolean isCandidateFirst() {
    return isCandidateFirst;
  }
}
