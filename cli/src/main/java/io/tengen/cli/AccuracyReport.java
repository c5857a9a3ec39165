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
        "moves           %.2f%% top-1, %.2f%% top-5, cross-entropy %.4f, over %,d positions%n"
            + "results         %s of the signs right, %s past move 100, squared error %.4f",
        100 * accuracy.top1(),
        100 * accuracy.top5(),
        accuracy.policyLoss(),
        accuracy.positions(),
        percent(accuracy.signAccuracy()),
        percent(accuracy.lateSignAccuracy()),
        accuracy.valueLoss());
  }

  private static String percent(double share) {
    return Double.isNaN(share) ? "none" : String.format(Locale.ROOT, "%.2f%%", 100 * share);
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
