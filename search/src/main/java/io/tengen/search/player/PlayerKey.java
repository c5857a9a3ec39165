package io.tengen.search.player;

/**
 * One key that a player's text can have.
 *
 * @param name what stands before the equals sign
 * @param values what may stand after it, in words
 * @param meaning what it does, and what holds where the text does not name it
 */
public record PlayerKey(String name, String values, String meaning) {}
