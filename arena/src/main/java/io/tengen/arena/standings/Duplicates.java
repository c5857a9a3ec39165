package io.tengen.arena.standings;

import io.tengen.arena.tournament.model.GameResult;
import io.tengen.env.RandomStream;
import java.util.HashMap;
import java.util.Map;

/**
 * Counts games that went move by move like an earlier one, by the hashes of their moves. Between
 * the same players they tell nothing new, and make ratings look more certain than they are. To be
 * used by one thread.
 */
public final class Duplicates {
  private final Map<String, Integer> numbers = new HashMap<>();

  /** Courses by who played them: as certain as the hashes of moves are. */
  private final LongIndex games = new LongIndex();

  private final LongIndex courses = new LongIndex();
  private long repeated;
  private long alike;

  /** Looks at one game more, whatever its result. */
  public void add(GameResult result) {
    long moves = result.movesHash();
    boolean isNewCourse = courses.add(moves);
    long byFirst = RandomStream.derive(moves, number(result.pairing().first()));
    boolean isNew = games.add(RandomStream.derive(byFirst, number(result.pairing().second())));
    repeated += isNew ? 0 : 1;
    alike += isNew && !isNewCourse ? 1 : 0;
  }

  private int number(String player) {
    return numbers.computeIfAbsent(player, name -> numbers.size());
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
