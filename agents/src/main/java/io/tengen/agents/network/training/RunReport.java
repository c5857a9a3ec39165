package io.tengen.agents.network.training;

import io.tengen.agents.run.StepCurves;
import io.tengen.agents.run.StepCurves.Line;
import io.tengen.agents.run.StepCurves.Panel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;

/** What a run tells of its course: lines of metrics, and curves. */
final class RunReport {
  private RunReport() {}

  /** The line of the metrics about the last steps. */
  static String line(History.Losses losses, double rate, double samplesPerSecond) {
    return String.format(
        Locale.ROOT,
        "{\"step\":%d,\"policyLoss\":%s,\"valueLoss\":%s,\"learningRate\":%s,\"samplesPerSecond\":%.1f}",
        losses.step(),
        losses.policy(),
        losses.value(),
        rate,
        samplesPerSecond);
  }

  /** The line of the metrics about a validation. */
  static String line(Validation validation) {
    Accuracy accuracy = validation.accuracy();
    return String.format(
        Locale.ROOT,
        "{\"step\":%d,\"validation\":{\"positions\":%d,\"policyLoss\":%s,\"top1\":%s,\"top5\":%s,"
            + "\"valueLoss\":%s,\"signAccuracy\":%s,\"lateSignAccuracy\":%s}}",
        validation.step(),
        accuracy.positions(),
        accuracy.policyLoss(),
        accuracy.top1(),
        accuracy.top5(),
        accuracy.valueLoss(),
        number(accuracy.signAccuracy()),
        number(accuracy.lateSignAccuracy()));
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
    List<Validation> all = history.validations();
    return new Line(
        name,
        all.stream().mapToLong(Validation::step).toArray(),
        all.stream()
            .mapToDouble(validation -> value.applyAsDouble(validation.accuracy()))
            .toArray());
  }
}
