package io.tengen.arena.tournament.format;

import io.tengen.arena.tournament.model.GameResult;
import io.tengen.arena.tournament.model.Pairing;
import io.tengen.arena.tournament.model.Place;
import java.util.List;
import java.util.Set;

/**
 * The form of a tournament. Its laws:
 *
 * <ul>
 *   <li>All methods are functions of their arguments; only the ladder looks at the order of the
 *       results.
 *   <li>A game has the same key, players and opening whenever it is named, and no other game has
 *       its key.
 *   <li>Within a round nobody meets two opponents.
 *   <li>Whoever plays all games that are available, and then those that are available then, comes
 *       to an end, except on a ladder without one.
 * </ul>
 *
 * <p>Implementations may be used by several threads.
 */
public interface Format {

  /**
   * The games that can begin now, in the order in which they should: not finished, not running, and
   * depending on no game that is not finished. One player may be in several of them, and in running
   * ones; whether it can play them at once is for the caller to say. (On a ladder it never is.)
   *
   * @param finished the games that are over, each once
   * @param running those that are being played
   * @throws IllegalArgumentException when a finished game is none of this tournament's, or is there
   *     twice
   */
  List<Pairing> available(List<GameResult> finished, Set<Pairing> running);

  /**
   * Whether no game will follow.
   *
   * @throws IllegalArgumentException as {@link #available}
   */
  boolean isOver(List<GameResult> finished);

  /**
   * How many games there are, those that must be played again not counted; -1 where that depends on
   * the results, or there is no end.
   */
  int gamesInAll();

  /**
   * All players, the best first, by what decides this form.
   *
   * @throws IllegalArgumentException as {@link #available}
   */
  List<Place> places(List<GameResult> finished);

  /** In a line, what form it is, such as {@code round robin, 2 rounds, 2 games a pairing}. */
  String describe();

  /**
   * What a reader of the table should know, a line each: who had a bye, which rule decided where
   * games did not, which rule could not be kept.
   *
   * @throws IllegalArgumentException as {@link #available}
   */
  default List<String> remarks(List<GameResult> finished) {
    return List.of();
  }
}
