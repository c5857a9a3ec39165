package io.tengen.env;

/**
 * The symmetry that every game has: nothing changes.
 *
 * @param game whose
 */
record NoSymmetries(Game game) implements Symmetries {
  @Override
  public int count() {
    return 1;
  }

  @Override
  public int inverse(int symmetry) {
    return require(symmetry);
  }

  @Override
  public int action(int symmetry, int action) {
    require(symmetry);
    if (action < 0 || action >= game.actionCount()) {
      throw new IllegalArgumentException(
          "action is " + action + ", but must be 0 to " + (game.actionCount() - 1));
    }
    return action;
  }

  @Override
  public void moveObservation(
      int symmetry, float[] from, int fromOffset, float[] to, int toOffset) {
    require(symmetry);
    System.arraycopy(from, fromOffset, to, toOffset, game.observationLength());
  }
}
