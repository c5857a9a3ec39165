package io.tengen.agents.network.training.games;

import io.tengen.go.GoGame;

/**
 * Which games are learned from.
 *
 * @param boardSize the size of the boards, 2 to 25; other games are passed over
 * @param fewestMoves shorter games are passed over: their results say little; 1 to 1,000
 * @param holdOut every so manieth game of each file is kept for validation and never trained on, 2
 *     to 1,000,000
 */
public record GameSelection(int boardSize, int fewestMoves, int holdOut) {
  public GameSelection {
    requireRange("boardSize", boardSize, GoGame.MIN_SIZE, GoGame.MAX_SIZE);
    requireRange("fewestMoves", fewestMoves, 1, 1_000);
    requireRange("holdOut", holdOut, 2, 1_000_000);
  }

  private static void requireRange(String name, int value, int least, int most) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(
          name + " is " + value + ", but must be " + least + " to " + most);
    }
  }
}
