package io.tengen.arena.tournament.format.swiss;

import java.util.List;
import java.util.Set;

/**
 * All that the pairing of a round needs to know of a player.
 *
 * @param number its place by strength, from 1
 * @param score in any unit, not negative; the same for all
 * @param met the numbers of those it must not play again
 * @param turns those of the games that it played, the last one at the end
 * @param hadBye whether it had the bye, or as many points without a game
 * @param unplayed in how many rounds it played no game
 * @param last the float of the round before
 * @param secondLast that of the round before it
 */
public record SwissPlayer(
    int number,
    int score,
    Set<Integer> met,
    List<Turn> turns,
    boolean hadBye,
    int unplayed,
    Drift last,
    Drift secondLast) {
  /** Checks the numbers, and copies the lists. */
  public SwissPlayer {
    if (number < 1 || score < 0 || unplayed < 0) {
      throw new IllegalArgumentException(
          ("player %d has score %d and %d unplayed games, but numbers count from 1, and no"
                  + " other is negative")
              .formatted(number, score, unplayed));
    }
    met = Set.copyOf(met);
    turns = List.copyOf(turns);
  }
}
