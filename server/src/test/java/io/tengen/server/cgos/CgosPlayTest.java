package io.tengen.server.cgos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.tengen.arena.archive.GameArchive;
import io.tengen.arena.lobby.AgentChoice;
import io.tengen.arena.review.ArchivedGame;
import io.tengen.arena.review.GameFilter;
import io.tengen.server.CgosLimits;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whole games of programs that know the protocol and nothing of the server. */
@Timeout(120)
class CgosPlayTest {
  private static final Path GNU_GO = Path.of("/usr/games/gnugo");

  private static List<ArchivedGame> finished(CgosServer server) {
    return server.reader().newest(GameFilter.ALL.endedBy(GameFilter.Result.COUNTED), 100);
  }

  @Test
  void botsPlayGameAfterGame() throws Exception {
    ExecutorService threads = Executors.newCachedThreadPool();
    try (CgosServer server = new CgosServer()) {
      List<Future<List<String>>> bots = new ArrayList<>();
      for (int i = 0; i < 2; i++) {
        bots.add(threads.submit(new CgosBot(server.port(), "random-" + i, new RandomBrain(i), 6)));
      }
      List<String> results = bots.get(0).get();
      assertEquals(6, results.size());
      assertEquals(results, bots.get(1).get());
      for (String result : results) {
        assertTrue(result.matches("gameover 2026-11-22 [BW]\\+[0-9.]+"), result);
      }
      List<ArchivedGame> games = finished(server);
      assertEquals(6, games.size());
      assertEquals(
          3, games.stream().filter(game -> game.pairing().first().equals("random-0")).count());
      assertEquals(List.of(), server.problems());
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void aBotAloneMeetsTheAgentsOfTheRoom() throws Exception {
    AgentChoice agent = new AgentChoice("random", "random", "any legal move");
    try (CgosServer server =
        new CgosServer(
            GameArchive.inMemory(), 5, CgosServer.MAIN, List.of(agent), CgosLimits.USUAL)) {
      List<String> results = new CgosBot(server.port(), "lonely", new RandomBrain(3), 2).call();
      assertEquals(2, results.size());
      assertEquals(2, finished(server).size());
      assertEquals(List.of(), server.problems());
    }
  }

  @Test
  void gnuGoPlays() throws Exception {
    assumeTrue(Files.isExecutable(GNU_GO), GNU_GO + " is not here");
    ExecutorService threads = Executors.newCachedThreadPool();
    try (CgosServer server =
            new CgosServer(
                GameArchive.inMemory(), 5, CgosServer.MAIN, List.of(), CgosLimits.USUAL);
        GtpBrain engine =
            new GtpBrain(
                List.of(GNU_GO.toString(), "--mode", "gtp", "--level", "1", "--chinese-rules"))) {
      Future<List<String>> random =
          threads.submit(new CgosBot(server.port(), "dice", new RandomBrain(5), 1));
      List<String> results = new CgosBot(server.port(), "gnugo", engine, 1).call();
      assertEquals(results, random.get());
      // Who wins depends on what dead stones the engine leaves standing.
      assertTrue(
          results.get(0).matches("gameover 2026-11-22 [BW]\\+([0-9.]+|Resign)"), results.get(0));
      assertEquals(1, finished(server).size());
      assertEquals(List.of(), server.problems());
    } finally {
      threads.shutdownNow();
    }
  }
}
