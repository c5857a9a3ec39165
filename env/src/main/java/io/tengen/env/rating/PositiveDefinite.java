package io.tengen.env.rating;

/**
 * A symmetric positive definite matrix A by its Cholesky factor U, where A = U'U and U is upper
 * triangular (G. H. Golub, C. F. Van Loan, "Matrix Computations", section 4.2).
 *
 * <p>All the work is subtracting multiples of rows from a row, four at a time, which HotSpot
 * vectorises; a thousand rows take some tenths of a second.
 */
final class PositiveDefinite {
  /** A pivot that so little is left of has no digits left. */
  private static final double SMALLEST_PIVOT = 1e-13;

  private final double[][] factor;

  /**
   * Factors a matrix.
   *
   * @param matrix its upper triangle, which the factor overwrites
   * @throws ArithmeticException when it is not positive definite
   */
  PositiveDefinite(double[][] matrix) {
    factor = matrix;
    int n = matrix.length;
    double[] column = new double[n];
    for (int i = 0; i < n; i++) {
      double[] row = matrix[i];
      double diagonal = row[i];
      for (int k = 0; k < i; k++) {
        column[k] = matrix[k][i];
      }
      subtract(row, matrix, column, 0, i, i, n);
      if (!(row[i] > diagonal * SMALLEST_PIVOT)) {
        throw new ArithmeticException("pivot " + i + " is " + row[i] + " of " + diagonal);
      }
      double root = Math.sqrt(row[i]);
      for (int j = i; j < n; j++) {
        row[j] /= root;
      }
    }
  }

  /** Replaces b by the x that solves Ax = b. */
  void solve(double[] b) {
    int n = b.length;
    for (int i = 0; i < n; i++) {
      double[] row = factor[i];
      double value = b[i] / row[i];
      b[i] = value;
      for (int j = i + 1; j < n; j++) {
        b[j] -= value * row[j];
      }
    }
    for (int i = n - 1; i >= 0; i--) {
      double[] row = factor[i];
      double sum = b[i];
      for (int j = i + 1; j < n; j++) {
        sum -= row[j] * b[j];
      }
      b[i] = sum / row[i];
    }
  }

  /** The inverse of A, both triangles. */
  double[][] inverse() {
    int n = factor.length;
    double[][] inverse = new double[n][n];
    double[] column = new double[n];
    for (int i = 0; i < n; i++) {
      double[] row = inverse[i];
      for (int k = 0; k < i; k++) {
        column[k] = factor[k][i];
      }
      row[i] = 1;
      subtract(row, inverse, column, 0, i, 0, i);
      divide(row, factor[i][i], i + 1);
    }
    // The rows are those of the inverse of U' now; of the solution the lower triangle is enough.
    for (int i = n - 1; i >= 0; i--) {
      double[] row = inverse[i];
      subtract(row, inverse, factor[i], i + 1, n, 0, i + 1);
      divide(row, factor[i][i], i + 1);
    }
    for (int i = 0; i < n; i++) {
      for (int j = i + 1; j < n; j++) {
        inverse[i][j] = inverse[j][i];
      }
    }
    return inverse;
  }

  private static void divide(double[] row, double divisor, int to) {
    for (int j = 0; j < to; j++) {
      row[j] /= divisor;
    }
  }

  /**
   * Takes factors[k] times rows[k], for k in [from, to), from the columns [left, right) of a row.
   */
  private static void subtract(
      double[] target, double[][] rows, double[] factors, int from, int to, int left, int right) {
    int k = from;
    for (; k + 4 <= to; k += 4) {
      double[] row0 = rows[k];
      double[] row1 = rows[k + 1];
      double[] row2 = rows[k + 2];
      double[] row3 = rows[k + 3];
      double f0 = factors[k];
      double f1 = factors[k + 1];
      double f2 = factors[k + 2];
      double f3 = factors[k + 3];
      for (int j = left; j < right; j++) {
        target[j] -= f0 * row0[j] + f1 * row1[j] + f2 * row2[j] + f3 * row3[j];
      }
    }
    for (; k < to; k++) {
      double[] row = rows[k];
      double f = factors[k];
      for (int j = left; j < right; j++) {
        target[j] -= f * row[j];
      }
    }
  }
}
