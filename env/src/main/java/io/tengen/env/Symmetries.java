package io.tengen.env;

/**
 * The symmetries of a {@link Game}: ways to move what is seen and what is done to other places such
 * that the game stays the same, as turning a board does. Immutable; may be shared between threads.
 *
 * <p>Laws, checked by the test kit ({@code SymmetryLaws}):
 *
 * <ol>
 *   <li>Number 0 changes nothing; every symmetry is a permutation, and {@link #inverse} undoes it.
 *   <li>A game whose actions all go through {@link #action} is the same game: at every ply as many
 *       actions are legal, they are the images of the others, and the returns are equal.
 *   <li>Its observations are the images of the others through {@link #moveObservation}.
 * </ol>
 */
public interface Symmetries {

  /** How many there are, number 0 included, which changes nothing. */
  int count();

  /** The number of the symmetry that undoes another. */
  int inverse(int symmetry);

  /**
   * Where a symmetry takes an action.
   *
   * @throws IllegalArgumentException when the game has no such action
   */
  int action(int symmetry, int action);

  /**
   * Moves one observation.
   *
   * @param from what is seen, {@link Game#observationLength()} elements from {@code fromOffset} on
   * @param to another array, or another part of the same; as many elements are overwritten
   */
  void moveObservation(int symmetry, float[] from, int fromOffset, float[] to, int toOffset);

  /**
   * The symmetry of a number, checked.
   *
   * @throws IllegalArgumentException when there is none
   */
  default int require(int symmetry) {
    if (symmetry < 0 || symmetry >= count()) {
      throw new IllegalArgumentException(
          "symmetry is " + symmetry + ", but must be 0 to " + (count() - 1));
    }
    return symmetry;
  }
}
