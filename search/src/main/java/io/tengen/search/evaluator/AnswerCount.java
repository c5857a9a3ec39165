package io.tengen.search.evaluator;

import io.tengen.search.Evaluations;

/** What decorators require of the evaluators that they ask. */
final class AnswerCount {
  private AnswerCount() {}

  /**
   * Requires an answer to each position.
   *
   * @throws IllegalStateException when there are more or fewer
   */
  static void require(int asked, Evaluations answers) {
    if (answers.count() != asked) {
      throw new IllegalStateException(
          "the evaluator answered for "
              + answers.count()
              + " positions, but was asked for "
              + asked);
    }
  }
}
