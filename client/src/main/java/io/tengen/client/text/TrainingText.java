package io.tengen.client.text;

/** A run of training, watched. */
public enum TrainingText implements TextKey {
  TITLE,
  OPEN,
  OPEN_SERVER,
  RUNS,
  RUNS_NONE,
  LIVE,
  FINISHED,
  STALE,
  WAITING,
  CURVES,
  LOSS,
  POLICY_LOSS,
  VALUE_LOSS,
  ACCURACY,
  ENTROPY,
  LEARNING_RATE,
  RETURN,
  ELO,
  GAMES,
  GAMES_PER_HOUR,
  POSITIONS,
  STEPS,
  GENERATION,
  GAME_LENGTH,
  BUFFER,
  LATEST_GAME,
  NEXT_GAME,
  PREVIOUS_GAME,
  FOLLOW,
  NO_GAMES,
  UNREADABLE;

  @Override
  public String group() {
    return "training";
  }
}
