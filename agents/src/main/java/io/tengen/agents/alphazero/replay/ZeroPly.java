package io.tengen.agents.alphazero.replay;

import org.jspecify.annotations.Nullable;

/**
 * One move of a game of self-play. Immutable.
 *
 * @param kind how it was chosen
 * @param action the move
 * @param rootValue what the search thought of the position before it, in [-1, 1], from the view of
 *     the player to move; NaN without a search
 * @param target the policy to learn; null unless the kind is {@link Kind#FULL}
 */
public record ZeroPly(Kind kind, int action, float rootValue, @Nullable PolicyTarget target) {
  /** How a move is chosen. */
  public enum Kind {
    /** Drawn without a search, for games to differ. */
    OPENING,
    /** By a cheap search, which is good enough to go on but not to learn from. */
    FAST,
    /** By a full search, which is learned from. */
    FULL
  }

  /** Sums of values in [-1, 1] may be rounded beyond it. */
  private static final float ROUNDING = 1e-4f;

  /**
   * Checks that the parts belong together; a value that was rounded beyond [-1, 1] becomes its end.
   *
   * @throws IllegalArgumentException when they do not, or one is out of range
   */
  public ZeroPly {
    PolicyTarget.requireAction(action);
    boolean isSearched = kind != Kind.OPENING;
    boolean isValue = Math.abs(rootValue) <= 1 + ROUNDING;
    if (isSearched ? !isValue : !Float.isNaN(rootValue)) {
      throw new IllegalArgumentException(
          "the root value of a move of kind %s is %s, but must be %s"
              .formatted(kind, rootValue, isSearched ? "in [-1, 1]" : "NaN"));
    }
    if ((target != null) != (kind == Kind.FULL)) {
      throw new IllegalArgumentException(
          "a move of kind %s %s a policy target, but those of kind FULL have one and no others"
              .formatted(kind, target == null ? "without" : "with"));
    }
    rootValue = Float.isNaN(rootValue) ? Float.NaN : Math.max(-1, Math.min(1, rootValue));
  }

  /** A move that was drawn without a search. */
  public static ZeroPly opening(int action) {
    return new ZeroPly(Kind.OPENING, action, Float.NaN, null);
  }

  /** A move by a cheap search. */
  public static ZeroPly fast(int action, float rootValue) {
    return new ZeroPly(Kind.FAST, action, rootValue, null);
  }

  /** A move by a full search. */
  public static ZeroPly full(int action, float rootValue, PolicyTarget target) {
    return new ZeroPly(Kind.FULL, action, rootValue, target);
  }
}
