package io.tengen.agents.alphazero.selfplay;

import io.tengen.agents.alphazero.replay.ZeroGame;
import io.tengen.agents.alphazero.replay.ZeroPly;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Below which value a player resigns: the highest at which few enough of the games that were played
 * to the end would have been resigned by somebody who did not lose them (AlphaGo Zero, methods,
 * "Self-play").
 */
public final class ResignationThreshold {
  private static final int MEMORY = 500;

  /** Fewer games that would have been resigned tell nothing. */
  private static final int FEWEST = 20;

  private static final double HIGHEST = -0.6;
  private static final double LOWEST = -0.99;
  private static final double STEP = 0.01;

  private final double falsePositives;
  private final Deque<ZeroGame> playedOut = new ArrayDeque<>();

  /**
   * One that has seen no game.
   *
   * @param falsePositives how many of the resigned games may not have been lost, 0 for no
   *     resignation
   */
  public ResignationThreshold(double falsePositives) {
    this.falsePositives = falsePositives;
  }

  /** Takes a game into account if it was played out. */
  public void add(ZeroGame game) {
    if (falsePositives > 0 && game.end().isPlayedOut()) {
      playedOut.addLast(game);
      if (playedOut.size() > MEMORY) {
        playedOut.removeFirst();
      }
    }
  }

  /** The threshold, or {@link SelfPlayOrder#NO_RESIGNATION} as long as none is known to be good. */
  public double value() {
    for (double threshold = HIGHEST; threshold >= LOWEST; threshold -= STEP) {
      if (isGood(threshold)) {
        return threshold;
      }
    }
    return SelfPlayOrder.NO_RESIGNATION;
  }

  private boolean isGood(double threshold) {
    int resigned = 0;
    int wrong = 0;
    for (ZeroGame game : playedOut) {
      int player = firstToResign(game, threshold);
      if (player >= 0) {
        resigned++;
        double own = player == 0 ? game.end().outcome() : -game.end().outcome();
        wrong += own >= 0 ? 1 : 0;
      }
    }
    return resigned >= FEWEST && wrong <= falsePositives * resigned;
  }

  /** Values are told from the view of the player to move: players take turns in these games. */
  private static int firstToResign(ZeroGame game, double threshold) {
    int ply = 0;
    for (ZeroPly each : game.plies()) {
      if (each.rootValue() < threshold) {
        return ply % 2;
      }
      ply++;
    }
    return -1;
  }
}
