package io.tengen.agents.actorcritic;

import io.tengen.agents.acting.Averages;
import io.tengen.agents.acting.PolicyValue;
import io.tengen.agents.acting.Rollout;
import io.tengen.agents.acting.StateReader;
import io.tengen.agents.acting.StateWriter;
import io.tengen.agents.acting.VectorActing;
import io.tengen.agents.learning.EpisodeListener;
import io.tengen.agents.policygradient.PolicyGradientLoss;
import io.tengen.env.RandomStream;
import io.tengen.env.VectorEnvironment;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * One worker of {@link A3c}. In a round it belongs to its thread, between rounds to the learner's.
 */
final class A3cWorker {
  private record Episode(double episodeReturn, int length) {}

  private final A3c.Config config;
  private final PolicyValue local;
  private final ParameterServer server;
  private final AtomicLong stepsLeft;
  private final VectorActing acting;
  private final Rollout rollout;
  private final PolicyGradientLoss loss;
  private final List<Episode> episodes = new ArrayList<>();
  private final Averages averages = new Averages();
  private RandomStream random;
  private long stalest;

  /**
   * A worker.
   *
   * @param local its own networks
   * @param stepsLeft what is left of the round, shared by all workers
   */
  A3cWorker(
      A3c.Config config,
      VectorEnvironment environment,
      PolicyValue local,
      ParameterServer server,
      AtomicLong stepsLeft,
      long seed) {
    this.config = config;
    this.local = local;
    this.server = server;
    this.stepsLeft = stepsLeft;
    acting = new VectorActing(environment, 1, RandomStream.derive(seed, 0));
    random = RandomStream.derived(seed, 1);
    rollout = new Rollout(acting, config.rolloutSteps());
    loss = new PolicyGradientLoss(acting.actionCount(), config.block());
  }

  /** Acts and learns until the round's steps are used up; when it fails, the round ends for all. */
  void runRound() {
    try {
      long pulled = 0;
      int pushes = 0;
      while (stepsLeft.getAndAdd(-config.rolloutSteps()) > 0) {
        if (pushes % config.pullEvery() == 0) {
          pulled = server.pull(local);
          pushes = 0;
        }
        addGradient();
        averages.add("gradientNorm", local.shortenGradient(config.maxGradientNorm()));
        long version = server.push(local, config.rate(pulled));
        long staleness = version - pulled - pushes;
        pushes++;
        averages.add("staleness", (double) staleness);
        stalest = Math.max(stalest, staleness);
      }
    } catch (Throwable failure) {
      stepsLeft.set(0);
      throw failure;
    }
  }

  /** One rollout, and the gradient of A2C's loss over it. */
  private void addGradient() {
    local.policy().clearGradient();
    local.value().clearGradient();
    rollout.clear();
    for (int t = 0; t < config.rolloutSteps(); t++) {
      rollout.step(local, random, (sum, length) -> episodes.add(new Episode(sum, length)));
    }
    rollout.estimate(local, config.gamma(), config.lambda());
    double mean = 1.0 / rollout.rows();
    averages.add(
        "policyLoss",
        loss.policy(local.policy(), rollout, rollout.advantages, config.entropyWeight(), mean));
    averages.add("entropy", loss.entropy());
    double valueScale = config.valueWeight() * mean;
    averages.add("valueLoss", loss.value(local.value(), rollout, rollout.targets, valueScale));
  }

  /** Environment steps so far. */
  long steps() {
    return acting.steps();
  }

  /** Tells what happened since the last call, and forgets it. */
  void report(EpisodeListener listener, Averages measurements) {
    for (Episode episode : episodes) {
      listener.onEpisode(episode.episodeReturn(), episode.length());
    }
    episodes.clear();
    averages.moveTo(measurements);
  }

  /** The largest staleness since the last call. */
  long takeStalest() {
    long largest = stalest;
    stalest = 0;
    return largest;
  }

  void save(StateWriter out) {
    out.number(random.state());
    acting.save(out);
  }

  void restore(StateReader in) throws IOException {
    random = new RandomStream(in.number());
    acting.restore(in);
  }
}
