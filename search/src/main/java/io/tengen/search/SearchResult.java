package io.tengen.search;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a search found out. All values are in [-1, 1] from the view of the player to move at the
 * root.
 *
 * @param action the action chosen; by temperature, where there is one, else the best
 * @param actionName what a person calls it
 * @param value what the root is worth: proven, or the mean of its playouts
 * @param isProven whether that is proven
 * @param visits the visits of the root, those of a tree kept from earlier moves included
 * @param playouts the playouts of this search; those that came to the end of a game evaluated
 *     nothing
 * @param actions the legal actions, the best first
 * @param principalVariation the names of the actions of best play, as far as the tree knows
 * @param score by how many points the player to move at the root is ahead in the end, a mean over
 *     the evaluations since the search came to this position; empty when the evaluator tells none
 * @param ownership whose each point is in the end, a mean likewise; empty when the evaluator tells
 *     none
 * @param elapsed how long it took
 * @param reason why it ended
 * @param improvedPolicy what the policy should have been; empty unless the search had Gumbel noise
 *     at the root, see {@link RootSearch.Gumbel}
 */
public record SearchResult(
    int action,
    String actionName,
    double value,
    boolean isProven,
    int visits,
    int playouts,
    List<ActionResult> actions,
    List<String> principalVariation,
    OptionalDouble score,
    Optional<Ownership> ownership,
    Duration elapsed,
    StopReason reason,
    Optional<ImprovedPolicy> improvedPolicy) {
  private static final int LINES = 8;

  /** Copies the lists. */
  public SearchResult {
    actions = List.copyOf(actions);
    principalVariation = List.copyOf(principalVariation);
  }

  /** A summary, the best actions as a table, and the line of best play. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            "%s, value %s%s after %,d visits (%,d playouts in %.2f s, ended by: %s)%n",
            actionName,
            describe(value, isProven),
            score.isPresent()
                ? String.format(Locale.ROOT, ", score %+.1f", score.getAsDouble())
                : "",
            visits,
            playouts,
            elapsed.toNanos() / 1e9,
            reason.name().toLowerCase(Locale.ROOT)));
    text.append(String.format("%8s %10s %8s  %s%n", "action", "visits", "prior", "value"));
    for (ActionResult each : actions.subList(0, Math.min(LINES, actions.size()))) {
      text.append(
          String.format(
              Locale.ROOT,
              "%8s %,10d %8.3f  %s%n",
              each.name(),
              each.visits(),
              each.prior(),
              each.visits() == 0 ? "-" : describe(each.value(), each.isProven())));
    }
    if (actions.size() > LINES) {
      text.append(String.format("%8s %s%n", "", "and " + (actions.size() - LINES) + " more"));
    }
    return text.append("best line: ").append(String.join(" ", principalVariation)).toString();
  }

  private static String describe(double value, boolean isProven) {
    return String.format(Locale.ROOT, "%+.3f%s", value, isProven ? " proven" : "");
  }
}
