package io.tengen.arena.tournament;

import io.tengen.arena.archive.GameArchive;
import io.tengen.arena.archive.OpenGame;
import io.tengen.arena.archive.StoredMove;
import io.tengen.arena.match.CannotBeginException;
import io.tengen.arena.match.EndReason;
import io.tengen.arena.match.FinishedGame;
import io.tengen.arena.match.GameListener;
import io.tengen.arena.match.GameStart;
import io.tengen.arena.match.PlayedMove;
import io.tengen.arena.match.RefereeSettings;
import io.tengen.arena.match.Seat;
import io.tengen.arena.match.Table;
import io.tengen.arena.tournament.model.GameResult;
import io.tengen.arena.tournament.model.Outcome;
import io.tengen.arena.tournament.model.Pairing;
import io.tengen.env.RandomStream;
import io.tengen.search.Cancellation;
import io.tengen.search.player.Player;
import java.util.List;
import java.util.Optional;

/**
 * Plays single games of a tournament, from their first move or from the last one that the archive
 * has, and saves each move before it counts. Thread-safe.
 */
final class TournamentGame {
  private final RefereeSettings referee;
  private final GameArchive archive;
  private final long tournament;
  private final Table table;
  private final Seats seats;
  private final TournamentListener listener;
  private final long seed;

  /**
   * Plays games of a tournament.
   *
   * @param tournament its number in the archive
   * @param seed of the players of all games
   */
  TournamentGame(
      RefereeSettings referee,
      GameArchive archive,
      long tournament,
      Table table,
      Seats seats,
      TournamentListener listener,
      long seed) {
    this.referee = referee;
    this.archive = archive;
    this.tournament = tournament;
    this.table = table;
    this.seats = seats;
    this.listener = listener;
    this.seed = seed;
  }

  /** A game that is over and saved. */
  record Over(GameResult result, FinishedGame game) {}

  /**
   * Plays a game to its end, or until it is to stop.
   *
   * @param opening its first moves, if it was not begun before
   * @return nothing when it was stopped; the archive then has it as far as it went
   */
  Optional<Over> play(Pairing pairing, List<Integer> opening, Cancellation stop) {
    Seat first = seats.take(pairing.first());
    Seat second = seats.take(pairing.second());
    try (OpenGame game = archive.begin(tournament, pairing, opening)) {
      Optional<FinishedGame> finished = play(game, first, second, stop);
      return finished.map(end -> save(game, end));
    } finally {
      seats.giveBack(pairing.first(), first);
      seats.giveBack(pairing.second(), second);
    }
  }

  private Optional<FinishedGame> play(OpenGame game, Seat first, Seat second, Cancellation stop) {
    boolean wasLeft = game.plies() > game.openingPlies();
    if (!wasLeft) {
      return play(game, first, second, start(game), stop);
    }
    int plies = game.plies();
    GameStart start;
    try {
      start = start(game);
    } catch (IllegalArgumentException e) {
      return replay(game, first, second, String.valueOf(e.getMessage()), stop);
    }
    Optional<FinishedGame> finished = play(game, first, second, start, stop);
    if (finished.isPresent() && game.plies() == plies && isBroken(finished.get())) {
      // Who was well before the program ended must not lose for not finding back into the game.
      return replay(game, first, second, finished.get().end().detail(), stop);
    }
    return finished;
  }

  private static boolean isBroken(FinishedGame game) {
    EndReason reason = game.end().reason();
    return reason == EndReason.FAILURE || reason == EndReason.DISAGREEMENT;
  }

  private Optional<FinishedGame> replay(
      OpenGame game, Seat first, Seat second, String why, Cancellation stop) {
    game.restart(why);
    listener.replayed(game.pairing(), why);
    return play(game, first, second, start(game), stop);
  }

  private GameStart start(OpenGame game) {
    List<GameStart.TimedMove> moves = game.startingMoves().stream().map(this::timed).toList();
    return GameStart.resumed(referee, game.openingPlies(), moves);
  }

  private GameStart.TimedMove timed(StoredMove move) {
    return new GameStart.TimedMove(move.action(), move.used(), move.clock(referee.time()));
  }

  private Optional<FinishedGame> play(
      OpenGame game, Seat first, Seat second, GameStart start, Cancellation stop) {
    Pairing pairing = game.pairing();
    listener.began(pairing, game.plies());
    GameListener saving =
        new GameListener() {
          @Override
          public void thinking(int plies, int player, Player who) {
            listener.thinking(pairing, plies, player, who);
          }

          @Override
          public void moved(PlayedMove move) {
            game.move(move.ply(), move.action(), move.used().toNanos(), move.clock());
            listener.moved(pairing, move);
          }
        };
    // By its key, so that it does not matter which games are played before it.
    long own = RandomStream.derive(seed, pairing.key().hashCode());
    try {
      return table.play(first, second, own, start, saving, stop);
    } catch (CannotBeginException e) {
      String detail = "cannot begin: " + e.getMessage();
      return Optional.of(FinishedGame.forfeited(referee.game(), start, e.player(), detail));
    }
  }

  private static Over save(OpenGame open, FinishedGame game) {
    GameResult result =
        new GameResult(
            open.pairing(), Outcome.of(game.end()), game.end().reason(), game.movesHash());
    open.finish(result, game.end().result(), game.end().detail());
    return new Over(result, game);
  }
}
