package io.tengen.agents.alphazero.selfplay;

import io.tengen.agents.alphazero.replay.GameEnd;
import io.tengen.agents.alphazero.replay.PolicyTarget;
import io.tengen.agents.alphazero.replay.ZeroGame;
import io.tengen.agents.alphazero.replay.ZeroPly;
import io.tengen.env.Game;
import io.tengen.env.RandomStream;
import io.tengen.env.State;
import io.tengen.search.Evaluations;
import io.tengen.search.RootNoise;
import io.tengen.search.RootSearch;
import io.tengen.search.SteppedSearch;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One game of self-play on its way: it goes on until a position wants to be evaluated, and again
 * with the answer. All its randomness comes from the run's seed and its number.
 */
final class GameInPlay {
  private static final int PLAY_STREAM = 0;
  private static final int SEARCH_STREAM = 1;
  private static final int TURN_STREAM = 2;
  private static final int ROLLOUT_STREAM = 3;

  /** Evaluates the root and no more: for moves that are drawn from the policy itself. */
  private static final SteppedSearch.Effort POLICY_ALONE =
      new SteppedSearch.Effort(1, RootNoise.NONE, new RootSearch.Standard(), 0);

  private final SelfPlaySettings settings;
  private final SelfPlayOrder order;
  private final long index;
  private final Game game;
  private final State state;
  private final SteppedSearch search;
  private final RandomStream random;
  private final RandomStream turnRandom;
  private final int turns;
  private final @Nullable Rollouts rollouts;
  private final List<ZeroPly> plies = new ArrayList<>();
  private final int[] resignPlies = {GameEnd.NEVER, GameEnd.NEVER};
  private final int openingPlies;
  private final boolean isPlayedOut;
  private final int[] legal;
  private final float[] policy;

  private boolean isSearching;
  private ZeroPly.Kind kind = ZeroPly.Kind.OPENING;
  private boolean isResigned;

  GameInPlay(Game base, SelfPlaySettings settings, SelfPlayOrder order, long index) {
    this.settings = settings;
    this.order = order;
    this.index = index;
    long seed = RandomStream.derive(order.seed(), index);
    this.random = RandomStream.derived(seed, PLAY_STREAM);
    this.turnRandom = RandomStream.derived(seed, TURN_STREAM);
    this.game = GameVariants.drawn(base, settings.komiSpread(), random);
    this.turns = settings.turns() ? game.symmetries().count() : 1;
    this.state = game.newInitialState();
    this.search =
        new SteppedSearch(
            settings.searchParameters(game, RandomStream.derive(seed, SEARCH_STREAM)), state);
    int count = settings.rollouts().rollouts();
    this.rollouts =
        count == 0 || order.rolloutMix() == 0
            ? null
            : new Rollouts(
                game, count, order.rolloutMix(), RandomStream.derive(seed, ROLLOUT_STREAM));
    this.openingPlies =
        (int) Math.round(-settings.openingPlies() * StrictMath.log(1 - random.nextDouble()));
    this.isPlayedOut = random.nextDouble() < settings.playedOutShare();
    this.legal = new int[game.actionCount()];
    this.policy = new float[game.actionCount()];
  }

  /** Goes on until a position wants to be evaluated; false when the game is over. */
  boolean seekLeaf() {
    while (!isResigned && !state.isTerminal()) {
      if (!isSearching) {
        if (state.legalActions(legal) == 1) {
          // Nothing to choose, nothing to learn.
          move(ZeroPly.opening(legal[0]));
          continue;
        }
        begin();
      }
      if (search.next()) {
        return true;
      }
      isSearching = false;
      choose();
    }
    return false;
  }

  /** The position that wants to be evaluated. */
  State leaf() {
    return search.leaf();
  }

  /** Through which symmetry it is to be shown. */
  int nextTurn() {
    return turns == 1 ? 0 : turnRandom.nextInt(turns);
  }

  /** Hands over what it was evaluated as. */
  void answer(Evaluations answers, int row) {
    if (rollouts != null && kind != ZeroPly.Kind.OPENING) {
      rollouts.blend(search.leaf(), answers, row);
    }
    search.answer(answers, row);
  }

  private void begin() {
    isSearching = true;
    if (plies.size() < openingPlies) {
      kind = ZeroPly.Kind.OPENING;
      search.begin(POLICY_ALONE);
    } else if (settings.fullShare() == 1 || random.nextDouble() < settings.fullShare()) {
      kind = ZeroPly.Kind.FULL;
      search.begin(settings.fullEffort());
    } else {
      kind = ZeroPly.Kind.FAST;
      search.begin(settings.fastEffort());
    }
  }

  private void choose() {
    if (kind == ZeroPly.Kind.OPENING) {
      move(ZeroPly.opening(drawnByPolicy()));
      return;
    }
    double value = search.rootValue();
    if (value < order.resignThreshold()) {
      int player = state.currentPlayer();
      if (resignPlies[player] == GameEnd.NEVER) {
        resignPlies[player] = plies.size();
      }
      // A game without a move would be nothing to learn from.
      isResigned = !isPlayedOut && !plies.isEmpty();
    }
    if (!isResigned) {
      move(searched((float) value));
    }
  }

  private ZeroPly searched(float value) {
    if (kind == ZeroPly.Kind.FAST) {
      return ZeroPly.fast(drawnByVisits(), value);
    }
    search.policyTarget(policy, 0);
    PolicyTarget target = PolicyTarget.of(policy, 0, policy.length);
    int action =
        settings.rootSearch() == SelfPlaySettings.Root.GUMBEL
            ? search.bestAction()
            : drawnByVisits();
    return ZeroPly.full(action, value, target);
  }

  private int drawnByVisits() {
    return search.sampleAction(settings.temperatureAt(plies.size()), random);
  }

  private int drawnByPolicy() {
    int count = state.legalActions(legal);
    double left = random.nextDouble();
    double noise = settings.openingNoise();
    for (int i = 0; i < count; i++) {
      left -= (1 - noise) * search.prior(legal[i]) + noise / count;
      if (left < 0) {
        return legal[i];
      }
    }
    // The shares of a policy sum to 1 but for rounding.
    return legal[count - 1];
  }

  private void move(ZeroPly ply) {
    state.apply(ply.action());
    search.advance(ply.action());
    plies.add(ply);
  }

  /** The game, once it is over. */
  ZeroGame finished() {
    return new ZeroGame(index, order.generation(), GameVariants.komiOf(game), plies, end());
  }

  private GameEnd end() {
    GameEnd.Reason reason;
    float outcome;
    if (isResigned) {
      reason = GameEnd.Reason.RESIGNATION;
      outcome = state.currentPlayer() == 0 ? -1 : 1;
    } else {
      boolean isTooLong = plies.size() >= game.maxGameLength() && game.maxGameLength() > 0;
      reason = isTooLong && isCutOff() ? GameEnd.Reason.MOVE_LIMIT : GameEnd.Reason.RULES;
      outcome = (float) state.returnFor(0);
    }
    return new GameEnd(reason, outcome, isPlayedOut, resignPlies[0], resignPlies[1]);
  }

  /** Whether a game of the greatest length may have gone on: a full board has not. */
  private boolean isCutOff() {
    return !Double.isNaN(GameVariants.komiOf(game));
  }
}
