package io.tengen.search;

import io.tengen.env.RandomStream;
import io.tengen.env.State;

/** The API alone, to code against; what it does follows. */
public final class SteppedSearch {
  /** A search with an empty tree. */
  public SteppedSearch(SearchParameters parameters, State position) {
    throw new UnsupportedOperationException("to come");
  }

  /** How much of a search. */
  public record Effort(
      int visits, RootNoise noise, RootSearch rootSearch, double forcedPlayouts) {}

  /** Begins a search from the present root. */
  public void begin(Effort effort) {
    throw new UnsupportedOperationException("to come");
  }

  /** Goes on until a leaf wants to be evaluated: true; or the search is over: false. */
  public boolean next() {
    throw new UnsupportedOperationException("to come");
  }

  /** The position that wants to be evaluated. */
  public State leaf() {
    throw new UnsupportedOperationException("to come");
  }

  /** Answers about the leaf. */
  public void answer(Evaluations answers, int row) {
    throw new UnsupportedOperationException("to come");
  }

  /** The visits of the root. */
  public int rootVisits() {
    throw new UnsupportedOperationException("to come");
  }

  /** What the root is worth to the player to move. */
  public double rootValue() {
    throw new UnsupportedOperationException("to come");
  }

  /** Whether that is proven. */
  public boolean isProven() {
    throw new UnsupportedOperationException("to come");
  }

  /** The policy to learn. */
  public void policyTarget(float[] out, int offset) {
    throw new UnsupportedOperationException("to come");
  }

  /** The best action. */
  public int bestAction() {
    throw new UnsupportedOperationException("to come");
  }

  /** An action drawn by temperature. */
  public int sampleAction(double temperature, RandomStream random) {
    throw new UnsupportedOperationException("to come");
  }

  /** P of an action of the root; 0 where it is not legal. */
  public double prior(int action) {
    throw new UnsupportedOperationException("to come");
  }

  /** N of an action of the root; 0 where it is not legal. */
  public int visits(int action) {
    throw new UnsupportedOperationException("to come");
  }

  /** Q of an action of the root to the player to move; 0 without visits. */
  public double value(int action) {
    throw new UnsupportedOperationException("to come");
  }

  /** Plays an action at the root and keeps what is known of the position after it. */
  public void advance(int action) {
    throw new UnsupportedOperationException("to come");
  }

  /** Goes to any position and forgets the tree. */
  public void setPosition(State position) {
    throw new UnsupportedOperationException("to come");
  }

  /** Goes to any position and starts all randomness anew, as a new search with that seed would. */
  public void restart(State position, long seed) {
    throw new UnsupportedOperationException("to come");
  }
}
