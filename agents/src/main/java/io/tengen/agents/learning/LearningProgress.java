package io.tengen.agents.learning;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a run has got to, apart from its learner: counters, the last returns, and its history. */
final class LearningProgress {
  /** The episodes of the moving mean. */
  static final int WINDOW = 100;

  /**
   * A value at a step.
   *
   * @param step environment steps so far
   */
  record Point(long step, double value) {}

  private final double[] lastReturns = new double[WINDOW];
  private final double[] lastLengths = new double[WINDOW];
  private final List<Point> means = new ArrayList<>();
  private final List<Point> evaluations = new ArrayList<>();
  private long episodes;
  private double seconds;
  private long reportedStep;
  private double reportedSeconds;
  private boolean solved;

  void addEpisode(double episodeReturn, int length) {
    int slot = (int) (episodes % WINDOW);
    lastReturns[slot] = episodeReturn;
    lastLengths[slot] = length;
    episodes++;
  }

  void addSeconds(double more) {
    seconds += more;
  }

  long episodes() {
    return episodes;
  }

  double seconds() {
    return seconds;
  }

  boolean isSolved() {
    return solved;
  }

  void solve() {
    solved = true;
  }

  /** The mean return of the last episodes; null before the first. */
  @Nullable Double meanReturn() {
    return mean(lastReturns);
  }

  /** Their mean length; null before the first. */
  @Nullable Double meanLength() {
    return mean(lastLengths);
  }

  /** Summed afresh, so that a resumed run rounds as an uninterrupted one does. */
  private @Nullable Double mean(double[] last) {
    int count = (int) Math.min(episodes, WINDOW);
    double sum = 0;
    for (int i = 0; i < count; i++) {
      sum += last[i];
    }
    return count == 0 ? null : sum / count;
  }

  /** Notes the mean return at a report, and answers the steps a second since the last one. */
  double report(long step) {
    Double mean = meanReturn();
    if (mean != null) {
      means.add(new Point(step, mean));
    }
    double speed = (step - reportedStep) / Math.max(seconds - reportedSeconds, 1e-9);
    reportedStep = step;
    reportedSeconds = seconds;
    return speed;
  }

  /**
   * Notes the mean return of an evaluation.
   *
   * @return whether there was none as good
   */
  boolean evaluate(long step, double mean) {
    Double best = bestEvaluation();
    evaluations.add(new Point(step, mean));
    return best == null || mean > best;
  }

  /** The best mean return of an evaluation; null before the first. */
  @Nullable Double bestEvaluation() {
    return evaluations.stream().map(Point::value).max(Double::compare).orElse(null);
  }

  List<Point> means() {
    return means;
  }

  List<Point> evaluations() {
    return evaluations;
  }

  void write(DataOutputStream out) throws IOException {
    out.writeLong(episodes);
    out.writeDouble(seconds);
    out.writeLong(reportedStep);
    out.writeDouble(reportedSeconds);
    out.writeBoolean(solved);
    for (int i = 0; i < WINDOW; i++) {
      out.writeDouble(lastReturns[i]);
      out.writeDouble(lastLengths[i]);
    }
    write(means, out);
    write(evaluations, out);
  }

  private static void write(List<Point> points, DataOutputStream out) throws IOException {
    out.writeInt(points.size());
    for (Point point : points) {
      out.writeLong(point.step());
      out.writeDouble(point.value());
    }
  }

  static LearningProgress read(DataInputStream in) throws IOException {
    LearningProgress progress = new LearningProgress();
    progress.episodes = in.readLong();
    progress.seconds = in.readDouble();
    progress.reportedStep = in.readLong();
    progress.reportedSeconds = in.readDouble();
    progress.solved = in.readBoolean();
    for (int i = 0; i < WINDOW; i++) {
      progress.lastReturns[i] = in.readDouble();
      progress.lastLengths[i] = in.readDouble();
    }
    read(progress.means, in);
    read(progress.evaluations, in);
    return progress;
  }

  private static void read(List<Point> points, DataInputStream in) throws IOException {
    int count = in.readInt();
    for (int i = 0; i < count; i++) {
      points.add(new Point(in.readLong(), in.readDouble()));
    }
  }
}
