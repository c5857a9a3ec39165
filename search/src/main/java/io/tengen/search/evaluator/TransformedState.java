package io.tengen.search.evaluator;

import io.tengen.env.Game;
import io.tengen.env.State;
import io.tengen.env.Symmetries;
import java.util.Arrays;

/**
 * A position as a symmetry of its game shows it: what is seen and what is legal are the images of
 * the original's. A view, not a copy: it changes with the original.
 */
final class TransformedState implements State {
  private final Symmetries symmetries;
  private final float[] observation;
  private State original;
  private int symmetry;

  /** A view that changes nothing yet. */
  TransformedState(Symmetries symmetries, State original) {
    this.symmetries = symmetries;
    this.observation = new float[original.game().observationLength()];
    this.original = original;
  }

  /** Shows a position through a symmetry. */
  void show(State position, int throughSymmetry) {
    original = position;
    symmetry = throughSymmetry;
  }

  /** The symmetry that it is shown through. */
  int symmetry() {
    return symmetry;
  }

  @Override
  public Game game() {
    return original.game();
  }

  @Override
  public int currentPlayer() {
    return original.currentPlayer();
  }

  @Override
  public int legalActions(int[] out) {
    int count = original.legalActions(out);
    for (int i = 0; i < count; i++) {
      out[i] = symmetries.action(symmetry, out[i]);
    }
    Arrays.sort(out, 0, count);
    return count;
  }

  @Override
  public void apply(int action) {
    original.apply(symmetries.action(symmetries.inverse(symmetry), action));
  }

  @Override
  public boolean isTerminal() {
    return original.isTerminal();
  }

  @Override
  public double returnFor(int player) {
    return original.returnFor(player);
  }

  @Override
  public State copy() {
    TransformedState copy = new TransformedState(symmetries, original.copy());
    copy.symmetry = symmetry;
    return copy;
  }

  @Override
  public void copyFrom(State other) {
    TransformedState from = (TransformedState) other;
    original.copyFrom(from.original);
    symmetry = from.symmetry;
  }

  @Override
  public void writeObservation(float[] out, int offset) {
    original.writeObservation(observation, 0);
    symmetries.moveObservation(symmetry, observation, 0, out, offset);
  }

  @Override
  public String toString() {
    return "symmetry " + symmetry + " of\n" + original;
  }
}
