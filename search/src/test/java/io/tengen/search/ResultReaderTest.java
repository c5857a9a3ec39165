package io.tengen.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.tengen.env.RandomStream;
import io.tengen.env.board.ConnectFour;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which action is best, which is chosen, and how a result reads. */
class ResultReaderTest {
  /** An action as {@code name/visits/value}, with {@code !} behind a proven value. */
  private static List<ActionResult> actions(String text) {
    List<ActionResult> actions = new ArrayList<>();
    for (String each : List.of(text.split(" ", -1))) {
      List<String> parts = List.of(each.split("/", -1));
      boolean isProven = parts.get(2).endsWith("!");
      double value = Double.parseDouble(parts.get(2).replace("!", ""));
      int visits = Integer.parseInt(parts.get(1));
      actions.add(new ActionResult(actions.size(), parts.get(0), visits, value, 0.25, isProven));
    }
    return actions;
  }

  @ParameterizedTest
  @CsvSource({
    // Without proofs the visits decide.
    "a/10/0.1 b/30/0.2 c/20/0.9, b c a",
    // Of equal visits the better value decides.
    "a/20/0.1 b/20/0.3 c/20/-0.5 d/0/0, b a c d",
    // A proven win comes first, a proven loss last, whatever their visits.
    "a/10/0.1 b/1/1! c/20/0.9 d/50/-1!, b c a d",
    // A draw is better than what looks lost, and worse than what looks good.
    "a/10/0! b/30/-0.2, a b",
    "a/10/0! b/30/0.2, b a",
    // The best of what is proven, when all is.
    "a/90/-1! b/3/0! c/5/-1!, b a c",
    // All is lost: what was looked at longest holds out longest, as far as the search knows.
    "a/3/-1! b/9/-1!, b a",
  })
  void theBestComesFirst(String text, String order) {
    List<ActionResult> sorted = ResultReader.inOrder(actions(text));
    List<String> names = new ArrayList<>();
    sorted.forEach(each -> names.add(each.name()));
    assertEquals(order, String.join(" ", names));
  }

  @Test
  void temperatureOneDrawsByVisits() {
    ResultReader reader = new ResultReader(new ConnectFour(), 1, new RandomStream(1));
    List<ActionResult> actions = actions("a/60/0 b/30/0 c/10/0 d/100/-1! e/0/0");
    int[] chosen = new int[5];
    for (int i = 0; i < 10_000; i++) {
      chosen[reader.choose(actions).action()]++;
    }
    // Four standard deviations of a binomial count are below 200.
    assertEquals(6_000, chosen[0], 200);
    assertEquals(3_000, chosen[1], 200);
    assertEquals(1_000, chosen[2], 200);
    assertEquals(0, chosen[3] + chosen[4]);
  }

  @Test
  void lowTemperaturesDrawTheMostVisited() {
    for (double temperature : new double[] {0, 1e-3}) {
      ResultReader reader = new ResultReader(new ConnectFour(), temperature, new RandomStream(1));
      assertEquals("a", reader.choose(actions("a/60/0 b/30/0 c/10/0")).name());
    }
  }

  @Test
  void aProvenWinIsPlayedAtAnyTemperature() {
    ResultReader reader = new ResultReader(new ConnectFour(), 100, new RandomStream(1));
    for (int i = 0; i < 100; i++) {
      assertEquals("a", reader.choose(actions("a/1/1! b/30/0.5")).name());
    }
  }

  @Test
  void aResultReadsWell() {
    SearchResult result =
        new SearchResult(
            3,
            "4",
            0.25,
            false,
            1500,
            1000,
            List.of(
                new ActionResult(3, "4", 1400, 0.5, 0.25, false),
                new ActionResult(2, "3", 99, -1, 0.125, true),
                new ActionResult(1, "2", 0, 0, 0.625, false)),
            List.of("4", "4", "3"),
            OptionalDouble.empty(),
            Optional.empty(),
            Duration.ofMillis(1230),
            StopReason.TIME,
            Optional.empty());
    assertEquals(
        """
        4, value +0.250 after 1,500 visits (1,000 playouts in 1.23 s, ended by: time)
          action     visits    prior  value
               4      1,400    0.250  +0.500
               3         99    0.125  -1.000 proven
               2          0    0.625  -
        best line: 4 4 3""",
        result.toString());
  }
}
