/**
 * Players of games, and the text that describes one everywhere: {@link
 * io.tengen.search.player.PlayerSpec} reads it, {@link io.tengen.search.player.Player} is what it
 * becomes.
 */
@NullMarked
package io.tengen.search.player;

import org.jspecify.annotations.NullMarked;
