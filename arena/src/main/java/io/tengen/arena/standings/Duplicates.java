package io.tengen.arena.standings;

import io.tengen.arena.tournament.model.GameResult;
import java.util.HashSet;
import java.util.Set;

/**
 * Counts games that went move by move like an earlier one, by the hashes of their moves. Between
 * the same players they tell nothing new, and make ratings look more certain than they are. To be
 * used by one thread.
 */
public final class Duplicates {
  private final Set<Game> games = new HashSet<>();
  private final Set<Long> courses = new HashSet<>();
  private long repeated;
  private long alike;

  private record Game(String first, String second, long moves) {}

  /** Looks at one game more, whatever its result. */
  public void add(GameResult result) {
    long moves = result.movesHash();
    boolean isNewCourse = courses.add(moves);
    boolean isNew = games.add(new Game(result.pairing().first(), result.pairing().second(), moves));
    repeated += isNew ? 0 : 1;
    alike += isNew && !isNewCourse ? 1 : 0;
  }

  /** How many games are an earlier one of the same players, with the same one moving first. */
  public long repeated() {
    return repeated;
  }

  /** How many others are an earlier one of other players, or of the same with colours exchanged. */
  public long alike() {
    return alike;
  }
}
