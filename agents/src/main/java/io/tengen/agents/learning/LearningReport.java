package io.tengen.agents.learning;

import io.tengen.agents.learning.LearningProgress.Point;
import io.tengen.agents.run.EpisodeSummary;
import io.tengen.agents.run.StepCurves;
import io.tengen.agents.run.StepCurves.Line;
import io.tengen.agents.run.StepCurves.Panel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What a run tells of its course: lines of metrics, and a curve. */
final class LearningReport {
  private LearningReport() {}

  /** The line about the last steps. */
  static String line(
      long step,
      LearningProgress progress,
      Map<String, Double> measurements,
      double stepsPerSecond) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("step", step);
    json.put("episodes", progress.episodes());
    json.put("return", progress.meanReturn());
    json.put("length", progress.meanLength());
    for (Map.Entry<String, Double> measurement : measurements.entrySet()) {
      if (json.has(measurement.getKey())) {
        throw new IllegalArgumentException(
            "a measurement is called '"
                + measurement.getKey()
                + "', but that is the name of something that every run reports");
      }
      json.put(measurement.getKey(), measurement.getValue());
    }
    json.put("stepsPerSecond", Math.round(stepsPerSecond));
    return json.toString();
  }

  /** The line about an evaluation. */
  static String line(long step, EpisodeSummary summary, boolean isBest, boolean solved) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("step", step);
    json.putObject("evaluation")
        .put("episodes", summary.episodes())
        .put("return", summary.meanReturn())
        .put("deviation", summary.standardDeviation())
        .put("lowest", summary.lowest())
        .put("highest", summary.highest())
        .put("length", summary.meanLength());
    json.put("best", isBest);
    json.put("solved", solved);
    return json.toString();
  }

  /** Draws the curve; of a run without an episode there is none. */
  static void draw(
      String title,
      LearningProgress progress,
      @Nullable Double goal,
      Path file,
      Consumer<String> warnings)
      throws IOException {
    if (progress.means().isEmpty() && progress.evaluations().isEmpty()) {
      return;
    }
    List<Line> lines = new ArrayList<>();
    lines.add(
        lineOf(
            "training, mean of the last " + LearningProgress.WINDOW + " episodes",
            progress.means()));
    lines.add(lineOf("evaluation, without exploring", progress.evaluations()));
    if (goal != null) {
      lines.add(goalLine(goal, progress));
    }
    StepCurves.write(title, List.of(new Panel("return", lines)), file, warnings);
  }

  private static Line lineOf(String name, List<Point> points) {
    return new Line(
        name,
        points.stream().mapToLong(Point::step).toArray(),
        points.stream().mapToDouble(Point::value).toArray());
  }

  private static Line goalLine(double goal, LearningProgress progress) {
    List<Point> points = new ArrayList<>(progress.means());
    points.addAll(progress.evaluations());
    long last = points.stream().mapToLong(Point::step).max().orElse(1);
    return new Line("solved at " + goal, new long[] {0, last}, new double[] {goal, goal});
  }
}
