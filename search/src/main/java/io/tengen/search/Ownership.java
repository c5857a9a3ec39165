package io.tengen.search;

/**
 * Of a game such as Go, where the points of the board belong to the players in the end: whose each
 * point is expected to be, by the action that plays there, from -1, the opponent's, to 1, the own;
 * of actions that are no point, 0.
 */
public final class Ownership {
  private final float[] shares;

  /** Copies the array, a number an action. */
  public Ownership(float[] shares) {
    this.shares = shares.clone();
  }

  /** The number of actions of the game. */
  public int actionCount() {
    return shares.length;
  }

  /** Whose the point of an action is, in [-1, 1]. */
  public float of(int action) {
    return shares[action];
  }

  /** A copy, by action. */
  public float[] toArray() {
    return shares.clone();
  }
}
