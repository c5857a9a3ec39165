package io.tengen.agents.planning;

import io.tengen.env.FiniteMdp;
import java.util.Arrays;

/**
 * Decides whether a model may be solved with gamma 1.
 *
 * <p>Without a discount a return is finite only if the episode ends, so two things are required
 * (the conditions of a stochastic shortest path problem: Bertsekas and Tsitsiklis, "An Analysis of
 * Stochastic Shortest Path Problems", 1991): from every state some policy reaches an end; and a
 * policy that never ends pays for it without bound, so that no optimal policy is one. The second is
 * checked in a slightly stricter form: in the set of states that some policy can stay in for ever,
 * every action that stays there has a negative reward.
 */
final class UndiscountedCheck {
  private UndiscountedCheck() {}

  /**
   * Refuses a model that gamma 1 does not suit.
   *
   * @throws IllegalArgumentException naming a state where it goes wrong, and the remedy
   */
  static void require(FiniteMdp mdp, TransitionTable table) {
    int[] proper = properPolicy(table);
    for (int state = 0; state < proper.length; state++) {
      if (proper[state] < 0) {
        throw new IllegalArgumentException(
            "gamma is 1, but from state "
                + mdp.stateName(state)
                + " no policy ever ends; use a gamma below 1");
      }
    }
    boolean[] endless = statesToStayInForEver(table);
    for (int state = 0; state < endless.length; state++) {
      for (int action = 0; endless[state] && action < table.actionCount(); action++) {
        if (table.reward(state, action) >= 0 && table.surelyStaysIn(state, action, endless)) {
          throw new IllegalArgumentException(
              "gamma is 1, but a policy can go on for ever through state "
                  + mdp.stateName(state)
                  + " ("
                  + mdp.actionName(action)
                  + ") and pay nothing for it; use a gamma below 1");
        }
      }
    }
  }

  /**
   * A policy under which every state that can end does end with probability 1: each action has a
   * chance to come one step nearer to an end.
   *
   * @return the action of each state; -1 where no policy ends
   */
  static int[] properPolicy(TransitionTable table) {
    int states = table.stateCount();
    int[] policy = new int[states];
    Arrays.fill(policy, -1);
    boolean[] ends = new boolean[states];
    boolean changed = true;
    boolean forward = true;
    while (changed) {
      changed = false;
      for (int i = 0; i < states; i++) {
        int state = forward ? i : states - 1 - i;
        for (int action = 0; !ends[state] && action < table.actionCount(); action++) {
          if (table.mayEnd(state, action) || table.mayReach(state, action, ends)) {
            ends[state] = true;
            policy[state] = action;
            changed = true;
          }
        }
      }
      forward = !forward;
    }
    return policy;
  }

  /** The largest set in which every state has an action that surely stays in the set. */
  private static boolean[] statesToStayInForEver(TransitionTable table) {
    int states = table.stateCount();
    boolean[] stays = new boolean[states];
    Arrays.fill(stays, true);
    boolean changed = true;
    boolean forward = true;
    while (changed) {
      changed = false;
      for (int i = 0; i < states; i++) {
        int state = forward ? i : states - 1 - i;
        if (stays[state] && !canStay(table, state, stays)) {
          stays[state] = false;
          changed = true;
        }
      }
      forward = !forward;
    }
    return stays;
  }

  private static boolean canStay(TransitionTable table, int state, boolean[] stays) {
    for (int action = 0; action < table.actionCount(); action++) {
      if (table.surelyStaysIn(state, action, stays)) {
        return true;
      }
    }
    return false;
  }
}
