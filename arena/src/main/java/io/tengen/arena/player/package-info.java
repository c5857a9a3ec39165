/**
 * The players of the arena, those that need more than a game. {@link
 * io.tengen.arena.player.KnownPlayers} is where to start reading: it lists every kind that a text
 * can name. {@link io.tengen.arena.player.NetworkPlayerSpec} searches with a network, and {@link
 * io.tengen.arena.player.ExternalEngine} is an engine in another process.
 */
@NullMarked
package io.tengen.arena.player;

import org.jspecify.annotations.NullMarked;
