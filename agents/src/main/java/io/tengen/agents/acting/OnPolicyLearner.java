package io.tengen.agents.acting;

import io.tengen.agents.learning.Actor;
import io.tengen.agents.learning.Learner;
import io.tengen.env.RandomStream;
import io.tengen.env.VectorEnvironment;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * What learners have in common that act by a policy network, learn from what it did, and throw that
 * away: the networks, how they are acted with, and how all of it is saved. What is learned is the
 * algorithm's own.
 */
public abstract class OnPolicyLearner implements Learner {
  /** What acts, and has counted the steps. */
  protected final VectorActing acting;

  /** The policy and the value that learn. */
  protected final PolicyValue networks;

  /** What was measured since last asked. */
  protected final Averages averages = new Averages();

  /** Draws actions, and whatever else the algorithm draws. */
  protected RandomStream random;

  private final String name;

  /**
   * A learner that knows nothing.
   *
   * @param name of the algorithm, in what is saved
   * @param copies how many environments there must be side by side
   * @param hidden the widths of the networks' hidden layers
   * @param epsilon of the optimiser
   * @param block how many samples a network takes at once
   */
  protected OnPolicyLearner(
      String name,
      VectorEnvironment environment,
      int copies,
      List<Integer> hidden,
      Descent optimiser,
      double epsilon,
      int block,
      long seed) {
    this.name = name;
    this.acting = new VectorActing(environment, copies, RandomStream.derive(seed, 0));
    this.networks =
        new PolicyValue(
            acting.observationLength(),
            acting.actionCount(),
            hidden,
            optimiser,
            epsilon,
            block,
            RandomStream.derive(seed, 1));
    this.random = RandomStream.derived(seed, 2);
  }

  /** The networks that learn, live. */
  public final PolicyValue networks() {
    return networks;
  }

  @Override
  public final long steps() {
    return acting.steps();
  }

  @Override
  public final Map<String, Double> measurements() {
    return averages.take();
  }

  @Override
  public final Actor actor() {
    return networks.greedy();
  }

  @Override
  public final Actor actor(byte[] saved) throws IOException {
    return networks.greedy(saved);
  }

  @Override
  public final byte[] save() {
    StateWriter out = new StateWriter(name).number(random.state());
    networks.save(out);
    averages.save(out);
    acting.save(out);
    return out.toBytes();
  }

  @Override
  public final void restore(byte[] saved) throws IOException {
    StateReader in = new StateReader(name, saved);
    random = new RandomStream(in.number());
    networks.restore(in);
    averages.restore(in);
    acting.restore(in);
    in.end();
  }

  @Override
  public final void close() {}
}
