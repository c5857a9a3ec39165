package io.tengen.arena.review;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads an archive, which others may be writing to meanwhile. To be used by one thread. Every
 * method may throw an unchecked exception of the archive, whose message says what is wrong and what
 * to do.
 */
public interface ArchiveReader extends AutoCloseable {

  /** All tournaments, the oldest first. */
  List<ArchivedTournament> tournaments();

  /**
   * Tells the games that a filter lets pass, the oldest first and one at a time, so that there may
   * be any number of them.
   */
  void games(GameFilter filter, Consumer<ArchivedGame> each);

  /**
   * The newest games that a filter lets pass, the newest first.
   *
   * @param most how many, from 1
   */
  List<ArchivedGame> newest(GameFilter filter, int most);

  /**
   * A game with its moves, those of a game that goes on included.
   *
   * @param id as {@link ArchivedGame#id} says
   * @return nothing when there is no such game
   */
  Optional<ArchivedCourse> course(long id);

  /**
   * What was found out about the positions of a game, as it was kept, by how many moves were played
   * before.
   *
   * @param id as {@link ArchivedGame#id} says; nothing is known of a game that there is not
   */
  Map<Integer, String> analysis(long id);

  /** Gives the archive up. */
  @Override
  void close();
}
