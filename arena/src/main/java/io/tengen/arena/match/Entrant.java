package io.tengen.arena.match;

import io.tengen.search.player.PlayerSpec;

/**
 * One who plays a match.
 *
 * @param name the player's text, under which it is known
 * @param spec what the text says
 */
public record Entrant(String name, PlayerSpec spec) {}
