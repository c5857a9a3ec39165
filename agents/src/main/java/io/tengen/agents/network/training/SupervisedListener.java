package io.tengen.agents.network.training;

import io.tengen.agents.network.training.games.GameStore;

/** Told how learning from games goes on. */
public interface SupervisedListener {
  /** So many games have been read from the files, before the first step. */
  void onGamesRead(long games);

  /** Training is about to begin, or to go on. */
  void onStart(GameStore games, TrainableNetwork network, String backend, long step, long steps);

  /** A step is done. */
  void onStep(StepReport report);

  /** So many of the positions of a validation are done. */
  void onValidating(long positions, long of);

  /** A validation is done. */
  void onValidation(long step, Accuracy accuracy);

  /**
   * A step.
   *
   * @param step how many are done
   * @param steps how many there will be
   * @param policyLoss the mean cross-entropy of the moves since the last line of metrics
   * @param valueLoss the mean squared error of the values likewise
   * @param samplesPerSecond how fast this process trains, lately
   * @param secondsLeft how long the rest will take at this speed, validations included
   */
  record StepReport(
      long step,
      long steps,
      double policyLoss,
      double valueLoss,
      double samplesPerSecond,
      double secondsLeft) {}
}
