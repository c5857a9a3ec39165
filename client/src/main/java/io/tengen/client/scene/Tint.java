package io.tengen.client.scene;

/**
 * What something is drawn with.
 *
 * @param tone what for
 * @param opacity 0 for nothing to 1 for all
 */
public record Tint(Tone tone, float opacity) {
  /** Checks the opacity. */
  public Tint {
    if (!(opacity >= 0 && opacity <= 1)) {
      throw new IllegalArgumentException("opacity is " + opacity + ", but must be in [0, 1]");
    }
  }

  /** That covers what is below. */
  public static Tint of(Tone tone) {
    return new Tint(tone, 1);
  }

  /** That of a value: the further from 0, the more of the tone for high or low ones. */
  public static Tint ofValue(double value, double largest) {
    double share = largest > 0 ? Math.min(1, Math.abs(value) / largest) : 0;
    return new Tint(value < 0 ? Tone.LOW : Tone.HIGH, (float) share);
  }
}
