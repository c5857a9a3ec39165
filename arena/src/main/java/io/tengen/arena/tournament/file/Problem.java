package io.tengen.arena.tournament.file;

/**
 * Something that is wrong with a file.
 *
 * @param line from 1; 0 where it belongs to none
 * @param text what, and what would be right
 */
public record Problem(int line, String text) {}
