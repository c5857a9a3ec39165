package io.tengen.client.world;

import io.tengen.client.text.TextKey;
import io.tengen.client.text.WorldText;

/** A maze of rewards in which a tabular agent learns, and which can be changed meanwhile. */
public final class Gridworld implements World {

  @Override
  public String id() {
    return "gridworld";
  }

  @Override
  public TextKey title() {
    return WorldText.GRIDWORLD;
  }

  @Override
  public TextKey about() {
    return WorldText.GRIDWORLD_ABOUT;
  }

  @Override
  public WorldModel open(WorldContext context) {
    return new GridModel(context);
  }
}
