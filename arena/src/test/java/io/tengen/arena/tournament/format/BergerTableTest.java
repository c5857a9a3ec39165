package io.tengen.arena.tournament.format;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class BergerTableTest {

  @Test
  void isTheHandbooks() throws IOException {
    List<String> published = published();
    assertEquals(published.size(), BergerTable.rounds(10));
    assertEquals(published.size(), BergerTable.rounds(9));
    for (int round = 0; round < published.size(); round++) {
      assertEquals(published.get(round), text(BergerTable.round(10, round)));
      // Who would meet the last has the round off.
      assertEquals(
          published.get(round).replaceAll("(^| )(10-\\d+|\\d+-10)( |$)", "").strip(),
          text(BergerTable.round(9, round)));
    }
  }

  private static String text(List<BergerTable.Pair> pairs) {
    return pairs.stream()
        .map(pair -> (pair.first() + 1) + "-" + (pair.second() + 1))
        .collect(Collectors.joining(" "));
  }

  private static List<String> published() throws IOException {
    try (InputStream in = BergerTableTest.class.getResourceAsStream("berger-10.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .toList();
    }
  }
}
