package io.tengen.env.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.tengen.env.Environment;
import io.tengen.env.RandomStream;
import io.tengen.env.Step;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** The laws of {@link Environment}, numbered as in its Javadoc. */
public final class EnvironmentLaws<O> {
  private static final int EPISODES = 20;
  private static final int LONGEST_WALK = 2_000;

  private final Supplier<? extends Environment<O>> factory;

  private EnvironmentLaws(Supplier<? extends Environment<O>> factory) {
    this.factory = factory;
  }

  /** One test a law, each on environments fresh from the factory. */
  public static <O> Stream<DynamicTest> of(Supplier<? extends Environment<O>> factory) {
    EnvironmentLaws<O> laws = new EnvironmentLaws<>(factory);
    return Stream.of(
        dynamicTest("1 same seed and actions, same trajectory", laws::isDeterministic),
        dynamicTest("2 observations lie in their space", laws::staysInItsSpace),
        dynamicTest("3 an episode ends once", laws::endsOnce),
        dynamicTest("4 an illegal action changes nothing", laws::refusesIllegalActions),
        dynamicTest("5 reset starts afresh, observations stay", laws::resetsFromAnyPoint),
        dynamicTest("6 render answers a text", laws::renders),
        dynamicTest("every action has a name", laws::namesEveryAction));
  }

  private void isDeterministic() {
    for (int seed = 0; seed < EPISODES; seed++) {
      assertEquals(walk(factory.get(), seed), walk(factory.get(), seed), "seed " + seed);
    }
  }

  private void staysInItsSpace() {
    for (int seed = 0; seed < EPISODES; seed++) {
      Environment<O> environment = factory.get();
      RandomStream random = new RandomStream(seed);
      O first = environment.reset(seed);
      assertTrue(environment.observationSpace().contains(first), () -> "first " + text(first));
      for (int t = 0; t < LONGEST_WALK; t++) {
        Step<O> step = environment.step(randomAction(environment, random));
        assertTrue(
            environment.observationSpace().contains(step.observation()),
            () -> text(step.observation()) + " is not in " + environment.observationSpace());
        assertTrue(Double.isFinite(step.reward()), "reward " + step.reward());
        if (step.ended()) {
          break;
        }
      }
    }
  }

  private void endsOnce() {
    Environment<O> environment = factory.get();
    assertThrows(IllegalStateException.class, () -> environment.step(0), "step before reset");
    for (int seed = 0; seed < EPISODES; seed++) {
      RandomStream random = new RandomStream(seed);
      environment.reset(seed);
      for (int t = 0; t < LONGEST_WALK; t++) {
        int action = randomAction(environment, random);
        Step<O> step = environment.step(action);
        assertFalse(step.terminated() && step.truncated(), "terminated and truncated");
        if (step.ended()) {
          assertThrows(IllegalStateException.class, () -> environment.step(action));
          break;
        }
      }
    }
  }

  private void refusesIllegalActions() {
    for (int seed = 0; seed < EPISODES; seed++) {
      Environment<O> tried = factory.get();
      Environment<O> untried = factory.get();
      tried.reset(seed);
      untried.reset(seed);
      RandomStream random = new RandomStream(seed);
      for (int t = 0; t < 50; t++) {
        tryAllIllegal(tried);
        int action = randomAction(tried, random);
        Step<O> a = tried.step(action);
        Step<O> b = untried.step(action);
        assertEquals(text(b), text(a), "a refused action left a trace");
        if (a.ended()) {
          break;
        }
      }
    }
  }

  private void tryAllIllegal(Environment<O> environment) {
    int count = environment.actionSpace().n();
    int[] legal = new int[count];
    int legalCount = environment.legalActions(legal);
    for (int i = 1; i < legalCount; i++) {
      assertTrue(legal[i - 1] < legal[i], "legal actions are not ascending");
    }
    for (int action = -1; action <= count; action++) {
      if (Arrays.binarySearch(legal, 0, legalCount, action) < 0) {
        int illegal = action;
        assertThrows(
            IllegalArgumentException.class, () -> environment.step(illegal), "action " + illegal);
      }
    }
  }

  private void resetsFromAnyPoint() {
    Environment<O> environment = factory.get();
    for (int seed = 0; seed < EPISODES; seed++) {
      RandomStream random = new RandomStream(seed);
      List<O> returned = new ArrayList<>();
      returned.add(environment.reset(seed));
      List<String> texts = new ArrayList<>();
      texts.add(text(returned.get(0)));
      boolean running = true;
      for (int t = 0; t < seed && running; t++) {
        Step<O> step = environment.step(randomAction(environment, random));
        returned.add(step.observation());
        texts.add(text(step.observation()));
        running = !step.ended();
      }
      environment.reset(seed);
      assertEquals(
          texts,
          returned.stream().map(EnvironmentLaws::text).toList(),
          "an observation was written to after it was returned");
    }
    assertEquals(walk(factory.get(), 7), walk(environment, 7), "after many resets");
    assertEquals(walk(factory.get(), 8), walk(environment, 8), "after a whole episode");
  }

  private void renders() {
    Environment<O> environment = factory.get();
    RandomStream random = new RandomStream(1);
    environment.reset(1);
    for (int t = 0; t < 50; t++) {
      assertFalse(environment.render().isBlank(), "blank picture");
      if (environment.step(randomAction(environment, random)).ended()) {
        break;
      }
    }
    assertFalse(environment.render().isBlank(), "blank picture at the end");
  }

  private void namesEveryAction() {
    Environment<O> environment = factory.get();
    int count = environment.actionSpace().n();
    for (int action = 0; action < count; action++) {
      assertFalse(environment.actionName(action).isBlank(), "action " + action + " has no name");
    }
    assertThrows(IllegalArgumentException.class, () -> environment.actionName(-1));
    assertThrows(IllegalArgumentException.class, () -> environment.actionName(count));
  }

  /** The trajectory of random legal actions, as text. */
  private static <O> List<String> walk(Environment<O> environment, long seed) {
    RandomStream random = new RandomStream(seed);
    List<String> trajectory = new ArrayList<>();
    trajectory.add(text(environment.reset(seed)));
    for (int t = 0; t < LONGEST_WALK; t++) {
      Step<O> step = environment.step(randomAction(environment, random));
      trajectory.add(text(step));
      if (step.ended()) {
        break;
      }
    }
    return trajectory;
  }

  private static int randomAction(Environment<?> environment, RandomStream random) {
    int[] legal = new int[environment.actionSpace().n()];
    int count = environment.legalActions(legal);
    if (count == 0) {
      fail("a running episode has no legal action");
    }
    return legal[random.nextInt(count)];
  }

  private static String text(Step<?> step) {
    return text(step.observation())
        + " "
        + step.reward()
        + " "
        + step.terminated()
        + " "
        + step.truncated();
  }

  private static String text(Object observation) {
    return observation instanceof float[] vector
        ? Arrays.toString(vector)
        : String.valueOf(observation);
  }
}
