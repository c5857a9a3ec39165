package io.tengen.client.world;

import io.tengen.env.EnvironmentWrapper;
import io.tengen.env.Space;
import io.tengen.env.Step;
import io.tengen.env.TimeLimit;
import io.tengen.env.control.CartPole;

/** CartPole with 500 steps at most, which tells those who look on how it stands. Of one thread. */
final class WatchedCart extends EnvironmentWrapper<float[], float[]> {
  /** As in CartPole-v1. */
  static final int LONGEST = 500;

  private final CartPole cart;
  private final Returns returns = new Returns();
  private int action = -1;
  private int length;
  private int lastLength;
  private boolean lastFell;
  private long steps;

  WatchedCart() {
    this(new CartPole());
  }

  private WatchedCart(CartPole cart) {
    super(new TimeLimit<>(cart, LONGEST));
    this.cart = cart;
  }

  @Override
  public Space<float[]> observationSpace() {
    return inner.observationSpace();
  }

  @Override
  public float[] reset(long seed) {
    length = 0;
    action = -1;
    return inner.reset(seed);
  }

  @Override
  public Step<float[]> step(int action) {
    Step<float[]> step = inner.step(action);
    this.action = action;
    length++;
    steps++;
    if (step.ended()) {
      lastLength = length;
      lastFell = step.terminated();
      returns.add(length);
    }
    return step;
  }

  CartFrame frame() {
    return new CartFrame(
        cart.position(),
        cart.angle(),
        action,
        length,
        lastLength,
        lastFell,
        steps,
        returns.snapshot());
  }
}
