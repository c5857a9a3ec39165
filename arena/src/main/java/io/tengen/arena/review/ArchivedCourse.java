package io.tengen.arena.review;

import io.tengen.search.time.Clock;
import java.time.Duration;
import java.util.List;

/**
 * A game in an archive with its moves.
 *
 * @param game all but the moves
 * @param tournament where it was played; with the settings of this game where it has its own
 * @param openingPlies how many of the moves are the opening's and not the players'
 * @param moves from the first on
 */
public record ArchivedCourse(
    ArchivedGame game, ArchivedTournament tournament, int openingPlies, List<Move> moves) {
  /** Checks the opening, and copies the moves. */
  public ArchivedCourse {
    moves = List.copyOf(moves);
    if (openingPlies < 0 || openingPlies > moves.size()) {
      throw new IllegalArgumentException(
          "an opening of "
              + openingPlies
              + " moves in a game of "
              + moves.size()
              + ", but it must be part of it");
    }
  }

  /**
   * A move.
   *
   * @param action what was played
   * @param used how long it took; 0 in the opening
   * @param clock of who moved, after the move
   */
  public record Move(int action, Duration used, Clock clock) {}
}
