package io.tengen.arena.live;

/**
 * What is on the board.
 *
 * @param board as {@link BoardPicture#of} has it
 * @param firstPrisoners in Go, how many stones player 0 has captured; else 0
 * @param secondPrisoners the same of player 1
 * @param toMove who would move, 0 or 1; -1 when the game is over or being scored
 */
public record LivePosition(String board, int firstPrisoners, int secondPrisoners, int toMove) {}
