package io.tengen.search;

import io.tengen.env.Game;
import io.tengen.env.State;

/**
 * A game in which the turn does not alternate: both players make two moves in a row. Each move
 * takes one, two or three counters of a heap; who takes the last one wins, and with exactly one
 * move of three in the whole game it is a draw.
 */
final class PairsGame implements Game {
  private static final int COUNTERS = 12;
  private static final int MOST = 3;

  @Override
  public String name() {
    return "pairs";
  }

  @Override
  public int actionCount() {
    return MOST;
  }

  @Override
  public String actionName(int action) {
    if (action < 0 || action >= MOST) {
      throw new IllegalArgumentException(
          "action is " + action + ", but must be 0 to " + (MOST - 1));
    }
    return "take" + (action + 1);
  }

  @Override
  public int[] observationShape() {
    return new int[] {3, 1, 1};
  }

  @Override
  public int maxGameLength() {
    return COUNTERS;
  }

  @Override
  public State newInitialState() {
    return new Heap(this);
  }

  private static final class Heap implements State {
    private final PairsGame game;
    private int left = COUNTERS;
    private int plies;
    private int threes;

    Heap(PairsGame game) {
      this.game = game;
    }

    @Override
    public Game game() {
      return game;
    }

    @Override
    public int currentPlayer() {
      return plies / 2 % 2;
    }

    @Override
    public int legalActions(int[] out) {
      int count = Math.min(MOST, left);
      for (int action = 0; action < count; action++) {
        out[action] = action;
      }
      return count;
    }

    @Override
    public void apply(int action) {
      if (action < 0 || action >= Math.min(MOST, left)) {
        throw new IllegalArgumentException("action is " + action + " with " + left + " left");
      }
      left -= action + 1;
      threes += action + 1 == MOST ? 1 : 0;
      plies++;
    }

    @Override
    public boolean isTerminal() {
      return left == 0;
    }

    @Override
    public double returnFor(int player) {
      if (left > 0 || threes == 1) {
        return 0;
      }
      return (plies - 1) / 2 % 2 == player ? 1 : -1;
    }

    @Override
    public State copy() {
      Heap copy = new Heap(game);
      copy.copyFrom(this);
      return copy;
    }

    @Override
    public void copyFrom(State other) {
      Heap from = (Heap) other;
      left = from.left;
      plies = from.plies;
      threes = from.threes;
    }

    @Override
    public void writeObservation(float[] out, int offset) {
      out[offset] = (float) left / COUNTERS;
      out[offset + 1] = (float) plies / COUNTERS;
      out[offset + 2] = (float) threes / COUNTERS;
    }

    @Override
    public String toString() {
      return left + " left after " + plies + " moves, " + threes + " of them of three";
    }
  }
}
