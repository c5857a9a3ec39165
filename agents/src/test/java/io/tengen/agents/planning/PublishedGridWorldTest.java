package io.tengen.agents.planning;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.tengen.env.mdp.GridWorld;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** The published solution of the 4x3 world, as data, against all three planners. */
class PublishedGridWorldTest {
  private static final Map<String, String> ARROWS =
      Map.of("up", "^", "right", ">", "down", "v", "left", "<");

  @ParameterizedTest(name = "({0},{1})")
  @CsvFileSource(resources = "grid-4x3.csv")
  void utilitiesAndArrows(
      int x, int y, double atOne, String arrowAtOne, double atNineTenths, String arrow) {
    GridWorld world = GridWorld.classic();
    int state = world.stateAt(x, 2 - y);
    for (Planner planner : PlannerTest.PLANNERS) {
      Solution undiscounted =
          planner.solve(world, PlanningSettings.of(1), PlanningProgress.silent());
      assertEquals(atOne, undiscounted.value(state), 0.0005, planner.name());
      assertEquals(
          arrowAtOne, ARROWS.get(world.actionName(undiscounted.action(state))), planner.name());
      Solution discounted =
          planner.solve(world, PlanningSettings.of(0.9), PlanningProgress.silent());
      assertEquals(atNineTenths, discounted.value(state), 0.0011, "the true value lies near");
      assertEquals(arrow, ARROWS.get(world.actionName(discounted.action(state))), planner.name());
    }
    Solution asPublished =
        new TextbookValueIteration()
            .solve(world, new PlanningSettings(0.9, 0.01, 1_000), PlanningProgress.silent());
    assertEquals(atNineTenths, asPublished.value(state), 0.000005, "stopped where the book's is");
  }
}
