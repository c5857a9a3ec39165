package io.tengen.server.protocol;

/**
 * A move that was played.
 *
 * @param move its name
 * @param used how long its player thought, in milliseconds; 0 for the moves of an opening
 */
public record MoveView(String move, long used) {}
