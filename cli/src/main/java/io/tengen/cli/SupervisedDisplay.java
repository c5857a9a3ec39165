package io.tengen.cli;

import io.tengen.agents.network.training.Accuracy;
import io.tengen.agents.network.training.SupervisedListener;
import io.tengen.agents.network.training.TrainableNetwork;
import io.tengen.agents.network.training.games.GameStore;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Shows on standard error how learning from games goes on. */
final class SupervisedDisplay implements SupervisedListener, AutoCloseable {
  private final Output output;
  private ProgressDisplay display;
  private @Nullable Accuracy accuracy;

  SupervisedDisplay(Output output) {
    this.output = output;
    this.display = ProgressDisplay.open(output, "games", -1);
  }

  @Override
  public void onGamesRead(long games) {
    display.update(games, () -> "");
  }

  @Override
  public void onStart(
      GameStore games, TrainableNetwork network, String backend, long step, long steps) {
    display.close();
    output
        .err()
        .printf(
            Locale.ROOT,
            "%s with %s to train on, %s with %s held out%s%n%s, %s%n",
            Counted.of(games.trainingGames(), "game"),
            Counted.of(games.trainingPositions(), "position"),
            Counted.of(games.heldOutGames(), "game"),
            Counted.of(games.heldOutPositions(), "position"),
            games.describeUnusable(),
            network.description(),
            backend);
    output.err().flush();
    display = ProgressDisplay.open(output, "steps", steps);
  }

  @Override
  public void onStep(StepReport report) {
    Accuracy heldOut = accuracy;
    display.update(report.step(), () -> line(report, heldOut));
  }

  /** What a line of progress tells of a step, with the last validation if there has been one. */
  static String line(StepReport report, @Nullable Accuracy heldOut) {
    return String.format(
        Locale.ROOT,
        "%.0f samples/s, loss %.3f + %.3f%s, %s left",
        report.samplesPerSecond(),
        report.policyLoss(),
        report.valueLoss(),
        heldOut == null ? "" : ", held out " + AccuracyReport.brief(heldOut),
        Counted.time(report.secondsLeft()));
  }

  @Override
  public void onValidating(long positions, long of) {}

  @Override
  public void onValidation(long step, Accuracy found) {
    accuracy = found;
  }

  /** The run is over. */
  void finish() {
    display.finish();
  }

  @Override
  public void close() {
    display.close();
  }
}
