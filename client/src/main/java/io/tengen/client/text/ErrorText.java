package io.tengen.client.text;

/** What goes wrong, as the window tells it. */
public enum ErrorText implements TextKey {
  TITLE,
  BAD_RECORD,
  CANNOT_READ,
  CANNOT_WRITE,
  GAME_KEPT,
  AUTOSAVE,
  SETTINGS,
  MODEL_MISSING,
  MODEL_BROKEN,
  PLAYER,
  SERVER_UNREACHABLE,
  SERVER_GONE,
  SERVER_VERSION,
  SERVER_REFUSED,
  NO_SOUND,
  GAME_FAILED,
  ANALYSIS_FAILED,
  WORLD_FAILED,
  UNEXPECTED;

  @Override
  public String group() {
    return "error";
  }
}
