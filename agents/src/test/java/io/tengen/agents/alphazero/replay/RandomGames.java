package io.tengen.agents.alphazero.replay;

import io.tengen.env.Game;
import io.tengen.env.RandomStream;
import io.tengen.env.State;
import java.util.ArrayList;
import java.util.List;

/** Games by random moves, with random targets over the legal actions. */
final class RandomGames {
  private RandomGames() {}

  /** Games of consecutive indices. */
  static List<ZeroGame> of(Game game, long firstIndex, int count) {
    List<ZeroGame> games = new ArrayList<>();
    for (long index = firstIndex; index < firstIndex + count; index++) {
      games.add(of(game, index));
    }
    return games;
  }

  /** A game that is a function of its index. */
  static ZeroGame of(Game game, long index) {
    RandomStream random = RandomStream.derived(1, index);
    State state = game.newInitialState();
    int[] legal = new int[game.actionCount()];
    List<ZeroPly> plies = new ArrayList<>();
    while (!state.isTerminal()) {
      int count = state.legalActions(legal);
      int action = legal[random.nextInt(count)];
      plies.add(ply(game, legal, count, action, plies.size(), random));
      state.apply(action);
    }
    float outcome = (float) state.returnFor(0);
    GameEnd end =
        new GameEnd(
            GameEnd.Reason.RULES,
            outcome,
            random.nextInt(2) == 0,
            GameEnd.NEVER,
            random.nextInt(plies.size()));
    return new ZeroGame(index, (int) (index / 10), Double.NaN, plies, end);
  }

  /** The second ply is learned from always, so that every game has something to learn from. */
  private static ZeroPly ply(
      Game game, int[] legal, int count, int action, int ply, RandomStream random) {
    float value = (float) random.nextDouble(-1, 1);
    int kind = ply == 0 ? 0 : ply == 1 ? 2 : random.nextInt(3);
    return switch (kind) {
      case 0 -> ZeroPly.opening(action);
      case 1 -> ZeroPly.fast(action, value);
      default -> ZeroPly.full(action, value, target(game.actionCount(), legal, count, random));
    };
  }

  /** A target over some actions. */
  static PolicyTarget target(int actionCount, int[] actions, int count, RandomStream random) {
    float[] shares = new float[actionCount];
    double sum = 0;
    for (int i = 0; i < count; i++) {
      double weight = Math.pow(random.nextDouble(), 3);
      shares[actions[i]] = (float) weight;
      sum += weight;
    }
    for (int action = 0; action < actionCount; action++) {
      shares[action] = (float) (shares[action] / sum);
    }
    return PolicyTarget.of(shares, 0, actionCount);
  }
}
