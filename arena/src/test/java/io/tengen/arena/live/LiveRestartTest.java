package io.tengen.arena.live;

import static io.tengen.arena.live.LiveFixture.GO;
import static io.tengen.arena.live.LiveFixture.action;
import static io.tengen.arena.live.LiveFixture.people;
import static io.tengen.arena.live.LiveFixture.settings;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.arena.archive.ArchiveException;
import io.tengen.arena.archive.ArchiveReview;
import io.tengen.arena.archive.ArchiveView;
import io.tengen.arena.review.ArchivedCourse;
import io.tengen.arena.review.GameFilter;
import io.tengen.arena.review.GameSgf;
import io.tengen.arena.tournament.StoredSettings;
import io.tengen.arena.tournament.model.Participant;
import io.tengen.env.board.ConnectFour;
import io.tengen.env.board.MnkGame;
import io.tengen.go.GoGame;
import io.tengen.go.Ruleset;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program ends, and games go on in the next one as if nothing had been. */
class LiveRestartTest {
  @TempDir private Path folder;

  private Path file() {
    return folder.resolve("arena.db");
  }

  /** What must be the same; the clock runs from another moment on. */
  private static LiveSnapshot stopped(LiveSnapshot snapshot, long version) {
    LiveClocks clocks = snapshot.clocks();
    return new LiveSnapshot(
        snapshot.head(),
        version,
        snapshot.status(),
        snapshot.moves(),
        snapshot.position(),
        new LiveClocks(clocks.first(), clocks.second(), clocks.running(), 0, clocks.lag()),
        snapshot.undoAskedBy(),
        snapshot.dead(),
        snapshot.end());
  }

  @Test
  void gamesGoOnWithTheirClocksStoppedMeanwhile() {
    LiveSettings handicap =
        new LiveSettings(
            settings(new GoGame(9, Ruleset.JAPANESE.rules().withKomi(0.5)), "5m+3s").referee(),
            true,
            false,
            3);
    LiveFixture before = new LiveFixture(file(), 0);
    LiveGame fresh = before.begin(people(GO, "10m"), 0, 1);
    LiveGame four = before.begin(settings(MnkGame.gomoku(), "10m+3x30s"));
    LiveGame nine = before.begin(handicap);
    LiveGame scoring = before.begin(people(GO, "10m"));
    LiveGame over = before.begin(people(GO, "10m"));
    before.play(four, "h8 h9 g8");
    before.play(nine, "D5 E5 pass");
    before.play(scoring, LiveFixture.DEAD_STONE);
    over.resign(0);
    List<LiveGame> left = List.of(fresh, four, nine, scoring);
    List<LiveSnapshot> snapshots = left.stream().map(LiveGame::snapshot).toList();
    before.pass(7_000);
    // As little as a killed program would say good-bye; only the files have to be free again.
    before.archive.close();

    try (LiveFixture after = new LiveFixture(file(), 1_000_000_000_000_000L)) {
      LiveGames.Restored restored = after.games.restore();
      assertEquals(List.of(), restored.problems());
      assertEquals(
          left.stream().map(LiveGame::id).toList(),
          restored.games().stream().map(LiveGame::id).toList());
      for (int i = 0; i < left.size(); i++) {
        LiveSnapshot was = snapshots.get(i);
        LiveSnapshot is = restored.games().get(i).snapshot();
        assertEquals(stopped(was, was.version()), stopped(is, is.version()));
        boolean isRunning = is.clocks().running() >= 0;
        assertEquals(isRunning ? after.now.get() : 0, is.clocks().sinceNanos());
        assertEquals(
            was.newState().toString(), is.newState().toString(), "the same position and past");
      }
      assertEquals(List.of(), after.games.restore().games(), "they are here already");

      LiveGame again = restored.games().get(1);
      after.pass(30_000);
      again.play(1, 3);
      // A second before, and thirty now.
      assertEquals(Duration.ofSeconds(600 - 1 - 30), again.snapshot().clocks().second().main());
      LiveGame scored = restored.games().get(3);
      scored.proposeDead(0, Set.of(action(GO, "E5")));
      scored.proposeDead(1, Set.of(action(GO, "E5")));
      assertEquals("W+12", Objects.requireNonNull(scored.snapshot().end()).result());
      LiveGame next = after.begin(people(GO, "10m"));
      assertEquals(6, next.head().pairing().round(), "no pairing is used twice");
    }
  }

  @Test
  void whatWasTakenBackStaysSo() {
    LiveFixture before = new LiveFixture(file(), 0);
    LiveGame undone = before.begin(settings(GO, "10m"));
    before.play(undone, "A1 B1 C1");
    before.pass(20_000);
    undone.askUndo(0);
    undone.answerUndo(1, true);
    LiveGame resumed = before.begin(people(GO, "10m"));
    before.play(resumed, "A1 B1 pass pass");
    resumed.resumePlay(0);
    before.play(resumed, "C1");
    before.play(resumed, "pass pass");
    List<LiveSnapshot> snapshots = List.of(undone.snapshot(), resumed.snapshot());
    before.archive.close();

    try (LiveFixture after = new LiveFixture(file(), 0)) {
      List<LiveGame> games = after.games.restore().games();
      for (int i = 0; i < snapshots.size(); i++) {
        LiveSnapshot is = games.get(i).snapshot();
        assertEquals(stopped(snapshots.get(i), 0), stopped(is, 0));
      }
      // Three seconds for two moves, one of which is gone, and three passes for nothing.
      LiveClocks clocks = games.get(1).snapshot().clocks();
      assertEquals(Duration.ofSeconds(600 - 4), clocks.first().main());
      assertEquals(Duration.ofSeconds(600 - 3), clocks.second().main());
      for (int i = 1; i < 5; i++) {
        games.get(1).resumePlay(0);
        after.play(games.get(1), "pass pass");
      }
      LiveFixture.refused(
          games.get(1),
          RefusedActionException.Code.RESUMED_TOO_OFTEN,
          () -> games.get(1).resumePlay(1));
    }
  }

  @Test
  void gamesAreReviewedByTheirOwnSettings() {
    LiveSettings handicap =
        new LiveSettings(
            settings(new GoGame(9, Ruleset.JAPANESE.rules()), "5m+3s").referee(), true, false, 2);
    try (LiveFixture fixture = new LiveFixture(file(), 0)) {
      LiveGame usual = fixture.begin(settings(GO, "none"));
      LiveGame own = fixture.begin(handicap);
      fixture.play(own, "D5 E5");
      assertEquals(Optional.empty(), fixture.archive.view().config(usual.id()));
      try (ArchiveReview review =
          new ArchiveReview(ArchiveView.open(file().toString()), StoredSettings::read)) {
        assertEquals(GO, review.tournaments().get(0).game());
        assertEquals(GO, review.course(usual.id()).orElseThrow().tournament().game());
        ArchivedCourse course = review.course(own.id()).orElseThrow();
        assertEquals(handicap.referee().game(), course.tournament().game());
        assertEquals(handicap.referee().time(), course.tournament().time());
        Map<String, String> facts = course.tournament().facts();
        assertEquals(
            List.of("2", "true", "false"),
            List.of(
                String.valueOf(facts.get("handicap")),
                String.valueOf(facts.get("rated")),
                String.valueOf(facts.get("undo"))));
        String sgf = GameSgf.of(course);
        assertTrue(sgf.contains("HA[2]"), sgf);
        assertTrue(sgf.contains("AB["), sgf);
        assertTrue(sgf.contains(";W[de]WL[302]"), sgf);
        assertTrue(sgf.contains(";B[ee]BL[302]"), sgf);
      }
    }
  }

  /** What cannot be read is left for a program that can. */
  @Test
  void gamesThatCannotBeReadAreLeftAndNamed() throws SQLException {
    LiveFixture before = new LiveFixture(file(), 0);
    LiveGame chess = before.begin(settings(new ConnectFour(), "1m"));
    LiveGame illegal = before.begin(settings(new ConnectFour(), "1m"));
    LiveGame well = before.begin(settings(new ConnectFour(), "1m"));
    before.play(illegal, "1 1 1 1 1 1");
    before.archive.close();
    sql("UPDATE game SET config = '{\"game\":\"chess\"}' WHERE id = " + chess.id());
    sql("INSERT INTO move SELECT game_id, 6, 0, 0, 0, 0, 0, 0 FROM move WHERE ply = 5");
    try (LiveFixture after = new LiveFixture(file(), 0)) {
      LiveGames.Restored restored = after.games.restore();
      assertEquals(List.of(well.id()), restored.games().stream().map(LiveGame::id).toList());
      assertEquals(2, restored.problems().size());
      String first = restored.problems().get(0);
      assertTrue(
          first.startsWith("game " + chess.id() + " of room 'lobby' is left as it is"), first);
      assertTrue(restored.problems().get(1).contains("move 7, "), restored.problems().get(1));
      assertEquals(
          3, after.archive.view().games(GameFilter.ALL.endedBy(GameFilter.Result.OPEN)).size());
    }
  }

  private void sql(String statement) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file());
        Statement one = connection.createStatement()) {
      one.execute(statement);
    }
  }

  @Test
  void aTournamentIsNoRoom() {
    try (LiveFixture fixture = new LiveFixture(file(), 0)) {
      List<Participant> players =
          List.of(
              new Participant("a", "random", 1, null, null),
              new Participant("b", "random", 1, null, null));
      fixture.archive.tournament("cup", "{}", players);
      assertThrows(
          ArchiveException.class, () -> fixture.games.openRoom("cup", settings(GO, "none")));
      assertThrows(
          IllegalArgumentException.class,
          () -> fixture.games.openRoom("no room", settings(GO, "none")));
      assertEquals(1, fixture.archive.view().rooms().size());
      assertEquals(List.of(), fixture.games.restore().problems());
    }
  }

  @Test
  void aGameThatIsLeftTakesNoMoves() {
    LiveFixture fixture = new LiveFixture(file(), 0);
    LiveGame game = fixture.begin(settings(GO, "none"));
    fixture.games.close();
    assertThrows(IllegalStateException.class, () -> game.play(0, 0));
    assertThrows(IllegalStateException.class, () -> fixture.begin(settings(GO, "none")));
    fixture.close();
  }
}
