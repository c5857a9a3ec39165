package io.tengen.client.world;

import io.tengen.client.text.Texts;
import io.tengen.client.text.WorldText;

/**
 * How fast something goes.
 *
 * @param stepsPerSecond above 0; infinite for as fast as it goes
 */
record Speed(double stepsPerSecond) {
  private static final double LOWEST = 1;
  private static final double HIGHEST = 10_000;

  /** The right end of the slider is as fast as it goes. */
  private static final double UNLIMITED_FROM = 0.995;

  /** As far as the slider goes at once: less than that may be rounded away. */
  static final double NOTCH = 0.05;

  Speed {
    if (!(stepsPerSecond > 0)) {
      throw new IllegalArgumentException(
          "stepsPerSecond is " + stepsPerSecond + ", but must be above 0");
    }
  }

  static Speed unlimited() {
    return new Speed(Double.POSITIVE_INFINITY);
  }

  /** What a slider at a place from 0 to 1 means: each part of the way is as much faster. */
  static Speed ofSlider(double place) {
    if (place >= UNLIMITED_FROM) {
      return unlimited();
    }
    double steps = LOWEST * Math.pow(HIGHEST / LOWEST, Math.max(0, place));
    return new Speed(steps < 10 ? Math.rint(steps * 10) / 10 : Math.rint(steps));
  }

  double slider() {
    if (isUnlimited()) {
      return 1;
    }
    double place = Math.log(stepsPerSecond / LOWEST) / Math.log(HIGHEST / LOWEST);
    return Math.max(0, Math.min(UNLIMITED_FROM, place));
  }

  /** A notch faster or slower: about half as much again. */
  Speed next(boolean isFaster) {
    return ofSlider(slider() + (isFaster ? NOTCH : -NOTCH));
  }

  boolean isUnlimited() {
    return Double.isInfinite(stepsPerSecond);
  }

  String shown(Texts texts) {
    return isUnlimited()
        ? texts.get(WorldText.SPEED_MOST)
        : texts.get(
            WorldText.SPEED_VALUE, texts.number(stepsPerSecond, stepsPerSecond < 10 ? 1 : 0));
  }
}
