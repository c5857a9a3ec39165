package io.tengen.agents.network.dense;

/**
 * Products of small matrices, whose rows are arrays of their own.
 *
 * <p>HotSpot (17) makes vector instructions of a counted loop over floats when all arrays in it are
 * read and written at the same index, the counter. It does not when one of them is read from
 * elsewhere, such as {@code weights[from + j]}, since that might be what was written before; nor of
 * sums over one array, whose order it must keep. Hence rows instead of one flat array, and
 * multiples of rows added to rows instead of products of rows. Four at a time, because the row that
 * is added to need then be loaded and stored only once for four products.
 *
 * <p>{@link #dot} adds in the very same order, so that it does not show in the result which of the
 * two was used.
 */
final class Products {
  /** So many rows stay in the first cache while others are added to. */
  private static final int BLOCK = 64;

  private Products() {}

  /**
   * The product of two matrices, added to a third: {@code to[i][j] += sum over k of factors[i][k] *
   * rows[k][j]}.
   *
   * @param count how many rows of {@code to} and {@code factors} there are
   * @param inner how many {@code rows} there are, and factors in a row
   * @param length numbers of a row
   */
  static void add(
      float[][] to, float[][] factors, float[][] rows, int count, int inner, int length) {
    for (int from = 0; from < inner; from += BLOCK) {
      int until = Math.min(inner, from + BLOCK);
      for (int i = 0; i < count; i++) {
        add(to[i], factors[i], rows, from, until, length);
      }
    }
  }

  private static void add(
      float[] to, float[] factors, float[][] rows, int from, int until, int length) {
    int k = from;
    for (; k <= until - 4; k += 4) {
      float factor0 = factors[k];
      float factor1 = factors[k + 1];
      float factor2 = factors[k + 2];
      float factor3 = factors[k + 3];
      float[] row0 = rows[k];
      float[] row1 = rows[k + 1];
      float[] row2 = rows[k + 2];
      float[] row3 = rows[k + 3];
      for (int j = 0; j < length; j++) {
        to[j] += (factor0 * row0[j] + factor1 * row1[j]) + (factor2 * row2[j] + factor3 * row3[j]);
      }
    }
    for (; k < until; k++) {
      float factor = factors[k];
      float[] row = rows[k];
      for (int j = 0; j < length; j++) {
        to[j] += factor * row[j];
      }
    }
  }

  /**
   * A number plus the product of two rows.
   *
   * @param weights in which the second row begins at {@code from}
   */
  static float dot(float start, float[] values, float[] weights, int from, int length) {
    float sum = start;
    int k = 0;
    for (; k <= length - 4; k += 4) {
      int at = from + k;
      sum +=
          (values[k] * weights[at] + values[k + 1] * weights[at + 1])
              + (values[k + 2] * weights[at + 2] + values[k + 3] * weights[at + 3]);
    }
    for (; k < length; k++) {
      sum += values[k] * weights[from + k];
    }
    return sum;
  }

  /** Writes the rows of a matrix as the columns of another, four at a time. */
  static void transpose(float[][] rows, int count, float[][] columns, int length) {
    int i = 0;
    for (; i <= count - 4; i += 4) {
      float[] row0 = rows[i];
      float[] row1 = rows[i + 1];
      float[] row2 = rows[i + 2];
      float[] row3 = rows[i + 3];
      for (int j = 0; j < length; j++) {
        float[] column = columns[j];
        column[i] = row0[j];
        column[i + 1] = row1[j];
        column[i + 2] = row2[j];
        column[i + 3] = row3[j];
      }
    }
    for (; i < count; i++) {
      float[] row = rows[i];
      for (int j = 0; j < length; j++) {
        columns[j][i] = row[j];
      }
    }
  }
}
