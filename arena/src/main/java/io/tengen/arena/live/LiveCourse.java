package io.tengen.arena.live;

import io.tengen.arena.archive.GameArchive;
import io.tengen.arena.archive.OpenGame;

/**
 * A game as the archive has it.
 *
 * @param archive that has it
 * @param saved where it is saved
 * @param board the same moves
 * @param resumes how often play was resumed after two passes
 */
record LiveCourse(GameArchive archive, OpenGame saved, LiveBoard board, int resumes) {
  /** How many moves are the players' and not the opening's. */
  int playedPlies() {
    return board.plies() - saved.openingPlies();
  }
}
