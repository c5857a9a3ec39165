package io.tengen.agents.planning;

import io.tengen.env.FiniteMdp;

/**
 * A row of states in which no policy can stay for ever, though nothing but the end pays: drifting
 * goes on to the next state half of the time, and from the last one to the goal; leaping off ends
 * the episode half of the time, for less.
 */
final class DriftMdp implements FiniteMdp {
  static final int DRIFT = 0;
  static final double GOAL_REWARD = 3;
  private static final int STATES = 4;
  private static final double LEAP_REWARD = 1;

  @Override
  public int stateCount() {
    return STATES;
  }

  @Override
  public int actionCount() {
    return 2;
  }

  @Override
  public void outcomes(int state, int action, OutcomeConsumer consumer) {
    boolean ends = action != DRIFT || state == STATES - 1;
    int next = ends ? state : state + 1;
    double reward = action != DRIFT ? LEAP_REWARD : ends ? GOAL_REWARD : 0;
    consumer.accept(0.5, state, 0, false);
    consumer.accept(0.5, next, reward, ends);
  }

  @Override
  public double startProbability(int state) {
    return state == 0 ? 1 : 0;
  }

  @Override
  public String stateName(int state) {
    return "state " + state;
  }

  @Override
  public String actionName(int action) {
    return action == DRIFT ? "drift" : "leap";
  }

  @Override
  public String render(int state) {
    return stateName(state);
  }
}
