package io.tengen.arena.lobby;

import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to know of a position.
 *
 * @param model who is asked, one of {@link Agents#analysts}; null for the best
 * @param visits how long the search goes on, from 1
 * @param ownership whether it is to be told whose each point will be
 */
public record AnalysisRequest(@Nullable String model, int visits, boolean ownership) {}
