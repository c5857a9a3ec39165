package io.tengen.server.protocol;

import org.jspecify.annotations.Nullable;

/**
 * Who plays.
 *
 * @param agent true for an agent of the server, else null
 */
public record SeatView(String name, @Nullable Boolean agent) {}
