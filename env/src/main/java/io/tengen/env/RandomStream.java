package io.tengen.env;

import java.util.random.RandomGenerator;

/**
 * A stream of random numbers that is one {@code long} of state: SplitMix64 (Steele, Lea and Flood,
 * "Fast Splittable Pseudorandom Number Generators", OOPSLA 2014, figure 14).
 *
 * <p>The JDK's generators hide their state and leave the algorithms behind {@code nextInt(bound)}
 * open to change. This one is small enough to be written here, can be saved and restored, gives the
 * same numbers on every JDK, and derives independent streams by key, so that episode 12 of worker 3
 * draws the same numbers whatever the others do. Not for cryptography; not thread-safe.
 *
 * <p>All that holds for what is written here. The methods inherited from {@link RandomGenerator},
 * such as {@code nextGaussian}, draw from the same bits by the JDK's algorithms.
 */
public final class RandomStream implements RandomGenerator {
  /** The odd number closest to 2^64 divided by the golden ratio. */
  private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

  private static final double DOUBLE_UNIT = 0x1.0p-53;

  private long state;

  /** A stream that starts at the seed. */
  public RandomStream(long seed) {
    this.state = seed;
  }

  /** The stream number {@code key} of those that belong to the seed. */
  public static RandomStream derived(long seed, long key) {
    return new RandomStream(derive(seed, key));
  }

  /**
   * A seed for stream number {@code key} of those that belong to {@code seed}. Chain the calls for
   * keys of several parts.
   */
  public static long derive(long seed, long key) {
    return mix(mix(seed + GOLDEN_GAMMA) ^ (key * GOLDEN_GAMMA + 1));
  }

  /** The state after one draw from {@code state}; with {@link #mix} a stream without an object. */
  public static long advance(long state) {
    return state + GOLDEN_GAMMA;
  }

  /** The 64 random bits that belong to a state. */
  public static long mix(long state) {
    long z = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  /** The number in [0, 1) that belongs to 64 random bits: their upper 53. */
  public static double toUnit(long bits) {
    return (bits >>> 11) * DOUBLE_UNIT;
  }

  /** All there is to save of this stream: {@code new RandomStream(state)} goes on from here. */
  public long state() {
    return state;
  }

  @Override
  public long nextLong() {
    state = advance(state);
    return mix(state);
  }

  @Override
  public int nextInt() {
    return (int) (nextLong() >>> 32);
  }

  /**
   * Uniform in {@code 0 .. bound-1}, by multiplication with rejection (Lemire, "Fast Random Integer
   * Generation in an Interval", 2019): without bias, and mostly without a division.
   */
  @Override
  public int nextInt(int bound) {
    if (bound <= 0) {
      throw new IllegalArgumentException("bound is " + bound + ", but must be positive");
    }
    long product = (nextLong() >>> 32) * bound;
    long low = product & 0xFFFFFFFFL;
    if (low < bound) {
      long threshold = (1L << 32) % bound;
      while (low < threshold) {
        product = (nextLong() >>> 32) * bound;
        low = product & 0xFFFFFFFFL;
      }
    }
    return (int) (product >>> 32);
  }

  /** Uniform in [0, 1), with 53 random bits. */
  @Override
  public double nextDouble() {
    return toUnit(nextLong());
  }

  /**
   * Uniform in [low, high); {@code low} where the two are equal.
   *
   * @throws IllegalArgumentException when high is below low, or their distance is not finite
   */
  @Override
  public double nextDouble(double low, double high) {
    double width = high - low;
    if (!(width >= 0 && width < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "the range is [" + low + ", " + high + "), but must be finite and in ascending order");
    }
    double value = low + width * nextDouble();
    // The sum may round up to the bound that it must stay below.
    return value < high ? value : Math.max(low, Math.nextDown(high));
  }
}
