package io.tengen.cli;

import io.tengen.arena.match.MatchListener;
import io.tengen.arena.match.PlayedGame;
import io.tengen.arena.match.SequentialTest;
import io.tengen.arena.match.Side;
import io.tengen.search.player.Player;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;

/**
 * Shows how a test goes, keeps its games, and ends the match when the test is over: a line for each
 * pair, and in between, in the bar of a terminal, what the player who is to move is doing.
 */
final class SprtProgress implements MatchListener, AutoCloseable {
  private static final Duration REFRESH = Duration.ofMillis(500);

  private final PrintWriter screen;
  private final ProgressDisplay display;
  private final SprtReport report;
  private final SequentialTest test;
  private final MatchProgress.Keeper keeper;
  private final Runnable end;
  private final Heartbeat heartbeat;

  /** Of the pairs so far; made anew with each, since other threads show it. */
  private String ratio;

  /**
   * Begins to show a test.
   *
   * @param screen where the lines of pairs go
   * @param keeper gets each game before it is told
   * @param end ends the match
   */
  SprtProgress(
      PrintWriter screen,
      ProgressDisplay display,
      SprtReport report,
      SequentialTest test,
      MatchProgress.Keeper keeper,
      Runnable end) {
    this.screen = screen;
    this.display = display;
    this.report = report;
    this.test = test;
    this.keeper = keeper;
    this.end = end;
    this.ratio = report.ratio();
    this.heartbeat = Heartbeat.start("progress of the test", REFRESH, display::refresh);
  }

  @Override
  public void thinking(int game, int plies, Side side, Player player) {
    String sure = ratio;
    display.update(
        game - 1,
        () ->
            sure
                + ", game "
                + game
                + ", move "
                + (plies + 1)
                + ", "
                + side
                + ": "
                + player.progress());
  }

  @Override
  public void brokeDown(Side side, RuntimeException cause) {
    display.print(screen, MatchReport.breakdown(side, cause));
  }

  @Override
  public void finished(PlayedGame game) throws IOException {
    keeper.keep(game);
    boolean isPair = test.add(game);
    if (!game.detail().isEmpty()) {
      display.print(screen, SprtReport.cause(game));
    }
    if (isPair) {
      ratio = report.ratio();
      display.print(screen, report.line());
    }
    String sure = ratio;
    display.update(game.number(), () -> sure);
    if (test.isOver()) {
      end.run();
    }
  }

  @Override
  public void close() {
    heartbeat.close();
    display.finish();
    display.close();
  }
}
