package io.tengen.arena.archive;

import io.tengen.arena.review.ArchivedGame;
import io.tengen.arena.review.GameFilter;
import io.tengen.arena.tournament.model.GameResult;
import io.tengen.arena.tournament.model.Participant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * What an archive holds, for those who only look; tournaments may go on in it meanwhile. Open to
 * all threads.
 */
public final class ArchiveView implements AutoCloseable {
  private final Access access;

  ArchiveView(Access access) {
    this.access = access;
  }

  /**
   * Opens an archive without changing anything in it.
   *
   * @param urlOrFile as {@link GameArchive#open} takes it
   * @throws ArchiveException when there is none, or it is of another version
   */
  public static ArchiveView open(String urlOrFile) {
    Database database = Database.of(urlOrFile);
    Access reading = new ReadingConnection(database);
    try {
      reading.run(
          session -> {
            Schema.requireCurrent(database, session);
            return true;
          });
      return new ArchiveView(reading);
    } catch (RuntimeException e) {
      reading.close();
      throw e;
    }
  }

  /** The tournaments in the order in which they were begun. */
  public List<StoredTournament> tournaments() {
    return access.run(
        session -> session.list(ArchiveRows.TOURNAMENTS + " ORDER BY id", ArchiveRows::tournament));
  }

  /** Who takes part, in the order of the tournament's list; nobody where there is no such one. */
  public List<Participant> participants(String tournament) {
    return access.run(session -> ArchiveRows.participants(session, tournament));
  }

  /**
   * Hands over the games that are asked for, in the order in which they were begun, one after
   * another, so that there may be more of them than memory holds.
   *
   * @param consumer called by this thread, or the archive's; must not use the archive
   */
  public void eachGame(GameFilter filter, Consumer<? super ArchivedGame> consumer) {
    access.run(
        session -> {
          ArchiveRows.games(session, filter, consumer);
          return true;
        });
  }

  /** The games that are asked for, in the order in which they were begun. */
  public List<ArchivedGame> games(GameFilter filter) {
    List<ArchivedGame> games = new ArrayList<>();
    eachGame(filter, games::add);
    return games;
  }

  /**
   * Those that were begun last, the last first.
   *
   * @param most how many, from 1
   */
  public List<ArchivedGame> newest(GameFilter filter, int most) {
    return access.run(session -> ArchiveRows.newest(session, filter, most));
  }

  /** One game, if there is one with that number. */
  public Optional<ArchivedGame> game(long id) {
    return access.run(session -> ArchiveRows.game(session, id));
  }

  /** The results of a tournament so far, in the order in which the games were begun. */
  public List<GameResult> results(String tournament) {
    List<GameResult> results = new ArrayList<>();
    eachGame(
        GameFilter.ALL.ofTournaments(Set.of(tournament)),
        game -> {
          ArchivedGame.End end = game.end();
          if (end != null) {
            results.add(end.result());
          }
        });
    return results;
  }

  /** How many moves of a game are its opening's; 0 where there is no such game. */
  public int openingPlies(long game) {
    return access.run(
        session ->
            session
                .find("SELECT opening_plies FROM game WHERE id = ?", row -> row.getInt(1), game)
                .orElse(0));
  }

  /** The rooms: the tournaments that may be joined, in the order in which they were made. */
  public List<StoredTournament> rooms() {
    return access.run(RoomRows::all);
  }

  /** The settings of a game, where they are not those of its tournament. */
  public Optional<String> config(long game) {
    return access.run(
        session ->
            session
                .find(
                    "SELECT COALESCE(config, '') FROM game WHERE id = ?",
                    row -> row.getString(1),
                    game)
                .filter(config -> !config.isEmpty()));
  }

  /** The highest round of a tournament's games; 0 where there are none. */
  public int lastRound(long tournament) {
    return access.run(session -> RoomRows.lastRound(session, tournament));
  }

  /** What was taken back of a game, in order. */
  public List<StoredTakeBack> takenBack(long game) {
    return access.run(session -> TakeBackRows.of(session, game));
  }

  /** The moves of a game, the opening's first. */
  public List<StoredMove> moves(long game) {
    return access.run(session -> ArchiveRows.moves(session, game));
  }

  /** How often a game was begun again, and why. */
  public List<StoredRestart> restarts(long game) {
    return access.run(
        session ->
            session.list(
                "SELECT attempt, plies, why FROM restart WHERE game_id = ? ORDER BY attempt",
                row -> new StoredRestart(row.getInt(1), row.getInt(2), row.getString(3)),
                game));
  }

  /** The ratings of a tournament when they were saved last, the best first. */
  public List<StoredRating> ratings(String tournament) {
    return access.run(session -> ArchiveRows.ratings(session, tournament));
  }

  /** What was found out about the positions of a game, in JSON, by the number of moves before. */
  public Map<Integer, String> analysis(long game) {
    return access.run(
        session -> {
          Map<Integer, String> analysis = new TreeMap<>();
          session.each(
              "SELECT ply, content FROM analysis WHERE game_id = ?",
              row -> Map.entry(row.getInt(1), row.getString(2)),
              entry -> analysis.put(entry.getKey(), entry.getValue()),
              game);
          return analysis;
        });
  }

  /** The same way to read, for what is kept beside the games. */
  Access access() {
    return access;
  }

  @Override
  public void close() {
    access.close();
  }
}
