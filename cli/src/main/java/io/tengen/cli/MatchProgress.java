package io.tengen.cli;

import io.tengen.arena.match.MatchListener;
import io.tengen.arena.match.MatchScore;
import io.tengen.arena.match.PlayedGame;
import io.tengen.arena.match.Side;
import io.tengen.search.player.Player;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Shows how a match goes and keeps its games: a line each, and in between what the player who is to
 * move is doing, in the bar of a terminal, else in a line now and then.
 */
final class MatchProgress implements MatchListener, AutoCloseable {
  private static final Duration REFRESH = Duration.ofMillis(500);

  private final PrintWriter screen;
  private final MatchReport report;
  private final Keeper keeper;
  private final List<PlayedGame> soFar;
  private final ProgressDisplay display;
  private final Heartbeat heartbeat;

  /** Keeps a finished game. */
  @FunctionalInterface
  interface Keeper {
    void keep(PlayedGame game) throws IOException;
  }

  /**
   * Begins to show a match.
   *
   * @param screen where the lines of games go
   * @param done the games that were played before
   * @param keeper gets each game before it is told
   */
  MatchProgress(
      PrintWriter screen,
      ProgressDisplay display,
      MatchReport report,
      List<PlayedGame> done,
      Keeper keeper) {
    this.screen = screen;
    this.report = report;
    this.keeper = keeper;
    this.soFar = new ArrayList<>(done);
    this.display = display;
    display.update(done.size(), () -> "");
    this.heartbeat = Heartbeat.start("progress of the match", REFRESH, display::refresh);
  }

  @Override
  public void thinking(int game, int plies, Side side, Player player) {
    display.update(
        game - 1,
        () -> "game " + game + ", move " + (plies + 1) + ", " + side + ": " + player.progress());
  }

  @Override
  public void brokeDown(Side side, RuntimeException cause) {
    display.print(screen, MatchReport.breakdown(side, cause));
  }

  @Override
  public void finished(PlayedGame game) throws IOException {
    keeper.keep(game);
    soFar.add(game);
    display.print(screen, report.line(game, MatchScore.of(soFar)));
    display.update(soFar.size(), () -> "");
  }

  @Override
  public void close() {
    heartbeat.close();
    display.close();
  }
}
