package io.tengen.agents.alphazero.replay;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A policy to learn, without the actions that have no share in it. Immutable.
 *
 * <p>Shares are kept in units of 1/65,535 of which all are given out, so that they sum to 1; each
 * is within one unit of what it was.
 */
public final class PolicyTarget {
  static final int UNITS = 0xFFFF;
  static final int MOST_ACTIONS = 0x10000;

  private static final double SUM_TOLERANCE = 1e-3;

  /** Ascending. */
  private final char[] actions;

  /** Each at least 1; all together {@link #UNITS}. */
  private final char[] units;

  /** Takes the arrays over. */
  PolicyTarget(char[] actions, char[] units) {
    int sum = 0;
    for (int i = 0; i < units.length; i++) {
      sum += units[i];
      if (units[i] == 0 || (i > 0 && actions[i] <= actions[i - 1])) {
        throw new IllegalArgumentException(
            "a policy target's actions must ascend and have a share each, but action %d has %d after action %d"
                .formatted((int) actions[i], (int) units[i], i == 0 ? -1 : (int) actions[i - 1]));
      }
    }
    if (sum != UNITS) {
      throw new IllegalArgumentException(
          "a policy target's shares sum to " + sum + " units, but must to " + UNITS);
    }
    this.actions = actions;
    this.units = units;
  }

  /**
   * Takes a target from an array.
   *
   * @param shares of the actions {@code 0 .. actionCount-1}, from {@code offset} on; none negative,
   *     and their sum within 0.001 of 1
   * @throws IllegalArgumentException when they are not
   */
  public static PolicyTarget of(float[] shares, int offset, int actionCount) {
    requireAction(actionCount - 1);
    double sum = 0;
    for (int action = 0; action < actionCount; action++) {
      float share = shares[offset + action];
      if (!(share >= 0)) {
        throw new IllegalArgumentException(
            "the share of action " + action + " is " + share + ", but must be 0 or more");
      }
      sum += share;
    }
    if (!(Math.abs(sum - 1) <= SUM_TOLERANCE)) {
      throw new IllegalArgumentException(
          "the shares of a policy target sum to " + sum + ", but must to 1");
    }
    char[] actions = new char[actionCount];
    char[] units = new char[actionCount];
    int count = 0;
    // Sums are rounded, not shares: so the parts always make up the whole.
    double soFar = 0;
    int given = 0;
    for (int action = 0; action < actionCount; action++) {
      soFar += shares[offset + action];
      int until = (int) Math.min(UNITS, Math.round(soFar / sum * UNITS));
      if (until > given) {
        actions[count] = (char) action;
        units[count++] = (char) (until - given);
        given = until;
      }
    }
    return new PolicyTarget(Arrays.copyOf(actions, count), Arrays.copyOf(units, count));
  }

  /** Refuses what cannot be the number of an action. */
  static void requireAction(int action) {
    if (action < 0 || action >= MOST_ACTIONS) {
      throw new IllegalArgumentException(
          "action %,d, but actions are 0 to %,d".formatted(action, MOST_ACTIONS - 1));
    }
  }

  /** How many actions have a share. */
  public int size() {
    return actions.length;
  }

  /** The i-th action that has a share; they ascend. */
  public int action(int i) {
    return actions[i];
  }

  /** The share of the i-th action that has one, above 0; all sum to 1. */
  public float share(int i) {
    return (float) units[i] / UNITS;
  }

  /** The share of the i-th action in units of 1/65,535. */
  int units(int i) {
    return units[i];
  }

  /** How spread out the policy is, in nats: 0 when all is on one action. */
  public double entropy() {
    double entropy = 0;
    for (char unit : units) {
      double share = (double) unit / UNITS;
      entropy -= share * Math.log(share);
    }
    return entropy;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PolicyTarget target
        && Arrays.equals(target.actions, actions)
        && Arrays.equals(target.units, units);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(actions) + Arrays.hashCode(units);
  }

  /** The actions with their shares, such as {@code 3: 0.750, 4: 0.250}. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < actions.length; i++) {
      text.append(i == 0 ? "" : ", ").append("%d: %.3f".formatted((int) actions[i], share(i)));
    }
    return text.toString();
  }
}
