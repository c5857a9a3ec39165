package io.tengen.client.strength;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class StrengthTableTest {
  @Test
  void whatWasMeasuredIsOrderedAmongItself() {
    StrengthTable table =
        StrengthTable.parse(
            """
            # a comment
            go-9x9 a 300 10 100

            go-9x9 c -20 10 100 # another
            go-9x9 d 100 10 100
            go-13x13 b 999 10 100
            """);
    List<StrengthTable.Ranked<String>> ranked =
        table.order("go-9x9", List.of("a", "b", "c", "d", "e"), Function.identity());
    assertEquals(
        List.of("c", "b", "d", "a", "e"), ranked.stream().map(StrengthTable.Ranked::one).toList());
    assertEquals(OptionalInt.of(-20), ranked.get(0).elo());
    assertEquals(OptionalInt.empty(), ranked.get(1).elo());
    assertEquals(List.of(), table.order("go-9x9", List.<String>of(), Function.identity()));
  }

  @Test
  void whatComesAlongIsRead() {
    assertEquals(OptionalInt.of(224), StrengthTable.usual().elo("go-9x9", "uct-1000"));
    assertEquals(OptionalInt.empty(), StrengthTable.usual().elo("go-25x25", "uct-1000"));
  }

  @Test
  void badLinesAreNamed() {
    for (String bad :
        List.of(
            "go-9x9 a 300 10",
            "go-9x9 a x 10 100",
            "go-9x9 a 20000 10 100",
            "go-9x9 a 300 -1 100",
            "go-9x9 a 300 10 0",
            "go-9x9 a 1 1 1\ngo-9x9 a 1 1 1")) {
      IllegalArgumentException refused =
          assertThrows(IllegalArgumentException.class, () -> StrengthTable.parse(bad), bad);
      assertTrue(String.valueOf(refused.getMessage()).contains("line "), bad);
    }
  }

  @Test
  void gradesGoFromTheFirstToTheLast() {
    List<Integer> ordered = List.of(0, 1, 2, 3, 4, 5, 6, 7, 8);
    assertEquals(0, Grade.BEGINNER.of(ordered));
    assertEquals(4, Grade.MEDIUM.of(ordered));
    assertEquals(8, Grade.STRONGEST.of(ordered));
    assertEquals(5, Grade.STRONG.of(List.of(5)));
    assertThrows(IllegalArgumentException.class, () -> Grade.EASY.of(List.of()));
  }
}
