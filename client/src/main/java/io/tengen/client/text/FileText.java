package io.tengen.client.text;

/** Files of games. */
public enum FileText implements TextKey {
  OPEN_TITLE,
  SAVE_TITLE,
  FILE_NAME,
  FOLDER,
  FOLDER_UP,
  FOLDER_EMPTY,
  UNTITLED,
  OPENING,
  OPENED,
  SAVED,
  COPIED,
  PASTED,
  OVERWRITE,
  CHOOSE_GAME,
  GAME_TITLE,
  CLIPBOARD_EMPTY,
  RESTORED,
  PUT_ASIDE,
  GONE;

  @Override
  public String group() {
    return "file";
  }
}
