package io.tengen.agents.dqn;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.tengen.env.RandomStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The sum tree against its slow twin: an array that is walked. */
class SumTreeTest {
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 16, 17, 100})
  void findsWhatWalkingFinds(int count) {
    RandomStream random = new RandomStream(count);
    SumTree tree = new SumTree(count);
    int[] slow = new int[count];
    for (int round = 0; round < 2_000; round++) {
      int index = random.nextInt(count);
      // Whole numbers, a third of them 0, so that sums are exact.
      slow[index] = random.nextInt(3) == 0 ? 0 : random.nextInt(50);
      tree.set(index, slow[index]);
      assertEquals(slow[index], tree.get(index));
      int total = 0;
      for (int number : slow) {
        total += number;
      }
      assertEquals(total, tree.total());
      if (total > 0) {
        int point = random.nextInt(total);
        assertEquals(walk(slow, point), tree.find(point));
        assertEquals(walk(slow, point), tree.find(point + 0.5));
      }
    }
  }

  private static int walk(int[] numbers, int point) {
    int sum = 0;
    for (int i = 0; i < numbers.length; i++) {
      sum += numbers[i];
      if (point < sum) {
        return i;
      }
    }
    throw new AssertionError("past the end");
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 7, 100})
  void neverFindsNothing(int count) {
    SumTree tree = new SumTree(count);
    tree.set(1, 0.1);
    tree.set(2, 0.2);
    // As rounding may have it, at the very end.
    assertEquals(2, tree.find(tree.total()));
    tree.set(2, 0);
    assertEquals(1, tree.find(tree.total()));
    assertEquals(1, tree.find(0));
  }
}
