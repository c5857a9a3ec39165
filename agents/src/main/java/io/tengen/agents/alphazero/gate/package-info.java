/** Matches between the networks of a run: whether a new one is better, and by how much. */
@NullMarked
package io.tengen.agents.alphazero.gate;

import org.jspecify.annotations.NullMarked;
