package io.tengen.server.cgos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.arena.archive.GameArchive;
import io.tengen.arena.review.GameSgf;
import io.tengen.server.CgosLimits;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A room of 19x19, and what is left of it when its server has been started again. */
@Timeout(60)
class CgosLargeBoardTest {
  private static final int SIZE = 19;
  private static final Duration MAIN = Duration.ofMinutes(20);

  @TempDir private Path folder;

  private CgosServer start() throws IOException {
    GameArchive archive = GameArchive.open(folder.resolve("arena.db").toString(), warning -> {});
    return new CgosServer(archive, SIZE, MAIN, List.of(), CgosLimits.USUAL);
  }

  /** Plays moves in turns, from black's on. */
  private static void play(CgosClient black, CgosClient white, String... vertices)
      throws IOException {
    for (int i = 0; i < vertices.length; i++) {
      CgosClient mover = i % 2 == 0 ? black : white;
      mover.await("genmove " + (i % 2 == 0 ? "b" : "w") + " 1200000");
      mover.send(vertices[i]);
      (i % 2 == 0 ? white : black).await("play " + (i % 2 == 0 ? "b " : "w ") + vertices[i]);
    }
  }

  @Test
  void aGameIsPlayedKeptAndRatedForGood() throws IOException {
    long game;
    String winner;
    try (CgosServer server = start();
        CgosClient one = CgosClient.bot(server.port(), "one");
        CgosClient two = CgosClient.bot(server.port(), "two")) {
      String setup = one.expect("setup ");
      assertTrue(setup.contains(" 19 0.5 1200000 "), setup);
      game = Long.parseLong(setup.split(" ", -1)[1]);
      boolean isOneBlack = setup.endsWith("one(0?)");
      winner = isOneBlack ? "one" : "two";
      CgosClient black = isOneBlack ? one : two;
      CgosClient white = isOneBlack ? two : one;
      // There is no column I, and rows of two figures.
      play(black, white, "Q16", "J10", "T19", "A1", "H19", "pass", "pass");
      black.await("gameover 2026-11-22 B+0.5");
      white.await("gameover 2026-11-22 B+0.5");
      String sgf =
          GameSgf.of(server.reader().course(game).orElseThrow(), server.reader().analysis(game))
              .replace("\n", "");
      assertTrue(sgf.contains("SZ[19]") && sgf.contains("RE[B+0.5]"), sgf);
      assertTrue(
          sgf.replaceAll("[BW]L\\[\\d+]", "").contains(";B[pd];W[ij];B[sa];W[as];B[ha];W[];B[]"),
          sgf);
      assertEquals(List.of(), server.problems());
    }
    try (CgosServer server = start();
        CgosClient viewer = CgosClient.viewer(server.port())) {
      String match = viewer.expect("match " + game + " ");
      assertTrue(match.contains(" 19 0.5 ") && match.endsWith(" B+0.5"), match);
      Matcher ratings =
          Pattern.compile("\\w+\\((-?\\d+)\\?\\) " + winner + "\\((-?\\d+)\\?\\)").matcher(match);
      assertTrue(ratings.find(), match);
      assertTrue(Integer.parseInt(ratings.group(2)) > Integer.parseInt(ratings.group(1)), match);
      viewer.send("observe " + game);
      assertTrue(
          viewer
              .read()
              .endsWith(
                  " Q16 1200000 J10 1200000 T19 1200000 A1 1200000"
                      + " H19 1200000 pass 1200000 pass 1200000 B+0.5"));
    }
  }
}
