package io.tengen.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a tree grows within its memory. */
class SearchTreeTest {
  private static final int MEBIBYTES = 1;

  /** Grows a line of nodes until there is no memory; answers how far that was. */
  private static String grow(SearchTree tree, int actionCount) {
    int[] actions = new int[actionCount];
    float[] priors = new float[actionCount];
    Arrays.setAll(actions, i -> i);
    Arrays.fill(priors, 1f / actionCount);
    int expanded = 0;
    for (int node = 0; node < tree.nodes().count(); node++) {
      expanded += tree.expand(node, actions, priors, actionCount) ? 1 : 0;
      if (tree.canAddChild(node)) {
        tree.addChild(node);
      }
    }
    assertTrue(tree.bytesTaken() <= MEBIBYTES << 20, tree.bytesTaken() + " bytes");
    assertTrue(expanded < tree.nodes().count() || !tree.nodes().hasRoom(), "memory was to run out");
    return tree.nodes().count() + " nodes, " + expanded + " of them expanded";
  }

  /** Nodes and edges share the memory: neither keeps what a tree before this one had of it. */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aClearedTreeGrowsAsANewOne(boolean hasAmaf) {
    SearchTree used = new SearchTree(MEBIBYTES, hasAmaf, 0);
    String bushy = grow(new SearchTree(MEBIBYTES, hasAmaf, 0), 300);
    String slim = grow(new SearchTree(MEBIBYTES, hasAmaf, 0), 1);
    assertNotEquals(bushy, slim);
    for (int round = 0; round < 3; round++) {
      assertEquals(bushy, grow(used, 300));
      used.clear(0);
      assertEquals(slim, grow(used, 1));
      used.clear(0);
    }
  }
}
