/**
 * Tengen as a Go engine: a player behind the Go Text Protocol, with what GUIs ask for beyond the
 * standard.
 */
@NullMarked
package io.tengen.arena.engine;

import org.jspecify.annotations.NullMarked;
