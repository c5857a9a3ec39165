package io.tengen.client.files;

/** The colours of the window that there are to choose from. */
public enum PaletteName {
  WOOD,
  NIGHT,
  /** Told apart by people who do not see red and green as different. */
  COLOUR_BLIND,
  CONTRAST
}
