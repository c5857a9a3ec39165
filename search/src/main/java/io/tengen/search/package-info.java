/**
 * Monte Carlo tree search over any {@link io.tengen.env.Game}. Nothing here knows a game or a
 * network.
 *
 * <p>Start with {@link io.tengen.search.MctsSearch}, which says how a playout goes; then {@link
 * io.tengen.search.SearchTree}, where it is remembered, and {@code Backup}, the one place that
 * changes the point of view. {@link io.tengen.search.Evaluator} is the seam to whatever judges
 * positions; package {@code evaluator} has those that need no network. Package {@code player} makes
 * players of searches.
 */
@NullMarked
package io.tengen.search;

import org.jspecify.annotations.NullMarked;
