package io.tengen.go.features;

/** The published sets of planes, inputs of networks: which paper has them, and how many. */
public enum FeatureSet {
  /**
   * AlphaGo Zero (Silver et al. 2017, Methods): the stones of the player to move and the opponent
   * in eight positions, and the colour to move. It is the observation of {@link
   * io.tengen.go.GoGame}.
   */
  ZERO17(17),

  /**
   * The policy network of AlphaGo (Silver et al. 2016, extended data table 2), in the order of
   * {@link LeePlanes}.
   */
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
