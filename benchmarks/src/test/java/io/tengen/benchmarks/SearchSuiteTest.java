package io.tengen.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Param;

class SearchSuiteTest {

  @Test
  void jmhRunsEveryWorkload() throws NoSuchFieldException {
    String[] numbers =
        SearchJmh.class.getDeclaredField("workload").getAnnotation(Param.class).value();
    int count = SearchSuite.workloads().size();
    assertEquals(IntStream.range(0, count).mapToObj(Integer::toString).toList(), List.of(numbers));
  }

  @Test
  void theSpeedUpIsThatOfTheTwoLastWorkloads() {
    List<Measurement> measurements = new ArrayList<>();
    List<Workload> workloads = SearchSuite.workloads();
    for (int i = 0; i < workloads.size(); i++) {
      double rate = i == workloads.size() - 1 ? 170 : 100;
      measurements.add(new Measurement(workloads.get(i), rate, rate, rate, 0));
    }
    Figure figure = SearchSuite.speedUp(measurements);
    assertEquals(1.7, figure.value(), 1e-12);
    assertTrue(figure.isMet());
    measurements.remove(measurements.size() - 1);
    assertThrows(IllegalArgumentException.class, () -> SearchSuite.speedUp(measurements));
  }

  /** 10 bytes for each of about 360 edges, 30 for the node, and no more than a chunk to spare. */
  @Test
  void aNodeOfTheTreeTakesWhatItsEdgesTake() {
    Figure figure = SearchSuite.treeMemory();
    assertTrue(figure.value() > 3_500 && figure.value() < 3_800, figure.toString());
    assertTrue(figure.isMet());
    assertFalse(Figure.atMost("", "", 4097, 4096).isMet());
    assertFalse(Figure.atLeast("", "", Double.NaN, 1).isMet());
  }
}
