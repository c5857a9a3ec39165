package io.tengen.server.protocol;

import org.jspecify.annotations.Nullable;

/**
 * A room, in which whoever is ready is paired at once.
 *
 * @param size the edge of the board of Go, else null
 * @param rules of Go, such as {@code chinese}, else null
 * @param komi of Go, in points, else null
 */
public record RoomLine(
    String name,
    String game,
    @Nullable Integer size,
    @Nullable String rules,
    @Nullable Double komi,
    String time) {}
