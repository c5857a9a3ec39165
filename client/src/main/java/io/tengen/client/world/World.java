package io.tengen.client.world;

import io.tengen.client.text.TextKey;

/**
 * One of the worlds that the client shows. Adding one is adding one class, and its line in {@link
 * Worlds}.
 */
public interface World {

  /** What settings and the command line call it, such as {@code gridworld}. */
  String id();

  /** Its name. */
  TextKey title();

  /** What it is, in a line. */
  TextKey about();

  /** Begins it. The model belongs to the calling thread and has to be closed. */
  WorldModel open(WorldContext context);
}
