package io.tengen.client.session;

import java.util.OptionalInt;

/**
 * One who can be played against.
 *
 * @param name by which a {@link Challenge} names it
 * @param about the same in a few words; may be empty
 * @param elo its strength on the scale of its game's table, where that was measured
 */
public record Opponent(String name, String about, OptionalInt elo) {}
