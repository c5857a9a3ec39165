package io.tengen.arena.tournament.format.swiss;

import java.math.BigInteger;

/**
 * Costs of many criteria in one number, the most important first: a matching of the least sum then
 * is the best by the first criterion, among those by the second, and so on. Each criterion has bits
 * enough that its sum over all pairs cannot reach the one before.
 */
final class Digits {
  private final int pairs;
  private BigInteger value = BigInteger.ZERO;

  /**
   * No criterion yet.
   *
   * @param pairs how many such costs are added up at the most
   */
  Digits(int pairs) {
    this.pairs = pairs;
  }

  /**
   * Adds a less important criterion.
   *
   * @param cost in [0, most]
   * @param most the same for all pairs
   */
  Digits add(long cost, long most) {
    if (cost < 0 || cost > most) {
      throw new IllegalArgumentException("cost is " + cost + ", but must be in [0, " + most + "]");
    }
    int bits = Long.SIZE - Long.numberOfLeadingZeros(Math.multiplyExact(most, pairs));
    value = value.shiftLeft(bits).add(BigInteger.valueOf(cost));
    return this;
  }

  /** Adds 1 where something is the case that should not be. */
  Digits add(boolean isAmiss) {
    return add(isAmiss ? 1 : 0, 1);
  }

  /**
   * Adds a criterion for each of some places, the first the most important.
   *
   * @param place which one costs 1, from 0; -1 for none
   */
  Digits addAt(int place, int places) {
    for (int i = 0; i < places; i++) {
      add(i == place);
    }
    return this;
  }

  /**
   * Adds a criterion for each of some places, the first the most important, where each place
   * belongs to one pair of a matching alone and needs no room to add up in.
   *
   * @param place which one costs something, from 0; -1 for none
   * @param cost in [0, most]
   */
  Digits addOwn(int place, int places, int cost, int most) {
    int bits = Integer.SIZE - Integer.numberOfLeadingZeros(most);
    value = value.shiftLeft(bits * places);
    if (place >= 0) {
      value = value.add(BigInteger.valueOf(cost).shiftLeft(bits * (places - 1 - place)));
    }
    return this;
  }

  /**
   * Adds a bit for each of some places, the first the most important, where each place belongs to
   * one pair of a matching alone.
   *
   * @param place which one costs, from 0; -1 for none
   */
  Digits addOwn(int place, int places) {
    return addOwn(place, places, 1, 1);
  }

  /** All criteria in one. */
  BigInteger value() {
    return value;
  }
}
