package io.tengen.env;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.tengen.env.mdp.FrozenLake;
import io.tengen.env.mdp.GridWorld;
import org.junit.jupiter.api.Test;

/** Sampled episodes have the probabilities of their model. */
class MdpEnvironmentTest {
  private static final int DRAWS = 20_000;
  private static final int UP = 0;

  @Test
  void outcomesComeAsOftenAsTheModelSays() {
    GridWorld world = GridWorld.parse("slip = 0.2\n...\n...\nS.+\n");
    MdpEnvironment environment = new MdpEnvironment(world);
    int[] counts = new int[world.stateCount()];
    for (int seed = 0; seed < DRAWS; seed++) {
      environment.reset(RandomStream.derive(1, seed));
      counts[environment.step(UP).observation()]++;
    }
    assertOften(0.6, counts[3], "up");
    assertOften(0.2, counts[0], "a slip to the left, into the edge");
    assertOften(0.2, counts[1], "a slip to the right");
  }

  @Test
  void startsComeAsOftenAsTheModelSays() {
    GridWorld world = GridWorld.parse("S.S\n.S+\n");
    MdpEnvironment environment = new MdpEnvironment(world);
    int[] counts = new int[world.stateCount()];
    for (int seed = 0; seed < DRAWS; seed++) {
      counts[environment.reset(RandomStream.derive(2, seed))]++;
    }
    for (int state = 0; state < counts.length; state++) {
      assertOften(world.startProbability(state), counts[state], world.stateName(state));
    }
  }

  /** Within five standard deviations of a binomial count; what cannot be never comes. */
  private static void assertOften(double probability, int count, String what) {
    double spread = Math.sqrt(DRAWS * probability * (1 - probability));
    assertEquals(DRAWS * probability, count, 5 * spread + 0.5, what);
  }

  @Test
  void thereIsNothingToSeeBeforeTheFirstReset() {
    MdpEnvironment environment = new MdpEnvironment(FrozenLake.small(true));
    assertThrows(IllegalStateException.class, environment::render);
  }
}
