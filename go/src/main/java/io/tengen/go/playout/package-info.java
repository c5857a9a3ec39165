/**
 * Games played out at random, as fast as they go, and whose each point is at their end.
 *
 * <p>{@link io.tengen.go.playout.PlayoutBoard} plays, on the stones of {@code PlayoutStones}, where
 * the inner loop spends its time; {@code Tactics} and {@code LocalPatterns} choose the moves of
 * heavy playouts, {@code PlayoutCount} counts the end.
 */
@NullMarked
package io.tengen.go.playout;

import org.jspecify.annotations.NullMarked;
