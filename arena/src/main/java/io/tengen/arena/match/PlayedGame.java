package io.tengen.arena.match;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A finished game of a match.
 *
 * @param number from 1
 * @param first who moved first: black, in Go
 * @param winner who won, or null of a draw and of a game without a result
 * @param reason why it was over
 * @param result in a word: as SGF writes it in Go, such as {@code B+3.5} or {@code W+R}; else
 *     {@code 1-0}, {@code 0-1} or {@code 1/2-1/2}, the first mover's points first; {@code Void}
 *     without a result
 * @param detail more about the end, in one line, such as the cause of a failure; mostly empty
 * @param openingPlies how many of the moves were the opening's and not the players'
 * @param moves the actions, the opening's included; an illegal move is not among them
 * @param millisA the time that A thought for, in ms
 * @param millisB the time that B thought for, in ms
 */
public record PlayedGame(
    int number,
    Side first,
    @Nullable Side winner,
    EndReason reason,
    String result,
    String detail,
    int openingPlies,
    List<Integer> moves,
    long millisA,
    long millisB) {

  /** Copies the moves. */
  public PlayedGame {
    if (number < 1 || openingPlies < 0 || millisA < 0 || millisB < 0) {
      throw new IllegalArgumentException(
          "game %d with %d opening plies, %d and %d ms, but none may be negative"
              .formatted(number, openingPlies, millisA, millisB));
    }
    moves = List.copyOf(moves);
  }

  /** The {@link MovesHash} of the moves. */
  public long movesHash() {
    return MovesHash.of(moves);
  }

  /** Whether it has a result, if only a draw. */
  public boolean counts() {
    return reason.counts();
  }
}
