/**
 * Games that a network plays against itself, to learn from: many at once in every worker, so that
 * each call of the network evaluates a full batch.
 */
@NullMarked
package io.tengen.agents.alphazero.selfplay;

import org.jspecify.annotations.NullMarked;
