/**
 * Monte Carlo tree search over any {@link io.tengen.env.Game}. Nothing here knows a game or a
 * network.
 *
 * <p>Start with {@link io.tengen.search.MctsSearch}, which says how a playout goes. The steps of
 * one are each in a class: {@code Selector} computes PUCT and the other rules by which it goes down
 * the tree; {@code LeafBatch} evaluates where it ends; {@code Backup} takes the value up again, and
 * its {@code seenBy} is the one place where a value changes its sign; {@code Playout} puts them
 * together. {@code SearchTree} is where all is remembered. {@link io.tengen.search.SteppedSearch}
 * is the same search for self-play, where its owner evaluates the leaves of many games together.
 * {@link io.tengen.search.Evaluator} is the seam to whatever judges positions; package {@code
 * evaluator} has those that need no network. Package {@code player} makes players of searches.
 */
@NullMarked
package io.tengen.search;

import org.jspecify.annotations.NullMarked;
