package io.tengen.client.text;

/** What goes wrong, as the window tells it. */
public enum ErrorText implements TextKey {
  TITLE,
  BAD_RECORD,
  CANNOT_WRITE,
  AUTOSAVE,
  SETTINGS,
  PLAYER,
  NOT_RESUMED,
  NO_SOUND,
  ANALYSIS_FAILED,
  UNEXPECTED;

  @Override
  public String group() {
    return "error";
  }
}
