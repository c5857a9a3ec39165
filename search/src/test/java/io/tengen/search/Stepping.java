package io.tengen.search;

import java.util.List;

/** Carries a stepped search on with an evaluator, one leaf a call. */
final class Stepping {
  private final SteppedSearch search;
  private final Evaluator evaluator;
  private final Evaluations answers;

  /** The owner of a search, whose evaluator may tell details. */
  Stepping(SteppedSearch search, Evaluator evaluator, int actionCount) {
    this.search = search;
    this.evaluator = evaluator;
    this.answers = Evaluations.withDetails(actionCount, 1);
  }

  /** Makes a whole search; answers how many leaves it had evaluated. */
  int run(SteppedSearch.Effort effort) {
    search.begin(effort);
    int leaves = 0;
    while (search.next()) {
      answer();
      leaves++;
    }
    return leaves;
  }

  /** Answers about the leaf. */
  void answer() {
    evaluator.evaluate(List.of(search.leaf()), answers);
    search.answer(answers, 0);
  }
}
