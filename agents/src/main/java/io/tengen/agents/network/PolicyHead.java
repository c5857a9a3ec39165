package io.tengen.agents.network;

/** How a network gives a number to each action. */
public enum PolicyHead {
  /**
   * One number a point by a 1x1 convolution, row-major, and the pass last from pooled planes: for
   * Go. Every board size has the same parameters.
   */
  POINTS_AND_PASS,
  /** A dense layer over all planes: for any actions, on one board size. */
  DENSE
}
