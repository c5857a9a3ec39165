package io.tengen.agents.network.optimiser;

/** What all rules ask of their constants. */
final class Arguments {
  private Arguments() {}

  static int requireCount(int parameterCount) {
    if (parameterCount < 1) {
      throw new IllegalArgumentException(
          "parameterCount is " + parameterCount + ", but must be at least 1");
    }
    return parameterCount;
  }

  /** How much of a mean is kept in a step. */
  static float requireShare(String name, double value) {
    if (!(value >= 0 && (float) value < 1)) {
      throw new IllegalArgumentException(name + " is " + value + ", but must be in [0, 1)");
    }
    return (float) value;
  }

  /** What keeps a division from being by 0; as a float it must not be 0 itself. */
  static float requireEpsilon(double epsilon) {
    if (!(epsilon >= 1e-30 && epsilon <= 1)) {
      throw new IllegalArgumentException("epsilon is " + epsilon + ", but must be in [1e-30, 1]");
    }
    return (float) epsilon;
  }

  static void requireState(float[] saved, int stateLength) {
    if (saved.length != stateLength) {
      throw new IllegalArgumentException(
          "the saved state has "
              + saved.length
              + " numbers, but must have "
              + stateLength
              + "; restore that of an optimiser of the same rule and network");
    }
  }
}
