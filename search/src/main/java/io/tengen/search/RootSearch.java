package io.tengen.search;

/** How the root shares out the playouts of a search among its actions, and chooses one. */
public sealed interface RootSearch {

  /** As everywhere in the tree, and then the most visited action. */
  record Standard() implements RootSearch {}

  /**
   * Danihelka, Guez, Schrittwieser and Silver, "Policy improvement by planning with Gumbel", 2022:
   * the {@code consideredActions} actions with the largest {@code g + logits} share the playouts by
   * sequential halving, and the one with the largest {@code g + logits + sigma(Q)} is chosen, where
   * g is Gumbel noise, {@code sigma(Q) = (visitConstant + max N) valueScale Q}, and Q is in [0, 1].
   * Improves the policy even with few playouts, which must be limited in number. Below the root the
   * rule of {@link SearchParameters#selection} goes on to choose.
   *
   * @param consideredActions m: how many actions get playouts at the most, in [1, 32767]; the
   *     paper: 16
   * @param visitConstant {@code c_visit}, in [0, 1e6]; the paper: 50
   * @param valueScale {@code c_scale}, in [0, 1e6]; the paper: 1 in Go and chess
   * @param noiseScale what the noise is multiplied by, in [0, 100]: 1 to learn, 0 to play the same
   *     action every time
   */
  record Gumbel(int consideredActions, double visitConstant, double valueScale, double noiseScale)
      implements RootSearch {
    /** Validates. */
    public Gumbel {
      Checks.inRange("consideredActions", consideredActions, 1, EdgeTable.LARGEST_BLOCK);
      Checks.inRange("visitConstant", visitConstant, 0, 1e6);
      Checks.inRange("valueScale", valueScale, 0, 1e6);
      Checks.inRange("noiseScale", noiseScale, 0, 100);
    }

    /** The paper's constants. */
    public static Gumbel of(int consideredActions) {
      return new Gumbel(consideredActions, 50, 1, 1);
    }

    /** The same with other weight for the values that were found. */
    public Gumbel withValueScale(double value) {
      return new Gumbel(consideredActions, visitConstant, value, noiseScale);
    }

    /** The same without noise: for playing. */
    public Gumbel withoutNoise() {
      return new Gumbel(consideredActions, visitConstant, valueScale, 0);
    }
  }
}
