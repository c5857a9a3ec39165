/**
 * Evaluators that need no network, and decorators of any. Start with {@link
 * io.tengen.search.evaluator.RolloutEvaluator}, which plays random games. Decorators: {@link
 * io.tengen.search.evaluator.CachingEvaluator} remembers, {@link
 * io.tengen.search.evaluator.SymmetryEvaluator} turns the board, {@link
 * io.tengen.search.evaluator.BatchingEvaluator} serves many threads.
 */
@NullMarked
package io.tengen.search.evaluator;

import org.jspecify.annotations.NullMarked;
