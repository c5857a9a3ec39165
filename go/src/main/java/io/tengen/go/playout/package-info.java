/**
 * Games played out at random, as fast as they go, and what can be estimated from them.
 *
 * <p>{@link io.tengen.go.playout.PlayoutBoard} is the whole of the inner loop.
 */
@NullMarked
package io.tengen.go.playout;

import org.jspecify.annotations.NullMarked;
