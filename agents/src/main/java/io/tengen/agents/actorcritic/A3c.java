package io.tengen.agents.actorcritic;

import io.tengen.agents.acting.Annealing;
import io.tengen.agents.acting.Averages;
import io.tengen.agents.acting.Descent;
import io.tengen.agents.acting.PolicyValue;
import io.tengen.agents.acting.Ranges;
import io.tengen.agents.acting.StateReader;
import io.tengen.agents.acting.StateWriter;
import io.tengen.agents.learning.Actor;
import io.tengen.agents.learning.Algorithm;
import io.tengen.agents.learning.AlgorithmConfig;
import io.tengen.agents.learning.EpisodeListener;
import io.tengen.agents.learning.Learner;
import io.tengen.agents.run.TrainingException;
import io.tengen.env.RandomStream;
import io.tengen.env.VectorEnvironment;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * A3C, the asynchronous advantage actor-critic (Mnih et al., "Asynchronous Methods for Deep
 * Reinforcement Learning", 2016, algorithm S3). Each worker, a thread, has an environment and
 * networks of its own, and goes at its own pace:
 *
 * <pre>
 * pull the shared parameters into its own                     (every pullEvery rollouts)
 * act for rolloutSteps steps, by its own policy
 * compute the gradient of A2C's loss by its own parameters
 * push it: the shared parameters move                         (by whatever they are by now)
 * </pre>
 *
 * <p>A gradient's staleness is the number of updates that other workers made between its worker's
 * pull and its push. It is measured, and told as {@code staleness} (mean) and {@code stalest}.
 *
 * <p>Workers run in rounds, between which they rest, so that a run can be looked at and saved; each
 * round begins with a pull. With one worker a run is exact: the same seed gives the same
 * parameters, and so does one that was resumed. With more, the order of pushes is the threads'.
 */
public final class A3c implements Learner {
  private static final String NAME = "a3c";

  /**
   * The hyper-parameters.
   *
   * @param hidden the widths of the policy's and the value's hidden tanh layers
   * @param workers how many threads act and learn, 1 to 256; the paper's 16, one a core
   * @param rolloutSteps the steps of a worker before it pushes a gradient, 1 to 10,000; the paper's
   *     5
   * @param pullEvery rollouts between two pulls of a worker, 1 to 1,000; the paper's 1
   * @param optimiser adam or rmsprop, its statistics shared; the paper's is RMSProp
   * @param epsilon the optimiser's, above 0 to 1; usual 1e-5
   * @param learningRate above 0 to 1; the paper's from 1e-4 to 1e-2
   * @param annealSteps environment steps over which the rate falls to nothing; 0 for never
   * @param gamma the discount of a step, in [0, 1]
   * @param lambda the weight of longer returns in the advantage, in [0, 1]; the paper's 1
   * @param entropyWeight what a nat of entropy is worth, 0 to 1; the paper's 0.01
   * @param valueWeight of the value's loss in the whole, above 0 to 10; usual 0.5
   * @param maxGradientNorm a longer gradient is shortened to this, above 0 to 1e6; usual 0.5
   */
  public record Config(
      List<Integer> hidden,
      int workers,
      int rolloutSteps,
      int pullEvery,
      Descent optimiser,
      double epsilon,
      double learningRate,
      long annealSteps,
      double gamma,
      double lambda,
      double entropyWeight,
      double valueWeight,
      double maxGradientNorm)
      implements AlgorithmConfig {
    public Config {
      hidden = Ranges.hidden(hidden);
      Ranges.require("workers", workers, 1, 256);
      Ranges.require("rolloutSteps", rolloutSteps, 1, 10_000);
      Ranges.require("pullEvery", pullEvery, 1, 1_000);
      Ranges.requireValue("optimiser", optimiser);
      Ranges.requirePositive("epsilon", epsilon, 1);
      Ranges.requirePositive("learningRate", learningRate, 1);
      Ranges.require("annealSteps", annealSteps, 0, Long.MAX_VALUE);
      Ranges.require("gamma", gamma, 0, 1);
      Ranges.require("lambda", lambda, 0, 1);
      Ranges.require("entropyWeight", entropyWeight, 0, 1);
      Ranges.requirePositive("valueWeight", valueWeight, 10);
      Ranges.requirePositive("maxGradientNorm", maxGradientNorm, 1e6);
    }

    @Override
    public String algorithm() {
      return NAME;
    }

    /** The rows that the networks take at once. */
    int block() {
      return Math.min(rolloutSteps, LARGEST_BLOCK);
    }

    /** The learning rate after so many updates. */
    double rate(long updates) {
      return Annealing.rate(learningRate, updates * rolloutSteps, annealSteps);
    }
  }

  /** The algorithm, for those that make learners by configuration. */
  public static final Algorithm<Config> ALGORITHM =
      new Algorithm<>(
          NAME, Config.class, (config, task, seed) -> new A3c(config, task::newVector, seed));

  /** The networks take a larger rollout in parts, so that they stay in the processor's cache. */
  private static final int LARGEST_BLOCK = 256;

  /**
   * Environment steps of a round, of all workers together, to the next whole rollout; more where
   * that is not a rollout for each of them.
   */
  private static final int ROUND_STEPS = 2_048;

  private final Config config;
  private final PolicyValue shared;
  private final ParameterServer server;
  private final List<A3cWorker> workers = new ArrayList<>();
  private final ExecutorService threads;
  private final AtomicLong stepsLeft = new AtomicLong();
  private final Averages averages = new Averages();
  private long stalest;

  /**
   * A learner that knows nothing.
   *
   * @param environments makes a worker's environment; called with 1
   */
  public A3c(Config config, IntFunction<VectorEnvironment> environments, long seed) {
    this.config = config;
    VectorEnvironment first = environments.apply(1);
    shared = networks(config, first, 1, RandomStream.derive(seed, 1));
    server = new ParameterServer(shared);
    for (int i = 0; i < config.workers(); i++) {
      VectorEnvironment own = i == 0 ? first : environments.apply(1);
      PolicyValue local = networks(config, own, config.block(), RandomStream.derive(seed, 1));
      long workerSeed = RandomStream.derive(RandomStream.derive(seed, 0), i);
      workers.add(new A3cWorker(config, own, local, server, stepsLeft, workerSeed));
    }
    threads =
        Executors.newFixedThreadPool(
            config.workers(),
            task -> {
              Thread thread = new Thread(task, "a3c worker");
              thread.setDaemon(true);
              return thread;
            });
  }

  private static PolicyValue networks(
      Config config, VectorEnvironment environment, int capacity, long seed) {
    return new PolicyValue(
        environment.observationSpace().length(),
        environment.actionSpace().n(),
        config.hidden(),
        config.optimiser(),
        config.epsilon(),
        capacity,
        seed);
  }

  /**
   * One round.
   *
   * @throws TrainingException when a worker fails, with its cause; the others have stopped then
   */
  @Override
  public void advance(EpisodeListener listener) {
    stepsLeft.set(Math.max(ROUND_STEPS, config.workers() * config.rolloutSteps()));
    List<Future<?>> rounds = new ArrayList<>();
    for (A3cWorker worker : workers) {
      rounds.add(threads.submit(worker::runRound));
    }
    Throwable failure = null;
    int failed = 0;
    for (int i = 0; i < rounds.size(); i++) {
      Throwable cause = awaitEnd(rounds.get(i));
      if (cause != null && failure == null) {
        failure = cause;
        failed = i;
      }
    }
    if (failure != null) {
      throw new TrainingException("A3C's worker " + failed + " failed: " + failure, failure);
    }
    for (A3cWorker worker : workers) {
      worker.report(listener, averages);
      stalest = Math.max(stalest, worker.takeStalest());
    }
  }

  /**
   * Waits for a worker's round; answers why it failed, or null. An interruption ends the round, but
   * not the wait for it.
   */
  private @Nullable Throwable awaitEnd(Future<?> round) {
    InterruptedException interruption = null;
    while (true) {
      try {
        round.get();
        break;
      } catch (ExecutionException e) {
        return e.getCause();
      } catch (InterruptedException e) {
        stepsLeft.set(0);
        interruption = e;
      }
    }
    if (interruption != null) {
      Thread.currentThread().interrupt();
    }
    return interruption;
  }

  /** The shared networks, live; between rounds nobody else touches them. */
  PolicyValue networks() {
    return shared;
  }

  @Override
  public long steps() {
    long steps = 0;
    for (A3cWorker worker : workers) {
      steps += worker.steps();
    }
    return steps;
  }

  @Override
  public Map<String, Double> measurements() {
    Map<String, Double> measured = averages.take();
    measured.put("stalest", (double) stalest);
    measured.put("learningRate", config.rate(server.version()));
    stalest = 0;
    return measured;
  }

  @Override
  public Actor actor() {
    return shared.greedy();
  }

  @Override
  public Actor actor(byte[] saved) throws IOException {
    return shared.greedy(saved);
  }

  @Override
  public byte[] save() {
    StateWriter out = new StateWriter(NAME);
    server.save(out);
    averages.save(out);
    out.number(stalest);
    for (A3cWorker worker : workers) {
      worker.save(out);
    }
    return out.toBytes();
  }

  @Override
  public void restore(byte[] saved) throws IOException {
    StateReader in = new StateReader(NAME, saved);
    server.restore(in);
    averages.restore(in);
    stalest = in.number();
    for (A3cWorker worker : workers) {
      worker.restore(in);
    }
    in.end();
  }

  /** Ends the threads. */
  @Override
  public void close() {
    stepsLeft.set(0);
    threads.shutdown();
  }
}
