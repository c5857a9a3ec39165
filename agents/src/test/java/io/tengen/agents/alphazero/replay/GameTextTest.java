package io.tengen.agents.alphazero.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.env.board.ConnectFour;
import io.tengen.go.GoGame;
import io.tengen.go.Ruleset;
import io.tengen.go.sgf.GameInfo;
import io.tengen.go.sgf.MainLine;
import io.tengen.go.sgf.SgfException;
import io.tengen.go.sgf.SgfGame;
import io.tengen.go.sgf.SgfOptions;
import io.tengen.go.sgf.SgfReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class GameTextTest {
  private static final GoGame GO = new GoGame(5, Ruleset.TROMP_TAYLOR.rules().withKomi(7), 100);
  private static final int PASS = 25;
  private static final PolicyTarget TARGET = PolicyTarget.of(new float[] {1}, 0, 1);

  private static ZeroGame go(double komi, GameEnd end, int... actions) {
    return new ZeroGame(
        31,
        4,
        komi,
        List.of(
            ZeroPly.opening(actions[0]),
            ZeroPly.fast(actions[1], -0.25f),
            ZeroPly.full(actions[2], 0.5f, TARGET)),
        end);
  }

  private static GameEnd byRules(float outcome) {
    return GameEnd.of(GameEnd.Reason.RULES, outcome);
  }

  private static SgfGame written(ZeroGame game) throws IOException, SgfException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    GameText.write(GO, List.of(game, game), out);
    List<SgfGame> games =
        SgfReader.readAll(out.toString(StandardCharsets.UTF_8), SgfOptions.STRICT);
    assertEquals(2, games.size());
    return games.get(1);
  }

  @Test
  void gamesOfGoAreOneCollection() throws IOException, SgfException {
    SgfGame game = written(go(0.5, byRules(1), 12, PASS, PASS));
    assertEquals("sgf", GameText.fileEnding(GO));
    MainLine line = MainLine.of(game);
    assertEquals(3, line.moveCount());
    assertEquals(12, GO.points().actionOf(line.point(0)));
    assertEquals(PASS, GO.points().actionOf(line.point(1)));
    assertEquals(0.5, line.settings().komi());
    assertEquals("B+24.5", game.info(GameInfo.RESULT).orElseThrow());
    assertEquals("game 31", game.info(GameInfo.GAME_NAME).orElseThrow());
    assertEquals("network 4", game.info(GameInfo.BLACK_PLAYER).orElseThrow());
    assertEquals("network 4", game.info(GameInfo.WHITE_PLAYER).orElseThrow());
    assertEquals("opening", line.node(0).text("C").orElseThrow());
    assertEquals("-0.250, fast search", line.node(1).text("C").orElseThrow());
    assertEquals("0.500, full search", line.node(2).text("C").orElseThrow());
  }

  @Test
  void aLineTellsItsKomi() {
    assertEquals(
        "game 31, network 4, komi 0.5: C3 pass pass 1-0",
        GameText.line(GO, go(0.5, byRules(1), 12, PASS, PASS)));
  }

  @Test
  void komiOfTheGameStandsInForNone() throws IOException, SgfException {
    SgfGame game = written(go(Double.NaN, byRules(1), 12, PASS, PASS));
    assertEquals(7, MainLine.of(game).settings().komi());
    assertEquals("B+18", game.info(GameInfo.RESULT).orElseThrow());
  }

  @Test
  void resultsAreToldAsFarAsTheyAreKnown() throws IOException, SgfException {
    assertEquals("B+R", result(GameEnd.of(GameEnd.Reason.RESIGNATION, 1)));
    assertEquals("W+R", result(GameEnd.of(GameEnd.Reason.RESIGNATION, -1)));
    assertEquals("0", result(GameEnd.of(GameEnd.Reason.MOVE_LIMIT, 0)));
    // Not by the stones on the board, so that their number says nothing.
    assertEquals("W+", result(GameEnd.of(GameEnd.Reason.MOVE_LIMIT, -1)));
  }

  private static String result(GameEnd end) throws IOException, SgfException {
    return written(go(0.5, end, 12, PASS, PASS)).info(GameInfo.RESULT).orElseThrow();
  }

  @Test
  void otherGamesAreALineEach() throws IOException {
    List<ZeroPly> plies =
        List.of(ZeroPly.opening(3), ZeroPly.fast(0, 0), ZeroPly.full(6, 0, TARGET));
    ConnectFour game = new ConnectFour();
    List<ZeroGame> games =
        List.of(
            new ZeroGame(7, 1, Double.NaN, plies, byRules(1)),
            new ZeroGame(8, 1, Double.NaN, plies, byRules(0)),
            new ZeroGame(9, 2, Double.NaN, plies, GameEnd.of(GameEnd.Reason.RESIGNATION, -1)),
            new ZeroGame(10, 2, Double.NaN, plies, GameEnd.of(GameEnd.Reason.MOVE_LIMIT, 0.25f)));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    GameText.write(game, games, out);
    assertEquals(
        """
        game 7, network 1: 4 1 7 1-0
        game 8, network 1: 4 1 7 1/2-1/2
        game 9, network 2: 4 1 7 0-1 by resignation
        game 10, network 2: 4 1 7 0.25 at the move limit
        """,
        out.toString(StandardCharsets.UTF_8));
    assertEquals("txt", GameText.fileEnding(game));
  }

  @Test
  void gamesOfAnotherGameAreRefused() {
    ZeroGame illegal = go(0.5, byRules(1), 12, 12, PASS);
    assertThrows(IllegalArgumentException.class, () -> GameText.sgf(GO, illegal));
    assertThrows(IllegalArgumentException.class, () -> GameText.line(new ConnectFour(), illegal));
    ZeroGame past = go(0.5, byRules(1), PASS, PASS, 12);
    assertTrue(
        assertThrows(IllegalArgumentException.class, () -> GameText.sgf(GO, past))
            .toString()
            .contains("over"));
  }
}
