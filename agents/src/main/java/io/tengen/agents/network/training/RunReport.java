package io.tengen.agents.network.training;

import io.tengen.agents.run.MetricsLog;
import io.tengen.agents.run.StepCurves;
import io.tengen.agents.run.StepCurves.Line;
import io.tengen.agents.run.StepCurves.Panel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;

/** What a run tells: lines of metrics, curves, and the card of its model. */
final class RunReport {
  private RunReport() {}

  static void append(
      MetricsLog metrics, History.Losses losses, double rate, double samplesPerSecond)
      throws IOException {
    metrics.append(
        String.format(
            Locale.ROOT,
            "{\"step\":%d,\"policyLoss\":%s,\"valueLoss\":%s,\"learningRate\":%s,\"samplesPerSecond\":%.1f}",
            losses.step(),
            losses.policy(),
            losses.value(),
            rate,
            samplesPerSecond));
  }

  static void append(MetricsLog metrics, long step, Accuracy accuracy) throws IOException {
    metrics.append(
        String.format(
            Locale.ROOT,
            "{\"step\":%d,\"validation\":{\"positions\":%d,\"policyLoss\":%s,\"top1\":%s,\"top5\":%s,"
                + "\"valueLoss\":%s,\"signAccuracy\":%s,\"lateSignAccuracy\":%s}}",
            step,
            accuracy.positions(),
            accuracy.policyLoss(),
            accuracy.top1(),
            accuracy.top5(),
            accuracy.valueLoss(),
            number(accuracy.signAccuracy()),
            number(accuracy.lateSignAccuracy())));
  }

  /** JSON has no NaN. */
  private static String number(double value) {
    return Double.isFinite(value) ? Double.toString(value) : "null";
  }

  static void draw(String title, History history, Path file, Consumer<String> warnings)
      throws IOException {
    long[] steps = history.losses().stream().mapToLong(History.Losses::step).toArray();
    Line trainPolicy =
        new Line(
            "policy loss, training",
            steps,
            history.losses().stream().mapToDouble(History.Losses::policy).toArray());
    Line trainValue =
        new Line(
            "value loss, training",
            steps,
            history.losses().stream().mapToDouble(History.Losses::value).toArray());
    StepCurves.write(
        title,
        List.of(
            new Panel(
                "cross-entropy",
                List.of(trainPolicy, line("policy loss, held out", history, Accuracy::policyLoss))),
            new Panel(
                "squared error",
                List.of(trainValue, line("value loss, held out", history, Accuracy::valueLoss))),
            new Panel(
                "share of held-out positions",
                List.of(
                    line("top-1", history, Accuracy::top1),
                    line("top-5", history, Accuracy::top5),
                    line("value sign", history, Accuracy::signAccuracy),
                    line("value sign past move 100", history, Accuracy::lateSignAccuracy)))),
        file,
        warnings);
  }

  private static Line line(String name, History history, ToDoubleFunction<Accuracy> value) {
    List<History.Validation> all = history.validations();
    return new Line(
        name,
        all.stream().mapToLong(History.Validation::step).toArray(),
        all.stream()
            .mapToDouble(validation -> value.applyAsDouble(validation.accuracy()))
            .toArray());
  }

  /** What a model's card says. */
  static Map<String, String> card(
      SupervisedConfig config, SupervisedProgress progress, Accuracy accuracy) {
    Map<String, String> card = new TreeMap<>();
    card.put("data", String.join(", ", fileNames(config.data())));
    card.put("heldOut", "every " + config.games().holdOut() + "th game");
    card.put("settings", "%s, %s".formatted(config.learning(), config.run()));
    card.put("steps", Long.toString(progress.step));
    card.put("samples", Long.toString(progress.step * config.run().batch()));
    card.put("hours", String.format(Locale.ROOT, "%.2f", progress.seconds / 3600));
    card.put("top1", String.format(Locale.ROOT, "%.4f", accuracy.top1()));
    card.put("top5", String.format(Locale.ROOT, "%.4f", accuracy.top5()));
    card.put("policyLoss", String.format(Locale.ROOT, "%.4f", accuracy.policyLoss()));
    card.put("valueLoss", String.format(Locale.ROOT, "%.4f", accuracy.valueLoss()));
    card.put("valueSign", String.format(Locale.ROOT, "%.4f", accuracy.signAccuracy()));
    card.put(
        "valueSignPastMove100", String.format(Locale.ROOT, "%.4f", accuracy.lateSignAccuracy()));
    return card;
  }

  /** Where the files were is nobody's business. */
  private static List<String> fileNames(List<String> paths) {
    return paths.stream().map(path -> String.valueOf(Path.of(path).getFileName())).toList();
  }
}
