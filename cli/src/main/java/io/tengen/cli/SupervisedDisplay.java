package io.tengen.cli;

import io.tengen.agents.network.training.Accuracy;
import io.tengen.agents.network.training.SupervisedListener;
import io.tengen.agents.network.training.TrainableNetwork;
import io.tengen.agents.network.training.games.GameStore;
import java.util.Locale;

/** Shows on standard error how learning from games goes on. */
final class SupervisedDisplay implements SupervisedListener, AutoCloseable {
  private final Output output;
  private ProgressDisplay display;
  private String validation = "";

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
            "%,d games with %,d positions to train on, %,d games with %,d held out%s%n%s, %s%n",
            games.trainingGames(),
            games.trainingPositions(),
            games.heldOutGames(),
            games.heldOutPositions(),
            games.describeUnusable(),
            network.description(),
            backend);
    output.err().flush();
    display = ProgressDisplay.open(output, "steps", steps);
  }

  @Override
  public void onStep(StepReport report) {
    display.update(
        report.step(),
        () ->
            String.format(
                Locale.ROOT,
                "%.0f samples/s, loss %.3f + %.3f%s, %s left",
                report.samplesPerSecond(),
                report.policyLoss(),
                report.valueLoss(),
                validation,
                duration(report.secondsLeft())));
  }

  private static String duration(double seconds) {
    long minutes = Math.round(seconds / 60);
    return minutes < 60 ? minutes + " min" : minutes / 60 + " h " + minutes % 60 + " min";
  }

  @Override
  public void onValidating(long positions, long of) {}

  @Override
  public void onValidation(long step, Accuracy accuracy) {
    validation =
        String.format(
            Locale.ROOT,
            ", held out %.1f%% top-1, %.1f%% value sign",
            100 * accuracy.top1(),
            100 * accuracy.signAccuracy());
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
