package io.tengen.arena.archive;

/**
 * That a game was begun again.
 *
 * @param attempt which one was given up, from 1
 * @param plies how many moves it had, the opening's included
 * @param why in a line
 */
public record StoredRestart(int attempt, int plies, String why) {}
