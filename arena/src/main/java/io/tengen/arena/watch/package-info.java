/**
 * Players that hang: {@link io.tengen.arena.watch.Watchdog} has them called on threads that can be
 * given up.
 */
@NullMarked
package io.tengen.arena.watch;

import org.jspecify.annotations.NullMarked;
