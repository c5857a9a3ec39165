package io.tengen.go.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** J. Tromp and G. Farnebäck, "Combinatorics of Go" (2007), table 1; OEIS A094777. */
class LegalPositionsTest {
  @ParameterizedTest
  @CsvSource({"1, 1", "2, 57", "3, 12675", "4, 24318165"})
  void countsWhatThePaperCounts(int size, long positions) {
    assertEquals(positions, LegalPositions.count(size));
  }
}
