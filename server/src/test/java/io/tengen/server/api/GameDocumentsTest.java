package io.tengen.server.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.arena.archive.ArchiveReview;
import io.tengen.arena.archive.GameArchive;
import io.tengen.arena.live.LiveGame;
import io.tengen.arena.live.LiveGames;
import io.tengen.arena.live.LiveSettings;
import io.tengen.arena.match.RefereeSettings;
import io.tengen.arena.tournament.StoredSettings;
import io.tengen.arena.tournament.model.Participant;
import io.tengen.go.GoGame;
import io.tengen.go.Ruleset;
import io.tengen.search.time.TimeControl;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** A game is told of in the same words while it is live and when it is in the archive alone. */
class GameDocumentsTest {
  @Test
  void theArchiveKeepsStonesAndClocks() {
    AtomicLong nanos = new AtomicLong();
    try (GameArchive archive = GameArchive.inMemory();
        LiveGames games = new LiveGames(archive, GameDocumentsTest::fail, nanos::get)) {
      GoGame go = new GoGame(9, Ruleset.TROMP_TAYLOR.rules());
      TimeControl time = new TimeControl.Absolute(Duration.ofMinutes(10));
      LiveSettings settings =
          new LiveSettings(RefereeSettings.of(go, time, Duration.ZERO), false, true, 3);
      games.openRoom("hall", settings);
      games.join("hall", new Participant("ada", "person", 1, null, null));
      games.join("hall", new Participant("bob", "person", 1, null, null));
      LiveGame game = games.begin("hall", settings, "ada", "bob", List.of());
      nanos.addAndGet(7_000_000_000L);
      game.play(1, 40);
      nanos.addAndGet(2_000_000_000L);
      game.play(0, 41);
      GameDocuments documents =
          new GameDocuments(games, InstantSource.system(), new GameWords(name -> false));
      ObjectNode json =
          documents.write(
              new ArchiveReview(archive.view(), StoredSettings::read)
                  .course(game.id())
                  .orElseThrow());
      assertEquals(3, json.path("handicap").asInt(0));
      assertEquals(game.snapshot().position().board(), json.path("board").asString(""));
      assertEquals(4, json.path("board").asString("").chars().filter(each -> each == 'X').count());
      assertEquals(598_000, json.path("clocks").path(0).path("main").asInt(0));
      assertEquals(593_000, json.path("clocks").path(1).path("main").asInt(0));
      assertFalse(json.path("clocks").path(0).path("running").asBoolean(true));
      assertTrue(json.has("rated"));
      assertFalse(json.path("rated").asBoolean(true));
    }
  }

  private static void fail(RuntimeException problem) {
    throw problem;
  }
}
