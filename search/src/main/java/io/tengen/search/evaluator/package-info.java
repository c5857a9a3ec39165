/**
 * Evaluators that need no network, and decorators of any. Start with {@link
 * io.tengen.search.evaluator.RolloutEvaluator}, which plays random games.
 */
@NullMarked
package io.tengen.search.evaluator;

import org.jspecify.annotations.NullMarked;
