package io.tengen.agents.planning;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.env.FiniteMdp;
import io.tengen.env.RandomStream;
import io.tengen.env.mdp.CliffWalking;
import io.tengen.env.mdp.FrozenLake;
import io.tengen.env.mdp.GridWorld;
import io.tengen.env.mdp.Taxi;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PlannerTest {
  static final List<Planner> PLANNERS =
      List.of(new ValueIteration(), new PolicyIteration(), new ModifiedPolicyIteration());

  private static Stream<Arguments> plannersAndModels() {
    return PLANNERS.stream()
        .flatMap(
            planner ->
                Stream.of(
                    Arguments.of(planner, "classic grid", GridWorld.classic()),
                    Arguments.of(planner, "random grid", randomGrid(3)),
                    Arguments.of(planner, "another random grid", randomGrid(4)),
                    Arguments.of(planner, "small lake", FrozenLake.small(true)),
                    Arguments.of(planner, "large lake", FrozenLake.large(true)),
                    Arguments.of(planner, "cliff", new CliffWalking()),
                    Arguments.of(planner, "taxi", new Taxi())));
  }

  private static GridWorld randomGrid(long seed) {
    RandomStream random = new RandomStream(seed);
    StringBuilder map = new StringBuilder("cell p = 0.3\ncell n = -2\n");
    String letters = "....#pn";
    for (int row = 0; row < 7; row++) {
      for (int column = 0; column < 9; column++) {
        map.append(letters.charAt(random.nextInt(letters.length())));
      }
      map.append(row == 3 ? "+\n" : ".\n");
    }
    return GridWorld.parse(map.toString());
  }

  @ParameterizedTest(name = "{0} on {1}")
  @MethodSource("plannersAndModels")
  void theBoundHolds(Planner planner, String name, FiniteMdp mdp) {
    double[] truth = SlowValueIteration.solve(mdp, 0.95, 1e-12);
    for (double tolerance : new double[] {0.1, 1e-6}) {
      Solution solution =
          planner.solve(
              mdp, new PlanningSettings(0.95, tolerance, 100_000), PlanningProgress.silent());
      assertTrue(solution.bound() <= tolerance, "bound " + solution.bound());
      double[] achieved =
          PolicyEvaluation.evaluate(
              mdp, solution.policy(), new PlanningSettings(0.95, 1e-10, 100_000));
      for (int state = 0; state < truth.length; state++) {
        String where = name + ", state " + mdp.stateName(state);
        assertEquals(truth[state], solution.value(state), solution.bound() + 1e-9, where);
        assertEquals(truth[state], achieved[state], solution.bound() + 1e-9, where);
      }
    }
  }

  @Test
  void undiscountedReturnsOfTheCliffAndTheTaxi() {
    for (Planner planner : PLANNERS) {
      CliffWalking cliff = new CliffWalking();
      Solution walk = planner.solve(cliff, PlanningSettings.of(1), PlanningProgress.silent());
      assertEquals(-13, PolicyEvaluation.startValue(cliff, walk.values()), 1e-6, planner.name());
      Taxi taxi = new Taxi();
      Solution ride = planner.solve(taxi, PlanningSettings.of(1), PlanningProgress.silent());
      assertTrue(ride.bound() <= 1e-6);
      // Pick up at R, drive by row 2 (2 south, 4 east, 2 north), drop off at G for 20.
      assertEquals(20 - 9, ride.value(1), 1e-6, "from R with the passenger there, to G");
    }
  }

  @Test
  void theTextbookMethodSaysHowFarItMayBeOff() {
    GridWorld world = GridWorld.classic();
    double[] truth = SlowValueIteration.solve(world, 0.9, 1e-12);
    Solution solution =
        new TextbookValueIteration()
            .solve(world, new PlanningSettings(0.9, 0.01, 1_000), PlanningProgress.silent());
    double worst = 0;
    for (int state = 0; state < truth.length; state++) {
      worst = Math.max(worst, Math.abs(truth[state] - solution.value(state)));
    }
    assertTrue(worst > 0.001 && worst <= solution.bound(), worst + ", " + solution.bound());
  }

  @Test
  void gammaZeroLooksOneStepAhead() {
    for (Planner planner : PLANNERS) {
      Solution solution =
          planner.solve(FrozenLake.small(false), PlanningSettings.of(0), PlanningProgress.silent());
      double[] expected = new double[16];
      expected[14] = 1;
      assertArrayEquals(expected, solution.values(), planner.name());
    }
  }

  @Test
  void gammaOneIsRefusedWhereGoingOnForEverIsFree() {
    IllegalArgumentException lake =
        assertThrows(
            IllegalArgumentException.class,
            () ->
                new ValueIteration()
                    .solve(
                        FrozenLake.small(true), PlanningSettings.of(1), PlanningProgress.silent()));
    assertTrue(lake.toString().contains("pay nothing for it; use a gamma below 1"));
    IllegalArgumentException enclosed =
        assertThrows(
            IllegalArgumentException.class,
            () ->
                new PolicyIteration()
                    .solve(
                        GridWorld.parse(".#+\n.#.\n"),
                        PlanningSettings.of(1),
                        PlanningProgress.silent()));
    assertTrue(enclosed.toString().contains("no policy ever ends"), enclosed.toString());
  }

  @Test
  void gammaOneIsAllowedWhereEveryPolicyEndsThoughStepsAreFree() {
    DriftMdp drift = new DriftMdp();
    for (Planner planner : PLANNERS) {
      Solution solution = planner.solve(drift, PlanningSettings.of(1), PlanningProgress.silent());
      assertTrue(solution.bound() <= 1e-6, planner.name() + " " + solution.bound());
      for (int state = 0; state < drift.stateCount(); state++) {
        assertEquals(DriftMdp.GOAL_REWARD, solution.value(state), 1e-6, planner.name());
        assertEquals(DriftMdp.DRIFT, solution.action(state), planner.name());
      }
    }
  }

  @Test
  void gammaOneIsRefusedWhereBumpingIsFreeAndAllowedWhereItCosts() {
    GridWorld corridor = GridWorld.parse("reward = 0\nslip = 0.5\n+.+\n");
    for (Planner planner : PLANNERS) {
      IllegalArgumentException refused =
          assertThrows(
              IllegalArgumentException.class,
              () -> planner.solve(corridor, PlanningSettings.of(1), PlanningProgress.silent()));
      assertTrue(refused.toString().contains("(1,0)"), "left and right only bump here");
    }
    GridWorld paid = GridWorld.parse("reward = -1\nslip = 0.5\nend a = 4\na.+\n");
    for (Planner planner : PLANNERS) {
      Solution solution = planner.solve(paid, PlanningSettings.of(1), PlanningProgress.silent());
      assertEquals(1.5, solution.value(1), 1e-6, "half 4, half 1, and one step");
    }
  }

  @Test
  void settingsOutOfRangeAreRefused() {
    for (double gamma : new double[] {-0.1, 1.1, Double.NaN}) {
      assertThrows(IllegalArgumentException.class, () -> PlanningSettings.of(gamma));
    }
    assertThrows(IllegalArgumentException.class, () -> new PlanningSettings(0.9, 0, 10));
    assertThrows(
        IllegalArgumentException.class,
        () -> new PlanningSettings(0.9, Double.POSITIVE_INFINITY, 10));
    assertThrows(IllegalArgumentException.class, () -> new PlanningSettings(0.9, 1, 0));
  }

  @Test
  void aPolicyThatNeverEndsHasNoValueWithoutADiscount() {
    CliffWalking cliff = new CliffWalking();
    int[] alwaysUp = new int[cliff.stateCount()];
    assertThrows(
        PlanningException.class,
        () -> PolicyEvaluation.evaluate(cliff, alwaysUp, new PlanningSettings(1, 1e-6, 1_000)));
    double[] discounted = PolicyEvaluation.evaluate(cliff, alwaysUp, PlanningSettings.of(0.9));
    assertEquals(-10, PolicyEvaluation.startValue(cliff, discounted), 1e-6, "-1 / (1 - 0.9)");
  }

  @Test
  void aPolicyOfAnotherModelIsRefused() {
    CliffWalking cliff = new CliffWalking();
    int[] wrong = new int[cliff.stateCount()];
    wrong[7] = 4;
    for (int[] policy : new int[][] {new int[3], wrong}) {
      assertThrows(
          IllegalArgumentException.class,
          () -> PolicyEvaluation.evaluate(cliff, policy, PlanningSettings.of(0.9)));
    }
  }

  @Test
  void tooFewSweepsAreReported() {
    for (Planner planner : PLANNERS) {
      assertThrows(
          PlanningException.class,
          () ->
              planner.solve(
                  GridWorld.open(10),
                  new PlanningSettings(0.999, 1e-6, 3),
                  PlanningProgress.silent()));
    }
  }

  @Test
  void everySweepIsReported() {
    int[] reported = new int[1];
    Solution solution =
        new ValueIteration()
            .solve(
                GridWorld.open(20),
                PlanningSettings.of(0.99),
                (sweeps, change) -> {
                  assertEquals(reported[0] + 1, sweeps);
                  reported[0] = sweeps;
                });
    assertEquals(solution.sweeps(), reported[0]);
  }
}
