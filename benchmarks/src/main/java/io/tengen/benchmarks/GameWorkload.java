package io.tengen.benchmarks;

import io.tengen.env.Game;
import io.tengen.env.RandomStream;
import io.tengen.env.State;

/** Uniformly random games from the first position to the end. */
public final class GameWorkload implements Workload {
  private static final int GAMES = 100;

  private final Game game;
  private final State start;
  private final State state;
  private final int[] legal;
  private final RandomStream random = new RandomStream(1);

  /** Plays the game. */
  public GameWorkload(Game game) {
    this.game = game;
    this.start = game.newInitialState();
    this.state = start.copy();
    this.legal = new int[game.actionCount()];
  }

  @Override
  public String name() {
    return game.name() + ", random games";
  }

  @Override
  public String unit() {
    return "games";
  }

  @Override
  public long runBatch() {
    for (int i = 0; i < GAMES; i++) {
      state.copyFrom(start);
      while (!state.isTerminal()) {
        state.apply(legal[random.nextInt(state.legalActions(legal))]);
      }
    }
    return GAMES;
  }
}
