package io.tengen.search;

import io.tengen.env.State;
import java.util.ArrayList;
import java.util.List;

/** The positions that a worker has evaluated in one call. One worker's; not thread-safe. */
final class LeafBatch {
  private final Evaluator evaluator;
  private final List<State> positions;
  private final Evaluations answers;

  /**
   * An empty batch.
   *
   * @param evaluator who is asked; closed with this
   */
  LeafBatch(Evaluator evaluator, int actionCount, int capacity) {
    this.evaluator = evaluator;
    this.positions = new ArrayList<>(capacity);
    this.answers = Evaluations.withDetails(actionCount, capacity);
  }

  void clear() {
    positions.clear();
  }

  /** Adds a position, which must stay as it is until its answer has been read. */
  void add(State position) {
    positions.add(position);
  }

  int size() {
    return positions.size();
  }

  /**
   * Asks the evaluator about all positions.
   *
   * @return the answers, a row a position, in the order in which they were added
   */
  Evaluations evaluate() {
    int count = positions.size();
    try {
      evaluator.evaluate(positions, answers);
    } catch (RuntimeException e) {
      throw new SearchException("the evaluator failed: " + e, e);
    }
    if (answers.count() != count) {
      throw new SearchException(
          "the evaluator answered for "
              + answers.count()
              + " positions, but was asked for "
              + count);
    }
    for (int row = 0; row < count; row++) {
      LeafReader.checkValue(answers, row, positions.get(row));
    }
    return answers;
  }

  void close() {
    evaluator.close();
  }
}
