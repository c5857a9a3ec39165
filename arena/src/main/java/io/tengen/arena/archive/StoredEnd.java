package io.tengen.arena.archive;

import io.tengen.arena.tournament.model.GameResult;
import java.time.Instant;

/**
 * How a game ended.
 *
 * @param at when
 * @param result what counts
 * @param score the result in words, such as {@code B+3.5} or {@code 1-0}
 * @param detail more about the end in a line, mostly empty
 */
public record StoredEnd(Instant at, GameResult result, String score, String detail) {}
