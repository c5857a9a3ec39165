package io.tengen.arena.standings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.tengen.env.RandomStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The index of numbers against a map of the library. */
class LongIndexTest {
  @Test
  void itAnswersAsAMapOfTheLibrary() {
    RandomStream random = new RandomStream(3);
    for (int range : new int[] {3, 1_000, Integer.MAX_VALUE}) {
      LongIndex index = new LongIndex();
      Map<Long, Integer> expected = new LinkedHashMap<>();
      for (int i = 0; i < 5_000; i++) {
        long number = random.nextInt(range) - 1L;
        boolean isNew = expected.putIfAbsent(number, expected.size()) == null;
        if (i % 2 == 0) {
          assertEquals(isNew, index.add(number));
        }
        assertEquals(expected.get(number), index.place(number));
      }
      List<Long> numbers = new ArrayList<>();
      for (int place = 0; place < index.size(); place++) {
        numbers.add(index.get(place));
      }
      assertEquals(List.copyOf(expected.keySet()), numbers);
    }
  }
}
