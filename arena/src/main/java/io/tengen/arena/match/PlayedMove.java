package io.tengen.arena.match;

import io.tengen.search.time.Clock;
import java.time.Duration;

/**
 * A move that a player has made, legal and in time.
 *
 * @param ply how many moves were played before it, the opening's included
 * @param player who made it, 0 or 1
 * @param action what was played
 * @param used how long the player thought, the lag included
 * @param clock what is on the player's clock after it
 */
public record PlayedMove(int ply, int player, int action, Duration used, Clock clock) {}
