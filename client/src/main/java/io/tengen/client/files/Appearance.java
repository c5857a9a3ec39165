package io.tengen.client.files;

/**
 * How the window looks and sounds.
 *
 * @param palette its colours
 * @param coordinates whether letters and numbers stand around the board
 * @param moveNumbers whether stones carry the number of their move
 * @param animation whether stones and curves move
 * @param fullScreen whether it covers the screen
 * @param width in pixels, 640 to 16384
 * @param height in pixels, 480 to 16384
 * @param volume of sounds, 0 (none) to 100
 */
public record Appearance(
    PaletteName palette,
    boolean coordinates,
    boolean moveNumbers,
    boolean animation,
    boolean fullScreen,
    int width,
    int height,
    int volume) {
  static final int LEAST_WIDTH = 640;
  static final int LEAST_HEIGHT = 480;
  static final int MOST_PIXELS = 16_384;
  static final int MOST_VOLUME = 100;

  /** Those of a first start. */
  public static final Appearance DEFAULTS =
      new Appearance(PaletteName.WOOD, true, false, true, false, 1280, 860, 70);

  /** Checks the ranges. */
  public Appearance {
    Settings.requireRange("width", width, LEAST_WIDTH, MOST_PIXELS);
    Settings.requireRange("height", height, LEAST_HEIGHT, MOST_PIXELS);
    Settings.requireRange("volume", volume, 0, MOST_VOLUME);
  }

  /** With other colours. */
  public Appearance withPalette(PaletteName other) {
    return new Appearance(
        other, coordinates, moveNumbers, animation, fullScreen, width, height, volume);
  }

  /** With coordinates or without. */
  public Appearance withCoordinates(boolean other) {
    return new Appearance(
        palette, other, moveNumbers, animation, fullScreen, width, height, volume);
  }

  /** With numbers on the stones or without. */
  public Appearance withMoveNumbers(boolean other) {
    return new Appearance(
        palette, coordinates, other, animation, fullScreen, width, height, volume);
  }

  /** With movement or without. */
  public Appearance withAnimation(boolean other) {
    return new Appearance(
        palette, coordinates, moveNumbers, other, fullScreen, width, height, volume);
  }

  /** Over the whole screen or not. */
  public Appearance withFullScreen(boolean other) {
    return new Appearance(
        palette, coordinates, moveNumbers, animation, other, width, height, volume);
  }

  /** With another size, brought into the range. */
  public Appearance withSize(int otherWidth, int otherHeight) {
    return new Appearance(
        palette,
        coordinates,
        moveNumbers,
        animation,
        fullScreen,
        Math.max(LEAST_WIDTH, Math.min(MOST_PIXELS, otherWidth)),
        Math.max(LEAST_HEIGHT, Math.min(MOST_PIXELS, otherHeight)),
        volume);
  }

  /** With another loudness. */
  public Appearance withVolume(int other) {
    return new Appearance(
        palette, coordinates, moveNumbers, animation, fullScreen, width, height, other);
  }
}
