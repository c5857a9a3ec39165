package io.tengen.search;

import io.tengen.env.RandomStream;

/** Draws by temperature: the chance of each is proportional to {@code weight^(1 / temperature)}. */
final class Temperature {
  private Temperature() {}

  /**
   * Draws one of several.
   *
   * @param weights at least 0, and one above it; what they are is lost
   * @param count how many there are, at the head of the array
   * @param temperature above 0
   * @return its index; never one of weight 0
   */
  static int draw(double[] weights, int count, double temperature, RandomStream random) {
    double most = 0;
    for (int i = 0; i < count; i++) {
      most = Math.max(most, weights[i]);
    }
    double sum = 0;
    int last = 0;
    for (int i = 0; i < count; i++) {
      if (weights[i] > 0) {
        // Relative to the most, so that a low temperature cannot overflow.
        weights[i] = StrictMath.pow(weights[i] / most, 1 / temperature);
        sum += weights[i];
        last = i;
      }
    }
    double drawn = random.nextDouble() * sum;
    for (int i = 0; i < last; i++) {
      drawn -= weights[i];
      if (drawn < 0) {
        return i;
      }
    }
    return last;
  }
}
