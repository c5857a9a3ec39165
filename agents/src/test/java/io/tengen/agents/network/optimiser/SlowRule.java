package io.tengen.agents.network.optimiser;

/** A rule that moves parameters, as its paper has it, slowly and in doubles. */
interface SlowRule {
  /** Takes the step of a number, from 0. */
  void step(float[] gradient, double rate, long step);

  /** Where the parameters are. */
  double[] parameters();

  static double[] toDoubles(float[] floats) {
    double[] doubles = new double[floats.length];
    for (int i = 0; i < floats.length; i++) {
      doubles[i] = floats[i];
    }
    return doubles;
  }
}
