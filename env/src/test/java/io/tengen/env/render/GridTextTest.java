package io.tengen.env.render;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.tengen.env.mdp.GridWorld;
import org.junit.jupiter.api.Test;

class GridTextTest {
  /** States count row by row from the bottom left, without the wall. */
  private static final GridWorld WORLD = GridWorld.classic();

  @Test
  void valuesLieWhereTheirCellsLie() {
    double[] values = {-0.705, 0.655, 0.611, 0.388, 0.762, 0.66, -1, 0.812, 0.868, 0.918, 1};
    assertEquals(
        """
         0.812   0.868   0.918   1.000
         0.762           0.660  -1.000
        -0.705   0.655   0.611   0.388""",
        GridText.values(WORLD, values));
  }

  @Test
  void arrowsPointWhereTheActionsGo() {
    int[] policy = {0, 3, 3, 3, 0, 0, 0, 1, 1, 1, 2};
    assertEquals(
        """
        > > > .
        ^ # ^ .
        ^ < < <""",
        GridText.policy(WORLD, WORLD, policy));
  }
}
