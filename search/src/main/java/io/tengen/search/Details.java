package io.tengen.search;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Sums of the score and the ownership that evaluators tell besides values, over the playouts from
 * one root, in the view of the player to move there. Those that end at a terminal position, which
 * no evaluator sees, are not in it. Not thread-safe; belongs to a {@link SearchTree}.
 */
final class Details {
  private double scoreSum;
  private int scores;
  private float[] ownershipSums = {};
  private int ownerships;

  /** Forgets everything. */
  void clear() {
    scoreSum = 0;
    scores = 0;
    Arrays.fill(ownershipSums, 0);
    ownerships = 0;
  }

  /**
   * Adds one answer, as far as it has details.
   *
   * @param row which one
   * @param viewer who is to move at the root
   * @param player who is to move at the position that was evaluated
   */
  void add(Evaluations evaluations, int row, int viewer, int player) {
    double score = evaluations.score(row);
    if (!Double.isNaN(score)) {
      scoreSum += Backup.seenBy(viewer, player, score);
      scores++;
    }
    if (evaluations.hasOwnership(row)) {
      float[] rows = evaluations.ownership();
      int offset = evaluations.policyOffset(row);
      if (ownershipSums.length != evaluations.actionCount()) {
        ownershipSums = new float[evaluations.actionCount()];
      }
      float[] sums = ownershipSums;
      float sign = (float) Backup.seenBy(viewer, player, 1);
      for (int action = 0; action < sums.length; action++) {
        sums[action] += sign * rows[offset + action];
      }
      ownerships++;
    }
  }

  /** The mean score; empty when none was told. */
  OptionalDouble score() {
    return scores == 0 ? OptionalDouble.empty() : OptionalDouble.of(scoreSum / scores);
  }

  /** The mean ownership; empty when none was told. */
  Optional<Ownership> ownership() {
    if (ownerships == 0) {
      return Optional.empty();
    }
    float[] means = new float[ownershipSums.length];
    for (int action = 0; action < means.length; action++) {
      means[action] = ownershipSums[action] / ownerships;
    }
    return Optional.of(new Ownership(means));
  }
}
