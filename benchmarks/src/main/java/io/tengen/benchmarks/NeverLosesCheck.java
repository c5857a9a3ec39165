package io.tengen.benchmarks;

import io.tengen.arena.player.KnownPlayers;
import io.tengen.env.Game;
import io.tengen.env.State;
import io.tengen.env.board.TicTacToe;
import io.tengen.search.player.GameKnowledge;
import io.tengen.search.player.Player;
import java.util.Set;
import java.util.TreeSet;

/**
 * Whether a player never loses a game of tic-tac-toe: it meets every sequence of moves that an
 * opponent can make, in either seat. Trial 0 is all games in which it moves first, trial 1 all
 * those in which it moves second. A proof where the player answers a position the same every time.
 */
public final class NeverLosesCheck implements QualityCheck {
  private final Game game = new TicTacToe();
  private final String player;

  /** A check of a player, by its text. */
  public NeverLosesCheck(String player) {
    this.player = player;
  }

  @Override
  public String name() {
    return "seats without a loss against every play, tic-tac-toe";
  }

  @Override
  public String unit() {
    return "seats";
  }

  @Override
  public double target() {
    return 1;
  }

  @Override
  public Trial run(int number) {
    try (Player own =
        KnownPlayers.kinds().parse(player).newPlayer(game, GameKnowledge.NONE, number)) {
      boolean neverLost = neverLoses(own, game.newInitialState(), number % 2, new TreeSet<>());
      return new Trial(neverLost, true);
    }
  }

  /**
   * Whether it holds from a position on.
   *
   * @param held positions that are known to be held
   */
  private boolean neverLoses(Player own, State state, int seat, Set<String> held) {
    if (state.isTerminal()) {
      return state.returnFor(seat) >= 0;
    }
    if (held.contains(state.toString())) {
      return true;
    }
    int[] actions = new int[game.actionCount()];
    int count = 1;
    if (state.currentPlayer() == seat) {
      own.setPosition(state);
      actions[0] = PlayerMoves.choose(own, state);
    } else {
      count = state.legalActions(actions);
    }
    for (int i = 0; i < count; i++) {
      State next = state.copy();
      next.apply(actions[i]);
      if (!neverLoses(own, next, seat, held)) {
        return false;
      }
    }
    held.add(state.toString());
    return true;
  }
}
