package io.tengen.client.text;

/** Words and buttons of every screen. */
public enum CommonText implements TextKey {
  OK,
  CANCEL,
  CLOSE,
  BACK,
  YES,
  NONE,
  BLACK,
  WHITE,
  LOADING,
  NAME,
  HELP,
  LINES_HINT,
  YOU;

  @Override
  public String group() {
    return "common";
  }
}
