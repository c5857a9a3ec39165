package io.tengen.client.text;

/** The first screen. */
public enum MenuText implements TextKey {
  TITLE,
  SUBTITLE,
  PLAY,
  RESUME,
  STUDY,
  OPEN,
  PASTE,
  SAVE,
  SERVER,
  WORLDS,
  TRAINING,
  SETTINGS,
  QUIT,
  DROP_HINT;

  @Override
  public String group() {
    return "menu";
  }
}
