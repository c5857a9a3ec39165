package io.tengen.cli;

import io.tengen.arena.match.EndReason;
import io.tengen.arena.match.FinishedGame;
import io.tengen.arena.match.PlayedMove;
import io.tengen.arena.standings.export.ResultText;
import io.tengen.arena.tournament.Tournament;
import io.tengen.arena.tournament.TournamentListener;
import io.tengen.arena.tournament.model.GameResult;
import io.tengen.arena.tournament.model.Outcome;
import io.tengen.arena.tournament.model.Pairing;
import io.tengen.search.player.Player;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.function.Supplier;

/**
 * Shows how a tournament goes: a line for each game that ends, the standings every minute in which
 * one did, and in between what the games are at, in the bar of a terminal, else in a line now and
 * then.
 */
final class TournamentProgress implements TournamentListener, AutoCloseable {
  private static final Duration REFRESH = Duration.ofMillis(500);
  private static final Duration BETWEEN_TABLES = Duration.ofMinutes(1);

  private final PrintWriter screen;
  private final ProgressDisplay display;
  private final Tournament tournament;
  private final Heartbeat heartbeat;

  /** What each game is at, in the order in which they began. */
  private final Map<String, Supplier<String>> running = new LinkedHashMap<>();

  private int done;
  private long lastTable = System.nanoTime();

  /**
   * Begins to show a tournament.
   *
   * @param screen where the lines of games go
   */
  TournamentProgress(PrintWriter screen, ProgressDisplay display, Tournament tournament) {
    this.screen = screen;
    this.display = display;
    this.tournament = tournament;
    this.done = tournament.results().size();
    this.heartbeat = Heartbeat.start("progress of the tournament", REFRESH, display::refresh);
    display.update(done, this::state);
  }

  private synchronized String state() {
    StringJoiner all = new StringJoiner("; ");
    running.values().forEach(game -> all.add(game.get()));
    return all.toString();
  }

  private synchronized void note(Pairing pairing, Supplier<String> state) {
    running.put(pairing.key(), () -> pairing.first() + " - " + pairing.second() + state.get());
  }

  @Override
  public void starting(String player) {
    display.update(done, () -> "starting " + player);
  }

  @Override
  public void began(Pairing pairing, int plies) {
    note(pairing, () -> "");
    display.update(done, this::state);
  }

  @Override
  public void thinking(Pairing pairing, int plies, int player, Player who) {
    note(pairing, () -> " move " + (plies + 1));
  }

  @Override
  public void moved(Pairing pairing, PlayedMove move) {
    display.refresh();
  }

  @Override
  public void replayed(Pairing pairing, String why) {
    display.print(
        screen, "%s begins again, since it cannot go on: %s".formatted(game(pairing), why));
  }

  @Override
  public void brokeDown(String player, RuntimeException cause) {
    String text = String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
    display.print(
        screen,
        "%s broke down between games: %s; that costs it no game, and a new one takes its place"
            .formatted(player, text));
  }

  @Override
  public void finished(GameResult result, FinishedGame game) {
    synchronized (this) {
      running.remove(result.pairing().key());
      done++;
    }
    display.print(screen, line(result, game));
    display.update(done, this::state);
    long now = System.nanoTime();
    if (now - lastTable > BETWEEN_TABLES.toNanos()) {
      lastTable = now;
      display.print(screen, "");
      ResultText.standings(tournament.tables().standings())
          .forEach(line -> display.print(screen, "    " + line));
      display.print(screen, "");
    }
  }

  private String line(GameResult result, FinishedGame game) {
    double seconds = (game.firstUsed().toMillis() + game.secondUsed().toMillis()) / 1000.0;
    String line =
        String.format(
            Locale.ROOT,
            "game %4d  %-10s  %s  %s  %d moves  %.1f s",
            done,
            result.pairing().key(),
            game(result.pairing()),
            game.end().result(),
            game.moves().size(),
            seconds);
    return game.end().detail().isEmpty() ? line : line + "  (" + why(result, game) + ")";
  }

  private static String game(Pairing pairing) {
    return pairing.first() + " - " + pairing.second();
  }

  private static String why(GameResult result, FinishedGame game) {
    Pairing pairing = result.pairing();
    String loser = result.outcome() == Outcome.FIRST_WINS ? pairing.second() : pairing.first();
    EndReason reason = result.reason();
    return switch (reason) {
          case FAILURE -> loser + " failed: ";
          case ILLEGAL_MOVE -> loser + " played an illegal move: ";
          case TIME -> loser + " lost on time: ";
          case DISAGREEMENT, ABORTED -> "void: ";
          case PLAYED_OUT, MOVE_LIMIT, ADJUDICATION, RESIGNATION -> "";
        }
        + game.end().detail();
  }

  @Override
  public void close() {
    heartbeat.close();
    display.close();
  }
}
