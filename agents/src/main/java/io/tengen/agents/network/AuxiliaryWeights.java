package io.tengen.agents.network;

/**
 * Heads that a network for Go has while it learns, and the weights of their losses beside the
 * cross-entropy of moves: who will have each point at the end, and by how much the game will be
 * won. They tell the tower which parts of a result were due to what; nothing that plays reads them
 * (D. J. Wu, "Accelerating Self-Play Learning in Go", 2019, section 4.1). A head whose weight is 0
 * is not there.
 *
 * <p>Ownership is a 1x1 convolution on the tower's last planes and tanh, a number a point in [-1,
 * 1]. The score is one more number from the value head's hidden layer, in units of the board's
 * area. Both are from the view of the player to move, and learned by squared error, ownership's
 * being the mean over the points.
 *
 * @param ownershipWeight of the ownership's squared error, 0 for no such head to 100
 * @param scoreWeight of the score's squared error, 0 for no such head to 100
 */
public record AuxiliaryWeights(double ownershipWeight, double scoreWeight) {
  /** A network with policy and value alone. */
  public static final AuxiliaryWeights NONE = new AuxiliaryWeights(0, 0);

  private static final double MOST = 100;

  /** Validates. */
  public AuxiliaryWeights {
    requireRange("ownershipWeight", ownershipWeight);
    requireRange("scoreWeight", scoreWeight);
  }

  private static void requireRange(String name, double value) {
    if (!(value >= 0 && value <= MOST)) {
      throw new IllegalArgumentException(
          name + " is " + value + ", but must be in [0, " + MOST + "]; 0 is for no such head");
    }
  }

  /** Whether there is any head. */
  public boolean hasAny() {
    return hasOwnership() || hasScore();
  }

  /** Whether there is a head for the ownership of points. */
  public boolean hasOwnership() {
    return ownershipWeight > 0;
  }

  /** Whether there is a head for the score. */
  public boolean hasScore() {
    return scoreWeight > 0;
  }
}
