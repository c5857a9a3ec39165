package io.tengen.arena.archive;

import static io.tengen.arena.player.Refusals.messageOf;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.arena.review.ArchivedGame;
import io.tengen.arena.review.GameFilter;
import io.tengen.arena.tournament.model.Outcome;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Archives in files: what stays, what is refused, and in what words. */
class ArchiveFileTest {
  @TempDir private Path folder;
  private final List<String> warnings = new ArrayList<>();

  private Path file() {
    return folder.resolve("cup.db");
  }

  private GameArchive open() {
    return GameArchive.open(file().toString(), warnings::add);
  }

  private GameArchive open(String parameters) {
    return GameArchive.open("jdbc:sqlite:" + file() + "?" + parameters, warnings::add);
  }

  private String refusal(String urlOrFile) {
    String message =
        messageOf(ArchiveException.class, () -> GameArchive.open(urlOrFile, warnings::add).close());
    assertEquals(1, message.lines().count(), message);
    return message;
  }

  private String viewRefusal(String urlOrFile) {
    return messageOf(ArchiveException.class, () -> ArchiveView.open(urlOrFile).close());
  }

  private void sql(String... statements) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      for (String each : statements) {
        statement.execute(each);
      }
    }
  }

  private long pages() throws SQLException {
    try (Session session = new Session(connect())) {
      return session.number("PRAGMA page_count");
    }
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:" + file());
  }

  /** A game with a move, and one that is over. */
  private void fill() {
    try (GameArchive archive = open()) {
      long tournament = Sample.tournament(archive);
      Sample.play(archive.begin(tournament, Sample.pairing(1), List.of(5)), 1);
      OpenGame over = archive.begin(tournament, Sample.pairing(2), List.of());
      over.finish(Sample.result(over.pairing(), Outcome.DRAW), "0", "");
    }
  }

  @Test
  void whatWasSavedIsThereAgain() {
    fill();
    try (GameArchive archive = open()) {
      long tournament = Sample.tournament(archive);
      assertEquals(
          List.of(Sample.result(Sample.pairing(2), Outcome.DRAW)),
          archive.view().results(Sample.NAME));
      OpenGame open = archive.begin(tournament, Sample.pairing(1), List.of(5));
      assertEquals(2, open.plies());
      Sample.play(open, 1);
    }
    try (ArchiveView view = ArchiveView.open("jdbc:sqlite:" + file())) {
      List<ArchivedGame> games = view.games(GameFilter.ALL);
      assertEquals(List.of(3, 0), games.stream().map(ArchivedGame::plies).toList());
      assertEquals(3, view.moves(games.get(0).id()).size());
    }
    assertEquals(List.of(), warnings);
  }

  @Test
  void everyCommitIsFlushed() throws SQLException {
    fill();
    Database database = Database.of(file().toString());
    try (Session session = database.connect(warnings::add)) {
      assertEquals(2, session.number("PRAGMA synchronous"), "FULL");
      assertEquals(List.of("wal"), session.list("PRAGMA journal_mode", row -> row.getString(1)));
      assertEquals(1, session.number("PRAGMA foreign_keys"));
    }
    assertEquals(List.of(), warnings);
    open("synchronous=OFF&journal_mode=DELETE").close();
    assertEquals(2, warnings.size(), warnings.toString());
    assertTrue(warnings.get(0).contains("no write-ahead log but journal mode 'delete'"));
    assertTrue(warnings.get(1).contains("a loss of power may lose some of them"));
  }

  /** Two may use an archive, but only one plays a tournament. */
  @Test
  void aTournamentIsPlayedByOneOnly() {
    try (GameArchive one = open();
        GameArchive two = open()) {
      long tournament = Sample.tournament(one);
      String told = messageOf(ArchiveException.class, () -> Sample.tournament(two));
      assertEquals(
          "another process is playing tournament 'spring-cup' in the archive "
              + file()
              + "; wait for it or stop it",
          told);
      assertThrows(
          IllegalStateException.class, () -> two.begin(tournament, Sample.pairing(1), List.of()));
      long other = two.tournament("other", "{}", Sample.PLAYERS);
      Sample.play(one.begin(tournament, Sample.pairing(1), List.of()), 3);
      Sample.play(two.begin(other, Sample.pairing(1), List.of()), 2);
      assertEquals(2, two.view().games(GameFilter.ALL).size(), "each sees the other's");
    }
    try (GameArchive next = open()) {
      Sample.tournament(next);
    }
  }

  @Test
  void aLockedArchiveIsRefused() throws SQLException {
    fill();
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute("BEGIN IMMEDIATE");
      assertEquals(
          "the archive "
              + file()
              + " is locked by another program; wait for that one or stop it, then go on",
          refusal("jdbc:sqlite:" + file() + "?busy_timeout=20"));
    }
    open().close();
  }

  /** The program goes on when the other one is done; what was refused was not saved. */
  @Test
  void aLockThatComesLaterFailsOneMove() throws SQLException {
    try (GameArchive archive = open("busy_timeout=20")) {
      OpenGame open = archive.begin(Sample.tournament(archive), Sample.pairing(1), List.of());
      try (Connection connection = connect();
          Statement statement = connection.createStatement()) {
        statement.execute("BEGIN IMMEDIATE");
        assertTrue(
            messageOf(ArchiveException.class, () -> Sample.play(open, 1))
                .contains("is locked by another program"));
        assertEquals(0, open.plies());
      }
      Sample.play(open, 1);
      assertEquals(1, archive.view().moves(open.id()).size());
    }
  }

  /** As a file system that is read-only would do, which even the superuser cannot write. */
  @Test
  void aReadOnlyArchiveIsRefused() {
    fill();
    String told = refusal("jdbc:sqlite:" + file() + "?open_mode=1");
    assertEquals(
        "the archive "
            + file()
            + " cannot be written; make the file and its folder writable, or give another file",
        told);
    try (ArchiveView view = ArchiveView.open(file().toString())) {
      assertEquals(2, view.games(GameFilter.ALL).size(), "but it can be read");
    }
  }

  /** As a program made it that knew no rooms. */
  @Test
  void anArchiveOfVersionOneIsBroughtUpToDateAndKeepsItsGames() throws SQLException {
    Flyway.configure(Schema.class.getClassLoader())
        .dataSource("jdbc:sqlite:" + file(), null, null)
        .loggers("slf4j")
        .locations("classpath:db/migration")
        .table(Schema.HISTORY)
        .placeholders(SqliteDatabase.DIALECT)
        .target("1")
        .load()
        .migrate();
    sql(
        "INSERT INTO tournament VALUES (1, 'spring-cup', '" + Sample.CONFIG + "', 1000)",
        "INSERT INTO player VALUES (1, 'strong', 'uct:playouts=1000'), (2, 'weak', 'random')",
        "INSERT INTO participant VALUES (1, 1, 1, 2, NULL, 1), (1, 2, 2, 1, -200.5, NULL)",
        "INSERT INTO game VALUES (7, 1, 'r1-g1', 1, 0, 1, 1, 2, 2000, 1, NULL, NULL, NULL, NULL,"
            + " NULL, NULL, NULL)",
        "INSERT INTO game VALUES (8, 1, 'r1-g2', 1, 1, 0, 2, 1, 3000, 2, 4000, 0, 'DRAW',"
            + " 'RESIGNATION', '0', '', 5)",
        "INSERT INTO move VALUES (7, 0, 5, 0, 0, 0, 0, 0), (7, 1, 6, 9, 8, 7, 2, 0)");
    assertTrue(viewRefusal(file().toString()).contains("is of version 1, this program's is 2"));
    try (GameArchive archive = open()) {
      assertEquals(List.of(), archive.view().rooms());
      long tournament =
          archive.tournament(Sample.NAME, Sample.CONFIG, Sample.PLAYERS.subList(0, 2));
      assertEquals(1, tournament);
      assertEquals(Sample.PLAYERS.subList(0, 2), archive.view().participants(Sample.NAME));
      List<ArchivedGame> games = archive.view().games(GameFilter.ALL);
      assertEquals(List.of(2, 0), games.stream().map(ArchivedGame::plies).toList());
      assertEquals(Outcome.DRAW, Objects.requireNonNull(games.get(1).end()).result().outcome());
      OpenGame open = archive.begin(tournament, Sample.pairing(1), List.of());
      assertEquals(7, open.id());
      assertEquals(List.of(5, 6), open.startingMoves().stream().map(StoredMove::action).toList());
      Sample.play(open, 1);
      assertEquals(List.of(), archive.view().takenBack(open.id()));
    }
    assertEquals(List.of(), warnings);
  }

  @Test
  void anArchiveOfANewerVersionIsRefused() throws SQLException {
    fill();
    sql(
        "INSERT INTO tengen_schema_history (installed_rank, version, description, type, script,"
            + " checksum, installed_by, execution_time, success)"
            + " VALUES (99, '7', 'more', 'SQL', 'V7__more.sql', 1, '', 1, 1)");
    String told = refusal(file().toString());
    assertTrue(told.contains("is of version 7, which a newer Tengen has written"), told);
    assertTrue(told.contains("versions up to 2: take that Tengen"), told);
    assertEquals(told, viewRefusal(file().toString()));
  }

  @Test
  void whatIsNoArchiveIsRefusedAndLeftAlone() throws Exception {
    Path text = folder.resolve("notes.txt");
    byte[] content =
        "a shopping list that is longer than the header of a database"
            .getBytes(StandardCharsets.UTF_8);
    Files.write(text, content);
    assertEquals(
        "the archive " + text + " is no archive: the file is something else; give another file",
        refusal(text.toString()));
    assertTrue(viewRefusal(text.toString()).contains("the file is something else"));
    assertArrayEquals(content, Files.readAllBytes(text));

    sql("CREATE TABLE recipes (id INTEGER PRIMARY KEY, name TEXT)");
    assertTrue(refusal(file().toString()).contains("has tables of another program"));
    sql("SELECT * FROM recipes");
  }

  /** A page in the middle is overwritten. */
  @Test
  void aDamagedArchiveIsNamed() throws IOException {
    fill();
    byte[] content = Files.readAllBytes(file());
    for (int i = 100; i < content.length; i++) {
      content[i] = (byte) 0x5a;
    }
    Files.write(file(), content);
    assertTrue(refusal(file().toString()).contains("is damaged; take a copy of it"));
  }

  @Test
  void placesWithoutAnArchiveAreNamed() {
    String missing = folder.resolve("no").resolve("cup.db").toString();
    assertTrue(refusal(missing).contains("there is no such folder; make it, or give another file"));
    assertTrue(refusal(folder.toString()).contains("is a folder; give a file in it"));
    assertTrue(viewRefusal(missing).startsWith("there is no archive at " + missing));
    assertTrue(viewRefusal(file().toString()).contains("play a tournament first"));
    assertFalse(Files.exists(file()), "looking makes no file");
    for (String text : List.of("", "jdbc:sqlite:", "jdbc:sqlite::memory:", "a?b", "\0")) {
      assertTrue(refusal(text).contains("names no file for the archive"), text);
    }
    assertTrue(refusal("jdbc:sqlite:x.db?fast").contains("'fast' is no parameter"));
    String other = refusal("jdbc:oracle:thin:@host?password=secret");
    assertTrue(other.contains("is of no kind that is known"), other);
    assertFalse(other.contains("secret"), other);
  }

  @Test
  void anEmptyFileIsANewArchive() throws IOException {
    Files.createFile(file());
    assertTrue(viewRefusal(file().toString()).contains("has no tables yet"));
    fill();
    ArchiveView.open(file().toString()).close();
  }

  /** SQLite answers a limit on its pages in the way it answers a disk without room. */
  @Test
  void aFullDiskLosesNothingThatWasSaved() throws SQLException {
    fill();
    int saved;
    // Some pages more than there are, and no flushes, which would take longer than the rest.
    long pages = pages() + 4;
    try (GameArchive archive = open("synchronous=OFF&max_page_count=" + pages)) {
      long tournament = Sample.tournament(archive);
      OpenGame open = archive.begin(tournament, Sample.pairing(1), List.of());
      assertEquals(2, open.plies());
      ArchiveException full =
          assertThrows(ArchiveException.class, () -> Sample.play(open, 100_000));
      assertEquals(
          "the archive "
              + file()
              + " cannot grow, since the disk is full; make room, then go on from what was saved",
          full.getMessage());
      saved = open.plies();
      assertTrue(saved > 100, saved + " plies");
      assertEquals(saved, archive.view().moves(open.id()).size());
      assertThrows(ArchiveException.class, () -> Sample.play(open, 100_000));
      saved = open.plies();
    }
    try (GameArchive archive = open()) {
      OpenGame open = archive.begin(Sample.tournament(archive), Sample.pairing(1), List.of());
      assertEquals(saved, open.plies());
      Sample.play(open, 1);
      open.finish(Sample.result(open.pairing(), Outcome.DRAW), "0", "");
    }
  }

  /** Somebody, or a newer program, has put in what this one does not know. */
  @Test
  void whatCannotBeReadIsNamed() throws SQLException {
    fill();
    sql("UPDATE game SET reason = 'BOREDOM' WHERE outcome IS NOT NULL");
    try (ArchiveView view = ArchiveView.open(file().toString())) {
      String told = messageOf(ArchiveException.class, () -> view.games(GameFilter.ALL));
      assertTrue(told.contains("holds what this program cannot read"), told);
      assertTrue(told.contains("BOREDOM"), told);
    }
  }

  @Test
  void theDatabaseItselfRefusesAContradiction() {
    fill();
    for (String contradiction :
        List.of(
            "INSERT INTO game (tournament_id, pairing, round, opening, opening_plies,"
                + " first_player_id, second_player_id, begun_ms, attempt)"
                + " SELECT tournament_id, pairing, round, opening, opening_plies,"
                + " first_player_id, second_player_id, begun_ms, attempt FROM game",
            "UPDATE game SET ended_ms = NULL WHERE outcome IS NOT NULL",
            "UPDATE game SET outcome = 'BLACK' WHERE outcome IS NOT NULL",
            "INSERT INTO move SELECT * FROM move",
            "UPDATE game SET second_player_id = first_player_id")) {
      SQLException refused = assertThrows(SQLException.class, () -> sql(contradiction));
      assertEquals(SqliteProblem.CONSTRAINT, SqliteProblem.of(refused), contradiction);
    }
  }

  /** The number in the code is that of the newest migration. */
  @Test
  void theVersionIsThatOfTheNewestMigration() {
    assertTrue(hasMigration(Schema.VERSION));
    assertFalse(hasMigration(Schema.VERSION + 1));
  }

  private static boolean hasMigration(int version) {
    try {
      Path migrations =
          Path.of(
              Objects.requireNonNull(ArchiveFileTest.class.getResource("/db/migration")).toURI());
      try (var files = Files.list(migrations)) {
        return files.anyMatch(
            each -> each.getFileName().toString().startsWith("V" + version + "__"));
      }
    } catch (IOException | URISyntaxException e) {
      throw new AssertionError(e);
    }
  }
}
