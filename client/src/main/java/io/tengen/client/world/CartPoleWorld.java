package io.tengen.client.world;

import io.tengen.client.text.TextKey;
import io.tengen.client.text.WorldText;

/** A pole on a cart, balanced by an agent that learns it or with the arrow keys. */
public final class CartPoleWorld implements World {

  @Override
  public String id() {
    return "cartpole";
  }

  @Override
  public TextKey title() {
    return WorldText.CARTPOLE;
  }

  @Override
  public TextKey about() {
    return WorldText.CARTPOLE_ABOUT;
  }

  @Override
  public WorldModel open(WorldContext context) {
    return new CartModel(context);
  }
}
