package io.tengen.client.world;

/** Who pushes the cart. */
interface CartDriver extends Stepper<CartFrame> {

  /** A key is held: 0 for left, 1 for right, -1 for none. */
  void hold(int direction);

  /** Begins all over, as if nothing had been learned. */
  void forget();
}
