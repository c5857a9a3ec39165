package io.tengen.client.text;

/** The settings screen. */
public enum SettingsText implements TextKey {
  TITLE,
  LANGUAGE,
  LANGUAGE_ENGLISH,
  LANGUAGE_JAPANESE,
  PALETTE,
  PALETTE_WOOD,
  PALETTE_NIGHT,
  PALETTE_COLOUR_BLIND,
  PALETTE_CONTRAST,
  SOUND,
  VOLUME,
  COORDINATES,
  MOVE_NUMBERS,
  ANIMATION,
  FULL_SCREEN,
  VISITS,
  THREADS,
  MODEL,
  SERVER,
  NAME,
  KEYS,
  KEYS_PRESS,
  KEYS_CONFLICT,
  KEYS_NONE,
  KEYS_RESET,
  RESET,
  FOLDER;

  @Override
  public String group() {
    return "settings";
  }
}
