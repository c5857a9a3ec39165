/**
 * Tengen as a Go engine: a player behind the Go Text Protocol (GTP), with what GUIs ask for beyond
 * the standard. {@link io.tengen.arena.engine.GtpPlayer} is where to start reading; each class
 * {@code ...Commands} is a group of commands that it adds.
 */
@NullMarked
package io.tengen.arena.engine;

import org.jspecify.annotations.NullMarked;
