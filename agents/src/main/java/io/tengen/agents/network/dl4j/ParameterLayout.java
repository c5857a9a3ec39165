package io.tengen.agents.network.dl4j;

import io.tengen.agents.network.graph.Parameter;

/** Hands out places in the flat array, one after the other. */
final class ParameterLayout {
  /** 800 MB of floats; AlphaGo Zero's larger network has 46 million. */
  static final int MOST = 200_000_000;

  private int length;

  /**
   * The next place.
   *
   * @throws IllegalArgumentException when the network has more parameters than {@link #MOST}
   */
  Parameter next(long count) {
    if (count > MOST - length) {
      throw new IllegalArgumentException(
          "the network has more than "
              + MOST
              + " parameters, the most that there may be; choose fewer blocks, filters or channels"
              + " of the heads");
    }
    Parameter parameter = new Parameter(length, (int) count);
    length += parameter.length();
    return parameter;
  }

  int length() {
    return length;
  }
}
