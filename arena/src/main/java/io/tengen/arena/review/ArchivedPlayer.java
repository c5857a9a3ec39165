package io.tengen.arena.review;

/**
 * A player of games in an archive. The same name with another text is another player.
 *
 * @param name as in the tournament
 * @param text what it is, such as {@code uct:playouts=1000}
 */
public record ArchivedPlayer(String name, String text) {}
