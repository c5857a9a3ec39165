package io.tengen.agents.network.training;

import io.tengen.agents.network.training.games.GameStore;
import io.tengen.agents.run.StopSignal;
import java.util.ArrayList;
import java.util.List;

/** Stops a run after a step, and keeps what it is told. */
final class StoppingListener implements SupervisedListener {
  private final StopSignal stop;
  private final long stopAt;
  private final List<Accuracy> accuracies = new ArrayList<>();

  StoppingListener(StopSignal stop, long stopAt) {
    this.stop = stop;
    this.stopAt = stopAt;
  }

  /** One with a signal of its own; it never stops at step -1. */
  static StoppingListener at(long stopAt) {
    return new StoppingListener(new StopSignal(), stopAt);
  }

  StopSignal stop() {
    return stop;
  }

  List<Accuracy> accuracies() {
    return accuracies;
  }

  @Override
  public void onGamesRead(long games) {}

  @Override
  public void onStart(
      GameStore games, TrainableNetwork network, String backend, long step, long steps) {}

  @Override
  public void onStep(StepReport report) {
    if (report.step() == stopAt) {
      stop.raise();
    }
  }

  @Override
  public void onValidating(long positions, long of) {}

  @Override
  public void onValidation(long step, Accuracy accuracy) {
    accuracies.add(accuracy);
  }
}
