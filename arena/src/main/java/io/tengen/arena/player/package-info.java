/**
 * The players of the arena: those that need more than a game, such as Go playouts, engines in other
 * processes, people.
 */
@NullMarked
package io.tengen.arena.player;

import org.jspecify.annotations.NullMarked;
