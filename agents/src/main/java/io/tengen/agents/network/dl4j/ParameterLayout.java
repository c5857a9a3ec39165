package io.tengen.agents.network.dl4j;

import io.tengen.agents.network.graph.Parameter;

/** Hands out places in the flat array, one after the other. */
final class ParameterLayout {
  private int length;

  Parameter next(int count) {
    Parameter parameter = new Parameter(length, count);
    length = Math.addExact(length, count);
    return parameter;
  }

  int length() {
    return length;
  }
}
