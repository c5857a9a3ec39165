package io.tengen.benchmarks.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.tengen.arena.archive.GameArchive;
import io.tengen.arena.archive.OpenGame;
import io.tengen.arena.match.EndReason;
import io.tengen.arena.match.MovesHash;
import io.tengen.arena.tournament.model.GameResult;
import io.tengen.arena.tournament.model.Outcome;
import io.tengen.arena.tournament.model.Pairing;
import io.tengen.arena.tournament.model.Participant;
import io.tengen.env.board.ConnectFour;
import io.tengen.search.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A ledger beside an archive with one game of two moves that the second player won. */
class MoveLedgerTest {
  private static final ConnectFour RULES = new ConnectFour();
  private static final Pairing PAIRING = new Pairing("g1", 1, "a", "b", 0);

  private final MoveLedger ledger = new MoveLedger();

  private static String name(int action) {
    return RULES.actionName(action);
  }

  private MoveLedger.Comparison compare(long hash) {
    try (GameArchive archive = GameArchive.inMemory()) {
      List<Participant> players =
          List.of(
              new Participant("a", "random", 1, null, null),
              new Participant("b", "random", 1, null, null));
      long tournament = archive.tournament("t", "{}", players);
      try (OpenGame game = archive.begin(tournament, PAIRING, List.of())) {
        assertEquals(1, game.id());
        game.move(0, 3, 1, Clock.UNLIMITED);
        game.move(1, 4, 1, Clock.UNLIMITED);
        game.finish(
            new GameResult(PAIRING, Outcome.SECOND_WINS, EndReason.RESIGNATION, hash), "0-1", "");
      }
      return ledger.compare(archive.view(), RULES);
    }
  }

  private MoveLedger.Comparison compare() {
    return compare(MovesHash.of(List.of(3, 4)));
  }

  private void play() {
    ledger.sent(1, 0, name(3));
    ledger.acknowledged(1, 0, name(3));
    // Sent twice, as after a kill, and not answered.
    ledger.sent(1, 1, name(5));
    ledger.sent(1, 1, name(4));
  }

  @Test
  void whatWasPromisedIsThere() {
    play();
    ledger.ended(1, "0-1");
    assertEquals(new MoveLedger.Comparison(0, 0, 0, 1, 1), compare());
    assertEquals(1, ledger.acknowledged());
  }

  @Test
  void movesAreMissed() {
    play();
    ledger.acknowledged(1, 1, name(5));
    ledger.acknowledged(1, 2, name(0));
    ledger.acknowledged(7, 0, name(0));
    assertEquals(new MoveLedger.Comparison(3, 0, 0, 0, 1), compare());
  }

  @Test
  void resultsAreMissed() {
    play();
    ledger.ended(1, "1-0");
    ledger.ended(7, "1-0");
    assertEquals(new MoveLedger.Comparison(0, 2, 0, 2, 1), compare());
  }

  @Test
  void whatNobodySentIsStrange() {
    ledger.sent(1, 0, name(3));
    assertEquals(new MoveLedger.Comparison(0, 0, 1, 0, 1), compare());
    assertEquals(new MoveLedger.Comparison(0, 0, 2, 0, 1), compare(8));
  }
}
