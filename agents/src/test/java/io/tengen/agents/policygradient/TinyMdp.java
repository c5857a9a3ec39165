package io.tengen.agents.policygradient;

import io.tengen.env.FiniteMdp;

/** Three states and two actions, with chance and several ways to end, small enough to solve. */
final class TinyMdp implements FiniteMdp {
  @Override
  public int stateCount() {
    return 3;
  }

  @Override
  public int actionCount() {
    return 2;
  }

  @Override
  public void outcomes(int state, int action, OutcomeConsumer consumer) {
    switch (state * 2 + action) {
      case 0 -> {
        consumer.accept(0.7, 1, 0, false);
        consumer.accept(0.3, 2, 0.5, false);
      }
      case 1 -> consumer.accept(1, 2, 0.5, false);
      case 2 -> {
        consumer.accept(0.6, 1, 2, true);
        consumer.accept(0.4, 0, 0, false);
      }
      case 3 -> consumer.accept(1, 0, -1, false);
      case 4 -> consumer.accept(1, 1, 0, false);
      default -> consumer.accept(1, 2, 1, true);
    }
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
    return "action " + action;
  }

  @Override
  public String render(int state) {
    return stateName(state);
  }
}
