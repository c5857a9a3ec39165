package io.tengen.search;

/** Makes the evaluators of a search, one for each of its threads. */
@FunctionalInterface
public interface EvaluatorFactory {

  /**
   * A new evaluator, which the caller owns and closes.
   *
   * @param worker the number of the thread, from 0 on: a key for its stream of random numbers
   */
  Evaluator newEvaluator(int worker);
}
