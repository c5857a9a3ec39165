package io.tengen.client.text;

/** A run of training, watched. */
public enum TrainingText implements TextKey {
  TITLE,
  OPEN,
  RUNS_NONE,
  LIVE,
  FINISHED,
  STALE,
  MINUTES,
  HOURS,
  WAITING,
  POLICY_LOSS,
  VALUE_LOSS,
  ENTROPY,
  LEARNING_RATE,
  RETURN,
  ELO,
  GAMES,
  STEPS,
  GAME_LENGTH,
  LATEST_GAME,
  FOLLOW,
  NO_GAMES,
  LOSS_WINDOW,
  LOSS_NEW,
  LOSS_LEAST,
  MEAN,
  SHORTEST,
  LONGEST,
  RESULTS,
  FIRST_WINS,
  SECOND_WINS,
  DRAWS,
  EVALUATION,
  EPISODE_LENGTH,
  INTERVAL_LOW,
  INTERVAL_HIGH,
  DOCTOR,
  DOCTOR_WELL,
  ADVICE,
  GAME_ABOUT,
  GONE,
  LINES,
  PATH,
  ADDRESS_NONE,
  ADDRESS_NO_PATH,
  WATCH;

  @Override
  public String group() {
    return "training";
  }
}
