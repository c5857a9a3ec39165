package io.tengen.client.scene;

import java.util.Arrays;

/**
 * A series of numbers of any length in bounded memory: where it has grown too long, each two
 * neighbours become their mean. One that is not finite counts as nothing measured. Of one thread.
 */
public final class ThinnedSeries {
  private final double[] x;
  private final double[] y;

  /** How many points are kept. */
  private int size;

  /** How many numbers a point is the mean of. */
  private long span = 1;

  // ---- The point that is being filled ----

  private long pending;
  private double sumX;
  private double sumY;

  /**
   * An empty one.
   *
   * @param most how many points it keeps, even, from 2
   */
  public ThinnedSeries(int most) {
    if (most < 2 || most % 2 != 0) {
      throw new IllegalArgumentException("most is " + most + ", but must be even and at least 2");
    }
    x = new double[most];
    y = new double[most];
  }

  /** Adds a number. */
  public void add(double place, double value) {
    if (!Double.isFinite(value) || !Double.isFinite(place)) {
      return;
    }
    sumX += place;
    sumY += value;
    pending++;
    if (pending < span) {
      return;
    }
    x[size] = sumX / span;
    y[size] = sumY / span;
    size++;
    pending = 0;
    sumX = 0;
    sumY = 0;
    if (size == x.length) {
      halve();
    }
  }

  private void halve() {
    size /= 2;
    for (int i = 0; i < size; i++) {
      x[i] = (x[2 * i] + x[2 * i + 1]) / 2;
      y[i] = (y[2 * i] + y[2 * i + 1]) / 2;
    }
    span *= 2;
  }

  /** Whether nothing was added. */
  public boolean isEmpty() {
    return size == 0 && pending == 0;
  }

  /** What is kept now; the last point may be the mean of fewer numbers. */
  public Curve curve(String name) {
    int count = size + (pending > 0 ? 1 : 0);
    double[] places = Arrays.copyOf(x, count);
    double[] values = Arrays.copyOf(y, count);
    if (pending > 0) {
      places[size] = sumX / pending;
      values[size] = sumY / pending;
    }
    return new Curve(name, places, values);
  }
}
