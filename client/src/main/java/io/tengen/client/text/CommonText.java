package io.tengen.client.text;

/** Words and buttons of every screen. */
public enum CommonText implements TextKey {
  OK,
  CANCEL,
  CLOSE,
  BACK,
  YES,
  NO,
  APPLY,
  RETRY,
  DELETE,
  NONE,
  AUTOMATIC,
  ON,
  OFF,
  BLACK,
  WHITE,
  UNKNOWN,
  LOADING,
  NAME,
  HELP,
  KEY_HINT;

  @Override
  public String group() {
    return "common";
  }
}
