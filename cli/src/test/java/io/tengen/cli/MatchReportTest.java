package io.tengen.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.arena.match.EndReason;
import io.tengen.arena.match.MatchSettings;
import io.tengen.arena.match.PlayedGame;
import io.tengen.arena.match.Side;
import io.tengen.env.board.TicTacToe;
import io.tengen.search.time.TimeControl;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The words and numbers of a match, of games that nobody had to play. */
class MatchReportTest {
  private static final MatchSettings SETTINGS =
      new MatchSettings(new TicTacToe(), 2, new TimeControl.Unlimited(), Duration.ZERO, 0, 1);

  private static PlayedGame game(int number, @Nullable Side winner) {
    return new PlayedGame(
        number,
        number % 2 == 1 ? Side.A : Side.B,
        winner,
        EndReason.RESIGNATION,
        "",
        "",
        0,
        List.of(number),
        0,
        0);
  }

  private static String summary(PlayedGame... games) {
    return String.join("\n", new MatchReport(SETTINGS, "a", "b").summary(List.of(games)));
  }

  @Test
  void halfThePointsAreNoDifferenceOfElo() {
    List<PlayedGame> games = List.of(game(1, Side.A), game(2, Side.B));
    String summary = summary(games.get(0), games.get(1));
    assertTrue(summary.contains("Elo A - B   0, 95% interval -"), summary);
    String elo = MatchJson.of(SETTINGS, "a", "b", games).get("elo").toString();
    assertEquals("0.0", elo);
  }

  @Test
  void whoLosesAllIsInfinitelyFarBelow() {
    String summary = summary(game(1, Side.B));
    assertTrue(summary.contains("Elo A - B   -infinity, 95% interval -infinity to "), summary);
    assertTrue(summary.startsWith("stopped after 1 of 2 games: A won 0, B won 1, 0 drawn"));
  }

  @Test
  void breakdownsAreOneLine() {
    assertEquals(
        "B broke down between games: pondering failed; that costs it no game, and a new one takes"
            + " its place",
        MatchReport.breakdown(Side.B, new IllegalStateException("pondering failed\nat once")));
  }
}
