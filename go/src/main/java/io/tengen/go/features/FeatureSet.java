package io.tengen.go.features;

/** The published sets of planes. */
public enum FeatureSet {
  /**
   * AlphaGo Zero: eight positions of the player to move and the opponent, and the colour to move.
   * See {@link io.tengen.go.GoGame}, whose observation it is.
   */
  ZERO17(17),

  /** The policy network of AlphaGo. */
  LEE48(48),

  /** The value network of AlphaGo: {@link #LEE48} and whether black is to move. */
  LEE49(49);

  private final int planes;

  FeatureSet(int planes) {
    this.planes = planes;
  }

  /** How many planes. */
  public int planes() {
    return planes;
  }
}
