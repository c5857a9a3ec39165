package io.tengen.env.rating;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.tengen.env.RandomStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PositiveDefiniteTest {

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4, 5, 13, 50})
  void theInverseTimesTheMatrixIsOne(int n) {
    double[][] matrix = randomMatrix(n);
    double[][] upper = new double[n][n];
    for (int i = 0; i < n; i++) {
      // Below the diagonal nothing is read.
      for (int j = 0; j < n; j++) {
        upper[i][j] = j < i ? 1e9 : matrix[i][j];
      }
    }
    PositiveDefinite factored = new PositiveDefinite(upper);
    double[][] inverse = factored.inverse();
    double[] solution = new double[n];
    solution[n / 2] = 1;
    factored.solve(solution);
    for (int i = 0; i < n; i++) {
      assertEquals(inverse[i][n / 2], solution[i], 1e-9);
      for (int j = 0; j < n; j++) {
        double product = 0;
        for (int k = 0; k < n; k++) {
          product += inverse[i][k] * matrix[k][j];
        }
        assertEquals(i == j ? 1 : 0, product, 1e-9);
      }
    }
  }

  private static double[][] randomMatrix(int n) {
    RandomStream random = new RandomStream(n);
    double[][] root = new double[n][n];
    for (double[] row : root) {
      for (int j = 0; j < n; j++) {
        row[j] = random.nextDouble(-1, 1);
      }
    }
    double[][] matrix = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        matrix[i][j] = i == j ? 1 : 0;
        for (int k = 0; k < n; k++) {
          matrix[i][j] += root[k][i] * root[k][j];
        }
      }
    }
    return matrix;
  }

  @Test
  void whatIsNotPositiveDefiniteIsRefused() {
    assertThrows(
        ArithmeticException.class, () -> new PositiveDefinite(new double[][] {{1, -1}, {0, 1}}));
    assertThrows(ArithmeticException.class, () -> new PositiveDefinite(new double[][] {{0}}));
    assertThrows(
        ArithmeticException.class, () -> new PositiveDefinite(new double[][] {{Double.NaN}}));
  }
}
