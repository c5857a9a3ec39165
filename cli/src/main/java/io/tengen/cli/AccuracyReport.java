package io.tengen.cli;

import io.tengen.agents.network.training.Accuracy;
import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;

/** How well a network foretells games, as text and as JSON. */
final class AccuracyReport {
  private AccuracyReport() {}

  static String text(Accuracy accuracy) {
    return String.format(
        Locale.ROOT,
        "moves           %.2f%% top-1, %.2f%% top-5, cross-entropy %.4f, over %s%n"
            + "results         %s, squared error %.4f",
        100 * accuracy.top1(),
        100 * accuracy.top5(),
        accuracy.policyLoss(),
        Counted.of(accuracy.positions(), "position"),
        winners(accuracy),
        accuracy.valueLoss());
  }

  /** The signs of the values: who wins. */
  private static String winners(Accuracy accuracy) {
    if (Double.isNaN(accuracy.signAccuracy())) {
      return "nobody won";
    }
    String late =
        Double.isNaN(accuracy.lateSignAccuracy())
            ? ""
            : " (" + percent(2, accuracy.lateSignAccuracy()) + " past move 100)";
    return percent(2, accuracy.signAccuracy()) + " of the winners foretold" + late;
  }

  /** The four numbers that are watched, for a line with others. */
  static String brief(Accuracy accuracy) {
    return String.format(
        Locale.ROOT,
        "%.1f%% top-1, %.1f%% top-5, value error %.3f, value sign %s",
        100 * accuracy.top1(),
        100 * accuracy.top5(),
        accuracy.valueLoss(),
        percent(1, accuracy.signAccuracy()));
  }

  private static String percent(int decimals, double share) {
    return Double.isNaN(share)
        ? "none"
        : String.format(Locale.ROOT, "%." + decimals + "f%%", 100 * share);
  }

  static void add(ObjectNode json, Accuracy accuracy) {
    json.put("positions", accuracy.positions());
    json.put("policyLoss", accuracy.policyLoss());
    json.put("top1", accuracy.top1());
    json.put("top5", accuracy.top5());
    json.put("valueLoss", accuracy.valueLoss());
    put(json, "signAccuracy", accuracy.signAccuracy());
    put(json, "lateSignAccuracy", accuracy.lateSignAccuracy());
  }

  /** JSON has no NaN. */
  private static void put(ObjectNode json, String name, double share) {
    json.put(name, Double.isNaN(share) ? null : (Double) share);
  }
}
