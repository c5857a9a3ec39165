package io.tengen.go.sgf.tool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.tengen.go.Board;
import io.tengen.go.sgf.MainLine;
import io.tengen.go.sgf.Sgf;
import io.tengen.go.sgf.SgfCollection;
import io.tengen.go.sgf.SgfGame;
import io.tengen.go.sgf.SgfOptions;
import io.tengen.go.sgf.SgfWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Real games, where they are at hand: a sample of each collection. The whole of them is for the
 * command {@code sgf check}.
 */
class SharedGamesTest {
  private static final Path GAMES = Path.of("..", "..", "shared", "data", "sgf");
  private static final int SAMPLE = 1_000;

  private static Path present(String name) {
    Path path = GAMES.resolve(name + ".sgf.xz");
    assumeTrue(Files.exists(path), "the collection is not here");
    return path;
  }

  @ParameterizedTest
  @ValueSource(strings = {"kgs6d", "tom9d", "ai19", "ogs9x9", "ogs9x9_strong"})
  void everyGameReplaysUnderSimpleKoAndSurvivesARoundTrip(String name) throws IOException {
    Path path = present(name);
    try (SgfCollection games = new SgfCollection(List.of(path), SgfOptions.TOLERANT)) {
      for (int i = 0; i < SAMPLE; i++) {
        SgfGame game = games.next();
        assertTrue(game != null, "fewer games than " + SAMPLE);
        MainLine line = MainLine.of(game);
        line.replay(new Board(line.settings().size()), line.moveCount());
        SgfGame again = Sgf.game(SgfWriter.toString(game, SgfWriter.Layout.PAGE));
        // The writer adds the charset that a collection of these leaves out.
        again.root().remove("CA");
        assertEquals(Sgf.dump(game.root()), Sgf.dump(again.root()));
      }
    }
  }

  @Test
  void everyVerifiedScoreIsTheAreaOfTheLastPosition() throws IOException {
    Path path = present("score_verified_9x9");
    SgfCheck.Report report = SgfCheck.run(List.of(path), SgfOptions.TOLERANT, true, Progress.NONE);
    assertEquals(List.of(), report.problems());
    assertEquals(6_597, report.scoresVerified());
  }
}
