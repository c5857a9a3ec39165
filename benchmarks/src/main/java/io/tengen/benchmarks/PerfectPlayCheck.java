package io.tengen.benchmarks;

import io.tengen.env.Game;
import io.tengen.env.RandomStream;
import io.tengen.env.State;
import io.tengen.env.board.TicTacToe;
import io.tengen.search.player.GameKnowledge;
import io.tengen.search.player.Player;
import io.tengen.search.player.PlayerKinds;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Whether the player {@code uct} holds a game of tic-tac-toe against perfect play, which chooses
 * among its best moves at random. The players change seats from game to game.
 */
public final class PerfectPlayCheck implements QualityCheck {
  private final Game game = new TicTacToe();
  private final Map<String, Double> known = new HashMap<>();
  private final int playouts;

  /** A check of games with so many playouts a move. */
  public PerfectPlayCheck(int playouts) {
    this.playouts = playouts;
  }

  @Override
  public String name() {
    return "not lost, tic-tac-toe";
  }

  @Override
  public String unit() {
    return "games";
  }

  @Override
  public double target() {
    return 1;
  }

  @Override
  public Trial run(int number) {
    int seat = number % 2;
    RandomStream random = new RandomStream(number);
    State state = game.newInitialState();
    try (Player player =
        PlayerKinds.standard()
            .parse("uct:playouts=" + playouts)
            .newPlayer(game, GameKnowledge.NONE, number)) {
      while (!state.isTerminal()) {
        int action =
            state.currentPlayer() == seat
                ? PlayerMoves.choose(player, state)
                : bestAction(state, random);
        state.apply(action);
        player.played(action);
      }
    }
    return new Trial(state.returnFor(seat) >= 0, true);
  }

  private int bestAction(State state, RandomStream random) {
    int[] legal = new int[game.actionCount()];
    int count = state.legalActions(legal);
    int mover = state.currentPlayer();
    List<Integer> best = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      State next = state.copy();
      next.apply(legal[i]);
      if (value(next, mover) == value(state, mover)) {
        best.add(legal[i]);
      }
    }
    return best.get(random.nextInt(best.size()));
  }

  /** What best play from a position is worth to a player. */
  private double value(State state, int player) {
    Double before = known.get(state.toString());
    double forFirst = before != null ? before : valueForFirst(state);
    known.put(state.toString(), forFirst);
    return player == 0 ? forFirst : -forFirst;
  }

  private double valueForFirst(State state) {
    if (state.isTerminal()) {
      return state.returnFor(0);
    }
    int[] legal = new int[game.actionCount()];
    int count = state.legalActions(legal);
    double sign = state.currentPlayer() == 0 ? 1 : -1;
    double best = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < count; i++) {
      State next = state.copy();
      next.apply(legal[i]);
      best = Math.max(best, sign * value(next, 0));
    }
    return sign * best;
  }
}
