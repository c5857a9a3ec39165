package io.tengen.search;

import java.util.List;

/**
 * An action of the root and best play behind it.
 *
 * @param result what is known of the action
 * @param actions the action itself and what follows, as far as there are visits; empty without any
 * @param visits the visits of the position after each of them
 */
public record ActionLine(ActionResult result, List<Integer> actions, List<Integer> visits) {
  /** Copies the lists. */
  public ActionLine {
    actions = List.copyOf(actions);
    visits = List.copyOf(visits);
    if (actions.size() != visits.size()) {
      throw new IllegalArgumentException(
          "visits are " + visits.size() + ", but must be as many as actions: " + actions.size());
    }
  }
}
