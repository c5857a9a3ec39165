package io.tengen.env;

import java.util.Arrays;

/**
 * A set of values that observations or actions are drawn from.
 *
 * @param <T> the values' type
 */
public sealed interface Space<T> {

  /** Whether the value belongs to this set. */
  boolean contains(T value);

  /** A value drawn from this set, uniformly as far as it is bounded. */
  T sample(RandomStream random);

  /**
   * The integers {@code 0 .. n-1}.
   *
   * @param n how many, at least 1
   */
  record Discrete(int n) implements Space<Integer> {
    public Discrete {
      if (n < 1) {
        throw new IllegalArgumentException("n is " + n + ", but must be at least 1");
      }
    }

    @Override
    public boolean contains(Integer value) {
      return value >= 0 && value < n;
    }

    @Override
    public Integer sample(RandomStream random) {
      return random.nextInt(n);
    }

    @Override
    public String toString() {
      return "Discrete(" + n + ")";
    }
  }

  /** Arrays of a fixed shape with a closed range for each element; infinite bounds are allowed. */
  final class Box implements Space<float[]> {
    private final int[] shape;
    private final float[] low;
    private final float[] high;

    /**
     * A box with a range of its own for each element.
     *
     * @param low the lower bounds, row-major
     * @param high the upper bounds, none below its lower one
     * @param shape the extents, each at least 1; their product is the length of both bounds
     * @throws IllegalArgumentException when they do not fit together, or a range is empty
     */
    public Box(float[] low, float[] high, int... shape) {
      int length = lengthOf(shape);
      if (low.length != length || high.length != length) {
        throw new IllegalArgumentException(
            "bounds of length " + low.length + " and " + high.length + ", shape wants " + length);
      }
      for (int i = 0; i < length; i++) {
        if (!(low[i] <= high[i])) {
          throw new IllegalArgumentException(
              "element " + i + " has the empty range [" + low[i] + ", " + high[i] + "]");
        }
      }
      this.shape = shape.clone();
      this.low = low.clone();
      this.high = high.clone();
    }

    /** A box with one range for all elements. */
    public static Box uniform(float low, float high, int... shape) {
      float[] lows = new float[lengthOf(shape)];
      float[] highs = new float[lows.length];
      Arrays.fill(lows, low);
      Arrays.fill(highs, high);
      return new Box(lows, highs, shape);
    }

    private static int lengthOf(int... shape) {
      int length = 1;
      for (int extent : shape) {
        if (extent < 1) {
          throw new IllegalArgumentException(
              "shape is " + Arrays.toString(shape) + ", but every extent must be at least 1");
        }
        length = Math.multiplyExact(length, extent);
      }
      return length;
    }

    /** The extents, as a copy. */
    public int[] shape() {
      return shape.clone();
    }

    /** How many elements a value has: the product of the extents. */
    public int length() {
      return low.length;
    }

    /** The lower bound of one element. */
    public float low(int index) {
      return low[index];
    }

    /** The upper bound of one element. */
    public float high(int index) {
      return high[index];
    }

    @Override
    public boolean contains(float[] value) {
      if (value.length != low.length) {
        return false;
      }
      for (int i = 0; i < value.length; i++) {
        if (!(value[i] >= low[i] && value[i] <= high[i])) {
          return false;
        }
      }
      return true;
    }

    /**
     * Uniform in each element that is bounded on both sides; in each other a standard normal draw,
     * clipped to the bound that there is.
     */
    @Override
    public float[] sample(RandomStream random) {
      float[] value = new float[low.length];
      for (int i = 0; i < value.length; i++) {
        double width = (double) high[i] - low[i];
        double draw =
            Double.isFinite(width) ? low[i] + width * random.nextDouble() : random.nextGaussian();
        value[i] = (float) Math.max(low[i], Math.min(high[i], draw));
      }
      return value;
    }

    @Override
    public String toString() {
      return "Box" + Arrays.toString(shape);
    }
  }
}
