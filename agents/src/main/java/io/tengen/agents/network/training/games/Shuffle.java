package io.tengen.agents.network.training.games;

import io.tengen.env.RandomStream;

/**
 * A pseudo-random permutation of {@code 0 .. count-1} that takes no memory and answers any place of
 * it at once: a Feistel network over the next power of four, walked until it comes back into the
 * range (Black and Rogaway, "Ciphers with Arbitrary Finite Domains", 2002).
 */
final class Shuffle {
  private static final int ROUNDS = 4;

  private final long count;
  private final int halfBits;
  private final long[] keys = new long[ROUNDS];

  /** The permutation that belongs to a seed. */
  Shuffle(long count, long seed) {
    this.count = count;
    int bits = Long.SIZE - Long.numberOfLeadingZeros(Math.max(1, count - 1));
    this.halfBits = (bits + 1) / 2;
    for (int round = 0; round < ROUNDS; round++) {
      keys[round] = RandomStream.derive(seed, round);
    }
  }

  /** What stands at a place, both in {@code 0 .. count-1}. */
  long at(long place) {
    long value = place;
    do {
      value = scramble(value);
    } while (value >= count);
    return value;
  }

  private long scramble(long value) {
    long mask = (1L << halfBits) - 1;
    long left = value >>> halfBits;
    long right = value & mask;
    for (long key : keys) {
      long mixed = left ^ (RandomStream.mix(right + key) & mask);
      left = right;
      right = mixed;
    }
    return left << halfBits | right;
  }
}
