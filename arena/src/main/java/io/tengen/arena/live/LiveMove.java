package io.tengen.arena.live;

import io.tengen.search.time.Clock;
import java.time.Duration;

/**
 * A move of a game.
 *
 * @param side who made it, 0 or 1
 * @param used how long the mover took, the lag included; 0 in an opening
 * @param clock what was on the mover's clock after it; full in an opening
 */
public record LiveMove(int side, int action, Duration used, Clock clock) {}
