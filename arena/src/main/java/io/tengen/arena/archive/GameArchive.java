package io.tengen.arena.archive;

import io.tengen.arena.tournament.model.Pairing;
import io.tengen.arena.tournament.model.Participant;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * The database in which tournaments outlive whatever ends the program. Whatever a method here, or
 * of an {@link OpenGame}, has saved is durable when it returns: on the disk, not in its cache. What
 * a kill interrupts was saved whole or not at all.
 *
 * <p>Open to all threads; what they save at the same time is committed together. Several processes
 * may use an archive, but a tournament is one's alone. When saving fails, such as on a full disk,
 * nothing of that call was saved, and it may be made again.
 */
public final class GameArchive implements AutoCloseable {
  private final Database database;
  private final CommitQueue queue;
  private final ArchiveView view;
  private final InstantSource time;

  /** The games that somebody plays now. */
  private final Set<Long> open = ConcurrentHashMap.newKeySet();

  /** The tournaments of this process. */
  private final Set<Long> claimed = ConcurrentHashMap.newKeySet();

  private GameArchive(Database database, CommitQueue queue, ArchiveView view, InstantSource time) {
    this.database = database;
    this.queue = queue;
    this.view = view;
    this.time = time;
  }

  /**
   * Opens an archive, or makes it.
   *
   * @param urlOrFile a file of SQLite, or a URL of JDBC: {@code jdbc:sqlite:FILE} or {@code
   *     jdbc:postgresql://HOST/DATABASE?user=NAME&password=WORD}
   * @param warnings told, in a line each, of what is slower or less safe than it should be
   * @throws ArchiveException when it is locked by another program, cannot be written, was written
   *     by a newer version, or is something else
   */
  public static GameArchive open(String urlOrFile, Consumer<String> warnings) {
    return open(urlOrFile, warnings, InstantSource.system());
  }

  /** As the other one, with a clock of the caller's. */
  static GameArchive open(String urlOrFile, Consumer<String> warnings, InstantSource time) {
    Database database = Database.of(urlOrFile);
    try {
      CommitQueue queue = new CommitQueue(database, connect(database, warnings));
      Access reading = new ReadingConnection(database);
      return new GameArchive(database, queue, new ArchiveView(reading), time);
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
  }

  /** An archive that is gone when it is closed. */
  public static GameArchive inMemory() {
    Database database = new MemoryDatabase();
    CommitQueue queue = new CommitQueue(database, connect(database, warning -> {}));
    return new GameArchive(
        database, queue, new ArchiveView(queue.reading()), InstantSource.system());
  }

  private static Session connect(Database database, Consumer<String> warnings) {
    try {
      return database.whileAlone(
          () -> {
            Session session = database.connect(warnings);
            try {
              Schema.prepare(database, session);
              return session;
            } catch (SQLException | RuntimeException e) {
              session.close();
              throw e;
            }
          });
    } catch (SQLException e) {
      throw database.explain(e);
    }
  }

  /** What it holds; closed with it. */
  public ArchiveView view() {
    return view;
  }

  /** The accounts that are kept with it. */
  public AccountStore accounts() {
    return new AccountStore(queue, view.access(), time);
  }

  /**
   * Takes a tournament for this process, and makes it when there is none of that name.
   *
   * @param config its settings in JSON
   * @return its number
   * @throws ArchiveException when it has other settings, or another process is playing it
   */
  public long tournament(String name, String config, List<Participant> participants) {
    long now = time.millis();
    long id =
        queue.run(
            session ->
                TournamentRows.getOrCreate(
                    session, database.shown(), name, config, participants, now));
    claim(id, name);
    return id;
  }

  private void claim(long id, String name) {
    if (!queue.run(session -> database.claim(session, id))) {
      throw new ArchiveException(
          "another process is playing tournament '%s' in the archive %s; wait for it or stop it"
              .formatted(name, database.shown()));
    }
    claimed.add(id);
  }

  /**
   * Takes a room for this process: a tournament that players {@link #join} as they come. It is made
   * when there is none of that name.
   *
   * @param config its settings in JSON, if it is made; one that is there keeps its own
   * @throws ArchiveException when there is a tournament of that name which is no room, or another
   *     process has the room
   */
  public StoredTournament room(String name, String config) {
    long now = time.millis();
    StoredTournament room =
        queue.run(session -> RoomRows.getOrCreate(session, database.shown(), name, config, now));
    claim(room.id(), name);
    return room;
  }

  /**
   * Lets a player into a room; no effect on one that is there.
   *
   * @param room its number
   * @throws ArchiveException when another player has the name
   */
  public void join(long room, Participant participant) {
    requireOurs(room);
    queue.run(
        session -> {
          RoomRows.join(session, room, participant);
          return true;
        });
  }

  /**
   * Begins a game. One of that key which was begun and did not end, because the program did, is
   * found again with its moves; it keeps the opening that it had.
   *
   * @param tournament its number
   * @param opening the first moves, legal
   * @throws IllegalStateException when it is over or being played, or the tournament is not this
   *     process's
   */
  public OpenGame begin(long tournament, Pairing pairing, List<Integer> opening) {
    requireOurs(tournament);
    long now = time.millis();
    List<Integer> moves = List.copyOf(opening);
    GameRows.Begun begun =
        queue.run(session -> GameRows.begin(session, tournament, pairing, moves, now));
    return open(pairing, begun);
  }

  /**
   * Begins a game with settings of its own, whose key no other has had.
   *
   * @param tournament its number
   * @param opening the first moves, legal
   * @param config its settings in JSON; empty where they are the tournament's
   * @throws ArchiveException when it could not be saved
   * @throws IllegalStateException when there was a game of that key, or the tournament is not this
   *     process's
   */
  public OpenGame beginNew(
      long tournament, Pairing pairing, List<Integer> opening, Optional<String> config) {
    requireOurs(tournament);
    long now = time.millis();
    List<Integer> moves = List.copyOf(opening);
    String text = config.orElse(null);
    GameRows.Begun begun =
        queue.run(session -> GameRows.beginNew(session, tournament, pairing, moves, text, now));
    return open(pairing, begun);
  }

  private OpenGame open(Pairing pairing, GameRows.Begun begun) {
    if (!open.add(begun.id())) {
      throw new IllegalStateException("game " + pairing.key() + " is being played already");
    }
    return new OpenGame(queue, time, pairing, begun, open::remove);
  }

  private void requireOurs(long tournament) {
    if (!claimed.contains(tournament)) {
      throw new IllegalStateException(
          "tournament " + tournament + " is not ours; take it before its games are begun");
    }
  }

  /** Replaces the ratings of a tournament, which has all these players. */
  public void saveRatings(long tournament, List<StoredRating> ratings) {
    List<StoredRating> copy = List.copyOf(ratings);
    queue.run(
        session -> {
          TournamentRows.saveRatings(session, tournament, copy);
          return true;
        });
  }

  /**
   * Keeps what was found out about a position, instead of what was kept of it before.
   *
   * @param game its number
   * @param ply how many moves were played before
   * @param json what is to be kept
   */
  public void saveAnalysis(long game, int ply, String json) {
    queue.run(
        session -> {
          GameRows.saveAnalysis(session, game, ply, json);
          return true;
        });
  }

  /** Waits for what is being saved, and lets go of the tournaments. */
  @Override
  public void close() {
    try (database) {
      view.close();
      queue.close();
    }
  }
}
