package io.tengen.client.world;

import io.tengen.env.RandomStream;

/**
 * Somebody with two keys. A cart is pushed in every step, so where no key is held it goes to the
 * left and right in turn, which comes to standing still.
 */
final class CartHand implements CartDriver {
  private final long seed;
  private WatchedCart cart = new WatchedCart();
  private int held = -1;
  private int turn;
  private int episode;
  private boolean isOver;

  CartHand(long seed) {
    this.seed = seed;
    begin();
  }

  private void begin() {
    cart.reset(RandomStream.derive(seed, episode));
    episode++;
    isOver = false;
    turn = 0;
  }

  @Override
  public void hold(int direction) {
    held = direction;
  }

  @Override
  public void forget() {
    cart = new WatchedCart();
    episode = 0;
    begin();
  }

  /** A push; behind the end of an episode the next one begins instead. */
  @Override
  public void step() {
    if (isOver) {
      begin();
      return;
    }
    turn = 1 - turn;
    isOver = cart.step(held < 0 ? turn : held).ended();
  }

  @Override
  public CartFrame frame() {
    return cart.frame();
  }
}
