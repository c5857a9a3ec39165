package io.tengen.agents.actorcritic;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.agents.acting.Descent;
import io.tengen.agents.acting.LearnerChecks;
import io.tengen.agents.acting.PolicyValue;
import io.tengen.agents.acting.Ring;
import io.tengen.agents.learning.Actor;
import io.tengen.agents.learning.LearningTask;
import io.tengen.agents.learning.LearningTasks;
import io.tengen.agents.run.TrainingException;
import io.tengen.env.Environment;
import io.tengen.env.EnvironmentWrapper;
import io.tengen.env.SerialVectorEnvironment;
import io.tengen.env.Space;
import io.tengen.env.Step;
import io.tengen.env.VectorEnvironment;
import io.tengen.env.control.CartPole;
import io.tengen.env.control.VectorCartPole;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

class ActorCriticTest {
  private static final List<Integer> LINEAR = List.of();

  private static A2c.Config a2c(List<Integer> hidden, int environments, double rate) {
    return new A2c.Config(
        hidden, environments, 5, Descent.RMSPROP, 1e-5, rate, 0, 0.9, 0.95, true, 0.01, 0.5, 100);
  }

  private static Ppo.Config ppo(List<Integer> hidden, int environments, double rate) {
    return new Ppo.Config(
        hidden, environments, 16, 2, 4, rate, 0, 0.9, 0.95, 0.2, false, true, 0.01, 0.5, 100, 0.1);
  }

  private static A3c.Config a3c(List<Integer> hidden, int workers, int pullEvery, double rate) {
    return new A3c.Config(
        hidden, workers, 5, pullEvery, Descent.RMSPROP, 1e-5, rate, 0, 0.9, 1, 0.01, 0.5, 100);
  }

  private static ToDoubleFunction<float[]> value(PolicyValue networks) {
    return shown -> networks.value().evaluate(shown, 0, 1)[0];
  }

  @Test
  void aTimeLimitDoesNotBiasTheValue() {
    A2c a2c = new A2c(a2c(LINEAR, 4, 0.02), Ring.cutAfter(4, 4), 1);
    LearnerChecks.limitDoesNotBias(a2c, value(a2c.networks()), 1_500);
    Ppo ppo = new Ppo(ppo(LINEAR, 4, 0.02), Ring.cutAfter(4, 4), 1);
    LearnerChecks.limitDoesNotBias(ppo, value(ppo.networks()), 300);
    try (A3c a3c = new A3c(a3c(LINEAR, 2, 1, 0.01), size -> Ring.cutAfter(4, size), 1)) {
      LearnerChecks.limitDoesNotBias(a3c, value(a3c.networks()), 10);
    }
  }

  @Test
  void whatFollowsACutIsNotTheNextEpisode() {
    A2c a2c = new A2c(a2c(LINEAR, 4, 0.01), Ring.payingOnce(4, 4), 1);
    LearnerChecks.nextEpisodeIsAnother(a2c, value(a2c.networks()), 600);
    Ppo ppo = new Ppo(ppo(LINEAR, 4, 0.01), Ring.payingOnce(4, 4), 1);
    LearnerChecks.nextEpisodeIsAnother(ppo, value(ppo.networks()), 150);
    try (A3c a3c = new A3c(a3c(LINEAR, 2, 1, 0.01), size -> Ring.payingOnce(4, size), 1)) {
      LearnerChecks.nextEpisodeIsAnother(a3c, value(a3c.networks()), 5);
    }
  }

  @Test
  void terminationCutsTheBootstrap() {
    A2c a2c = new A2c(a2c(LINEAR, 4, 0.02), Ring.endingAfter(1, 4), 1);
    LearnerChecks.endIsWorthNothing(a2c, value(a2c.networks()), 300);
    A2c both = new A2c(a2c(LINEAR, 4, 0.02), Ring.endingAndCutAfter(1, 4), 1);
    LearnerChecks.endIsWorthNothing(both, value(both.networks()), 300);
    Ppo ppo = new Ppo(ppo(LINEAR, 4, 0.02), Ring.endingAfter(1, 4), 1);
    LearnerChecks.endIsWorthNothing(ppo, value(ppo.networks()), 50);
    try (A3c a3c = new A3c(a3c(LINEAR, 2, 1, 0.01), size -> Ring.endingAfter(1, size), 1)) {
      LearnerChecks.endIsWorthNothing(a3c, value(a3c.networks()), 3);
    }
  }

  @Test
  void resumeExactly() throws IOException {
    List<Integer> hidden = List.of(8);
    LearnerChecks.resumesExactly(
        seed -> new A2c(a2c(hidden, 3, 1e-3), new VectorCartPole(3, 500), seed));
    LearnerChecks.resumesExactly(
        seed -> new Ppo(ppo(hidden, 3, 1e-3), new VectorCartPole(3, 500), seed));
    LearnerChecks.resumesExactly(
        seed -> new A3c(a3c(hidden, 1, 3, 1e-3), size -> new VectorCartPole(size, 500), seed));
    LearnerChecks.savesItsActor(new Ppo(ppo(hidden, 3, 1e-3), new VectorCartPole(3, 500), 1), 4);
  }

  /** CartPole that does something before each step. */
  private static VectorEnvironment hooked(int size, Supplier<Runnable> hooks) {
    return new SerialVectorEnvironment(
        () -> {
          Environment<float[]> inner = CartPole.v1();
          Runnable hook = hooks.get();
          return new EnvironmentWrapper<float[], float[]>(inner) {
            @Override
            public Space<float[]> observationSpace() {
              return inner.observationSpace();
            }

            @Override
            public float[] reset(long seed) {
              return inner.reset(seed);
            }

            @Override
            public Step<float[]> step(int action) {
              hook.run();
              return inner.step(action);
            }
          };
        },
        size);
  }

  /** A hook that throws after some steps. */
  private static Runnable failingAfter(int steps) {
    int[] left = {steps};
    return () -> {
      if (left[0]-- == 0) {
        throw new IllegalStateException("the cart has lost a wheel");
      }
    };
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Worker 0 pulls, and rests in its first step until worker 1 has taken 50 of its own, which are
   * nine updates at least; worker 1 does not start before worker 0 has pulled.
   */
  @Test
  void stalenessIsTheUpdatesOfOthers() {
    CountDownLatch pulled = new CountDownLatch(1);
    CountDownLatch stepped = new CountDownLatch(50);
    Runnable first =
        () -> {
          pulled.countDown();
          await(stepped);
        };
    Runnable second =
        () -> {
          await(pulled);
          stepped.countDown();
        };
    int[] made = {0};
    try (A3c pair =
        new A3c(
            a3c(LINEAR, 2, 1, 1e-3),
            size -> hooked(size, () -> made[0]++ == 0 ? first : second),
            1)) {
      LearnerChecks.advance(pair, 1);
      Map<String, Double> measured = pair.measurements();
      assertTrue(measured.getOrDefault("stalest", 0.0) >= 9, measured.toString());
      assertTrue(measured.getOrDefault("staleness", 0.0) > 0, measured.toString());
    }
    try (A3c alone = new A3c(a3c(LINEAR, 1, 4, 1e-3), size -> Ring.cutAfter(4, size), 1)) {
      LearnerChecks.advance(alone, 2);
      assertEquals(0, alone.measurements().get("stalest"));
    }
  }

  @Test
  void aWorkerThatFailsEndsTheRunWithItsCause() {
    int[] made = {0};
    try (A3c learner =
        new A3c(
            a3c(LINEAR, 3, 1, 1e-3),
            size -> hooked(size, () -> failingAfter(made[0]++ == 1 ? 700 : Integer.MAX_VALUE)),
            1)) {
      TrainingException failed =
          assertThrows(TrainingException.class, () -> LearnerChecks.advance(learner, 10_000));
      LearnerChecks.assertTells(failed, "worker 1");
      LearnerChecks.assertTells(failed, "lost a wheel");
      Throwable cause = failed.getCause();
      assertTrue(cause instanceof IllegalStateException, String.valueOf(cause));
    }
    A2c synchronous = new A2c(a2c(LINEAR, 2, 1e-3), hooked(2, () -> failingAfter(30)), 1);
    IllegalStateException failed =
        assertThrows(IllegalStateException.class, () -> LearnerChecks.advance(synchronous, 1_000));
    assertEquals("the cart has lost a wheel", failed.getMessage());
  }

  /**
   * One worker that pulls before each rollout learns as A2C does in one environment; one that pulls
   * less often acts by older parameters. Rings give both the same to learn the value from, whatever
   * they do.
   */
  @Test
  void aSingleWorkerThatAlwaysPullsIsA2c() {
    A2c.Config synchronous =
        new A2c.Config(LINEAR, 1, 5, Descent.RMSPROP, 1e-5, 0.01, 0, 0.9, 1, false, 0.01, 0.5, 100);
    A2c a2c = new A2c(synchronous, Ring.cutAfter(4, 1), 1);
    // Of 2,048 steps, to the next whole rollout.
    LearnerChecks.advance(a2c, 410);
    try (A3c always = new A3c(a3c(LINEAR, 1, 1, 0.01), size -> Ring.cutAfter(4, size), 1);
        A3c seldom = new A3c(a3c(LINEAR, 1, 3, 0.01), size -> Ring.cutAfter(4, size), 1)) {
      LearnerChecks.advance(always, 1);
      LearnerChecks.advance(seldom, 1);
      assertEquals(a2c.steps(), always.steps());
      float[] expected = a2c.networks().value().parameters();
      assertArrayEquals(expected, always.networks().value().parameters());
      assertFalse(Arrays.equals(expected, seldom.networks().value().parameters()));
    }
  }

  /** However long a rollout is, a round has one for each worker. */
  @Test
  void everyWorkerTakesPartInARound() {
    A3c.Config config =
        new A3c.Config(LINEAR, 3, 1_000, 1, Descent.ADAM, 1e-5, 1e-3, 0, 0.9, 1, 0.01, 0.5, 100);
    try (A3c learner = new A3c(config, size -> Ring.cutAfter(4, size), 1)) {
      LearnerChecks.advance(learner, 2);
      assertEquals(2 * 3 * 1_000, learner.steps());
    }
  }

  /**
   * The interruption ends the round, and is still to be seen afterwards; no worker is left. The
   * workers do not step before the learner's wait has taken notice, or they might be done by then.
   */
  @Test
  void anInterruptedRoundIsWaitedFor() {
    Thread waiting = Thread.currentThread();
    Runnable noticed =
        () -> {
          while (waiting.isInterrupted()) {
            Thread.onSpinWait();
          }
        };
    try (A3c learner = new A3c(a3c(LINEAR, 2, 1, 1e-3), size -> hooked(size, () -> noticed), 1)) {
      Thread.currentThread().interrupt();
      TrainingException failed =
          assertThrows(TrainingException.class, () -> LearnerChecks.advance(learner, 1));
      assertTrue(Thread.interrupted());
      assertTrue(failed.getCause() instanceof InterruptedException, String.valueOf(failed));
      byte[] after = learner.save();
      assertArrayEquals(after, learner.save());
    }
  }

  @Test
  void refuseToNormaliseASingleStep() {
    IllegalArgumentException a2c =
        assertThrows(
            IllegalArgumentException.class,
            () ->
                new A2c.Config(LINEAR, 1, 1, Descent.ADAM, 1e-5, 1e-3, 0, 0.9, 1, true, 0, 0.5, 1));
    LearnerChecks.assertTells(a2c, "normalise is true, but must be false");
    IllegalArgumentException ppo =
        assertThrows(
            IllegalArgumentException.class,
            () ->
                new Ppo.Config(LINEAR, 2, 4, 8, 1, 1e-3, 0, 0.9, 1, 0.2, true, true, 0, 0.5, 1, 0));
    LearnerChecks.assertTells(ppo, "normalise is true, but must be false");
  }

  /** With one environment and one step it is the one-step actor-critic. */
  @Test
  void oneStepIsEnough() {
    A2c.Config config =
        new A2c.Config(LINEAR, 1, 1, Descent.RMSPROP, 1e-5, 0.01, 0, 0.9, 1, false, 0.01, 0.5, 100);
    A2c learner = new A2c(config, Ring.cutAfter(4, 1), 1);
    LearnerChecks.limitDoesNotBias(learner, value(learner.networks()), 8_000);
  }

  @Test
  void refuseARolloutThatFitsNoArray() {
    A2c.Config config =
        new A2c.Config(LINEAR, 1_024, 10_000, Descent.ADAM, 1e-5, 1e-3, 0, 0.9, 1, true, 0, 0.5, 1);
    LearningTask wide = LearningTasks.get("frozenlake8x8");
    IllegalArgumentException refused =
        assertThrows(
            IllegalArgumentException.class, () -> new A2c(config, wide.newVector(1_024), 1));
    LearnerChecks.assertTells(refused, "rolloutSteps is 10000, but must be at most 4096");
  }

  /** PPO learns to keep the pole up for much longer than chance does, in 41,000 steps. */
  @Test
  void ppoLearnsToBalance() {
    Ppo.Config config =
        new Ppo.Config(
            List.of(32), 8, 64, 4, 4, 2e-3, 0, 0.98, 0.9, 0.2, true, true, 0, 0.5, 0.5, 0);
    Ppo learner = new Ppo(config, new VectorCartPole(8, 500), 1);
    LearnerChecks.advance(learner, 80);
    Environment<float[]> cartPole = CartPole.v1();
    Actor actor = learner.actor();
    int[] legal = {0, 1};
    int steps = 0;
    for (int episode = 0; episode < 10; episode++) {
      Step<float[]> step = cartPole.step(actor.act(cartPole.reset(episode), legal, 2));
      steps++;
      while (!step.ended()) {
        step = cartPole.step(actor.act(step.observation(), legal, 2));
        steps++;
      }
    }
    assertTrue(steps > 1_000, steps + " steps in ten episodes; chance has about 220");
  }
}
