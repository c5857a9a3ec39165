package io.tengen.agents.alphazero.selfplay;

import io.tengen.agents.acting.Ranges;

/**
 * What games a network is to play.
 *
 * @param seed of the run; the randomness of a game comes from this and its number alone
 * @param generation the number of the network, for the record
 * @param resignThreshold whoever's position is worth less resigns; -1 for nobody, to 0
 * @param rolloutMix how much random games count beside the network, where there are any, 0 to 1
 */
public record SelfPlayOrder(long seed, int generation, double resignThreshold, double rolloutMix) {
  /** Nobody resigns: no value is less than -1. */
  public static final double NO_RESIGNATION = -1;

  /** Validates. */
  public SelfPlayOrder {
    Ranges.require("resignThreshold", resignThreshold, -1, 0);
    Ranges.require("rolloutMix", rolloutMix, 0, 1);
  }
}
