package io.tengen.client.ui.theme;

/** The sizes of text. */
public enum TextSize {
  SMALL(13),
  BODY(15),
  HEADING(20),
  TITLE(36);

  private final int units;

  TextSize(int units) {
    this.units = units;
  }

  /** Its height, in units of the window. */
  public int units() {
    return units;
  }
}
