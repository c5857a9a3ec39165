package io.tengen.client.world;

import io.tengen.agents.dqn.TileCodedQ;
import io.tengen.env.SerialVectorEnvironment;
import java.util.List;

/** An agent that learns to balance the pole by Q-learning with tile coding. */
final class CartLearner implements CartDriver {
  /** Covers what a cart does that is still being balanced. */
  private static final List<Double> BOUNDS = List.of(2.4, 3.0, 0.21, 3.5);

  private static final TileCodedQ.Config LEARNING =
      new TileCodedQ.Config(
          BOUNDS.stream().map(bound -> -bound).toList(),
          BOUNDS,
          6,
          16,
          0.3,
          0.99,
          false,
          0.1,
          0.0,
          20_000);

  private final long seed;
  private WatchedCart cart = new WatchedCart();
  private TileCodedQ learner;

  CartLearner(long seed) {
    this.seed = seed;
    learner = newLearner(cart, seed);
  }

  private static TileCodedQ newLearner(WatchedCart cart, long seed) {
    return new TileCodedQ(LEARNING, new SerialVectorEnvironment(() -> cart, 1), seed);
  }

  @Override
  public void hold(int direction) {
    // Nobody's hand but the agent's moves this cart.
  }

  @Override
  public void forget() {
    cart = new WatchedCart();
    learner = newLearner(cart, seed);
  }

  @Override
  public void step() {
    learner.step((episodeReturn, length) -> {});
  }

  @Override
  public CartFrame frame() {
    return cart.frame();
  }
}
