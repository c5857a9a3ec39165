package io.tengen.go.sgf.tool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.go.sgf.GameResult;
import io.tengen.go.sgf.Sgf;
import io.tengen.go.sgf.SgfOptions;
import io.tengen.go.sgf.SgfWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SgfToolTest {
  @TempDir Path directory;

  private Path file(String name, String text) throws IOException {
    return Files.writeString(directory.resolve(name), text);
  }

  private Path resource(String name) throws IOException {
    return file(name, new String(Sgf.resource(name), StandardCharsets.UTF_8));
  }

  private static SgfCheck.Report check(Path path, boolean scores) throws IOException {
    return SgfCheck.run(List.of(path), SgfOptions.TOLERANT, scores, Progress.NONE);
  }

  @Test
  void checkTellsFileLineAndColumn() throws IOException {
    resource("broken.sgf");
    resource("variations.sgf");
    file("illegal.sgf", "(;SZ[9];B[aa]\n;W[aa])");
    SgfCheck.Report report = check(directory, false);
    assertFalse(report.isClean());
    assertEquals(7, report.games());
    assertEquals(6, report.problemCount());
    List<String> places =
        report.problems().stream()
            .map(problem -> problem.toString().substring(directory.toString().length() + 1))
            .map(text -> text.substring(0, text.indexOf(": ")))
            .toList();
    assertEquals(
        List.of(
            "broken.sgf:2:54",
            "broken.sgf:5:1",
            "broken.sgf:6:51",
            "broken.sgf:10:55",
            "broken.sgf:12:42",
            "illegal.sgf:2:1"),
        places);
  }

  @Test
  void checkVerifiesScores() throws IOException {
    // Black's wall on the second column of 3x3: all nine points, less komi.
    String moves = ";B[ba];W[];B[bb];W[];B[bc];W[];B[])";
    Path right = file("right.sgf", "(;SZ[3]KM[2.5]RE[B+6.5]" + moves);
    Path wrong = file("wrong.sgf", "(;SZ[3]KM[2.5]RE[B+5.5]" + moves);
    assertEquals(1, check(right, true).scoresVerified());
    assertTrue(check(right, true).isClean());
    assertEquals(1, check(wrong, true).problemCount());
    assertTrue(check(wrong, false).isClean());
  }

  @Test
  void checkTellsItsProgress() throws IOException {
    Path many = file("many.sgf", "(;SZ[9];B[aa])\n".repeat(2_500));
    List<Long> told = new ArrayList<>();
    SgfCheck.run(List.of(many), SgfOptions.TOLERANT, false, told::add);
    assertEquals(List.of(1_000L, 2_000L, 2_500L), told);
  }

  @Test
  void brokenGamesAreNoProgress() throws IOException {
    String broken = "(;GM[1]!)\n".repeat(5);
    Path path = file("half.sgf", broken + "(;SZ[9];B[aa])\n".repeat(1_000) + broken);
    List<Long> told = new ArrayList<>();
    SgfCheck.Report report = SgfCheck.run(List.of(path), SgfOptions.TOLERANT, false, told::add);
    assertEquals(10, report.problemCount());
    assertEquals(List.of(1_000L, 1_000L), told, "once when it is reached, once at the end");
  }

  @Test
  void statsCount() throws IOException {
    resource("variations.sgf");
    file("more.sgf", "(;SZ[19]RE[W+0.5]HA[2]WR[1d])(;SZ[9]RE[Draw]KM[7];B[aa])(;GM[5])");
    SgfStats.Report report = SgfStats.run(List.of(directory), SgfOptions.TOLERANT, Progress.NONE);
    assertEquals(3, report.games());
    assertEquals(1, report.problemCount());
    assertEquals(4, report.moves());
    assertEquals(0, report.fewestMoves());
    assertEquals(3, report.mostMoves());
    assertEquals(4 / 3.0, report.meanMoves());
    assertEquals(1, report.blackWins());
    assertEquals(1, report.whiteWins());
    assertEquals(
        Map.of(GameResult.Reason.SCORE, 2L, GameResult.Reason.RESIGNATION, 1L), report.reasons());
    assertEquals(Map.of(9, 2L, 19, 1L), report.sizes());
    assertEquals(Map.of(0, 2L, 2, 1L), report.handicaps());
    assertEquals(Map.of("6.5", 1L, "0.0", 1L, "7.0", 1L), report.komis());
    assertEquals(Map.of("1d", 2L, "2k", 1L, "none", 3L), report.ranks());
  }

  @Test
  void diagramsShowTheBoardAtAMove() throws IOException {
    String text = "(;SZ[3]PB[Ann]BR[1k]PW[Bob]KM[5.5]RE[W+R];B[ba];W[aa];B[ab])";
    assertEquals(
        """
        Black Ann (1k), White Bob, komi 5.5, result W+R
           A B C
         3 .(X). 3
         2 . . . 2
         1 . . . 1
           A B C
        Move 1 of 3: black B3. Prisoners: 0 black, 0 white.
        """,
        SgfDiagram.of(Sgf.game(text), 1));
    assertTrue(SgfDiagram.of(Sgf.game(text), 999).contains("Move 3 of 3: black A2"));
    assertTrue(SgfDiagram.of(Sgf.game(text), 999).contains("Prisoners: 0 black, 1 white"));
    assertTrue(SgfDiagram.of(Sgf.game(text), 0).contains("Move 0 of 3. Prisoners"));
  }

  @Test
  void convertsToOneFileInAnyCompression() throws IOException {
    Path source = file("in.sgf", "(;FF[3]SZ[9]PB[ü](;B[aa];W[tt])(;B[bb]))(;x\n(;GM[1];B[cc])");
    SgfConverter.Options lines = new SgfConverter.Options(SgfWriter.Layout.LINE, true);
    for (String name : List.of("out.sgf", "out.sgf.gz", "out.sgf.xz")) {
      Path target = directory.resolve(name);
      SgfConverter.Report report =
          SgfConverter.convert(List.of(source), target, SgfOptions.TOLERANT, lines, Progress.NONE);
      assertEquals(2, report.games());
      assertEquals(1, report.problemCount());
      assertEquals(2, check(target, false).games(), name);
    }
    assertEquals(
        "(;CA[UTF-8]FF[4]SZ[9]PB[ü];B[aa];W[])\n(;GM[1]FF[4];B[cc])\n",
        Files.readString(directory.resolve("out.sgf")));
    try (var files = Files.list(directory)) {
      assertEquals(4, files.count(), "a temporary file is left");
    }
  }

  @Test
  void convertKeepsVariationsIfTheyAreWanted() throws IOException {
    Path source = resource("variations.sgf");
    Path target = directory.resolve("out.sgf");
    SgfConverter.Options pages = new SgfConverter.Options(SgfWriter.Layout.PAGE, false);
    SgfConverter.convert(List.of(source), target, SgfOptions.TOLERANT, pages, Progress.NONE);
    assertEquals(
        Sgf.dump(Sgf.game(Files.readString(source)).root()),
        Sgf.dump(Sgf.game(Files.readString(target)).root()));
  }

  @Test
  void convertLeavesOtherFilesAlone() throws IOException {
    Path other = file("out.sgf.part", "mine");
    Path target = directory.resolve("out.sgf");
    SgfConverter.convert(
        List.of(resource("variations.sgf")),
        target,
        SgfOptions.TOLERANT,
        new SgfConverter.Options(SgfWriter.Layout.LINE, false),
        Progress.NONE);
    assertEquals("mine", Files.readString(other));
    try (Stream<Path> files = Files.list(directory)) {
      assertEquals(3, files.count(), "nothing unfinished is left");
    }
  }

  @Test
  void statsCutLongNames() throws IOException {
    Path path = file("long.sgf", "(;GM[1]RU[" + "x".repeat(100_000) + "])");
    SgfStats.Report report = SgfStats.run(List.of(path), SgfOptions.TOLERANT, Progress.NONE);
    assertEquals(Map.of("x".repeat(40) + "...", 1L), report.rules());
  }
}
