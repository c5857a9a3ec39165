package io.tengen.arena.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.arena.match.EndReason;
import io.tengen.arena.review.ArchivedCourse.Move;
import io.tengen.arena.tournament.model.GameResult;
import io.tengen.arena.tournament.model.Outcome;
import io.tengen.arena.tournament.model.Pairing;
import io.tengen.env.Game;
import io.tengen.env.board.TicTacToe;
import io.tengen.go.GoGame;
import io.tengen.go.Ruleset;
import io.tengen.search.time.Clock;
import io.tengen.search.time.TimeControl;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Records of games that were kept. */
class GameSgfTest {
  private static final Game GO = new GoGame(9, Ruleset.CHINESE.rules().withKomi(7));

  private static ArchivedCourse course(
      Game game, TimeControl time, ArchivedGame.@Nullable End end, List<Move> moves) {
    Pairing pairing = new Pairing("r3-p2-g1", 3, "a]b", "w\\", 0);
    return new ArchivedCourse(
        new ArchivedGame(
            17,
            "cup",
            pairing,
            new ArchivedPlayer("a]b", "uct"),
            new ArchivedPlayer("w\\", "gtp:gnugo"),
            Instant.parse("2026-11-22T23:59:00Z"),
            moves.size(),
            end),
        new ArchivedTournament("cup", game, time, Map.of(), Instant.EPOCH, List.of()),
        1,
        moves);
  }

  private static ArchivedGame.End end(String score, String detail) {
    return new ArchivedGame.End(
        new GameResult(
            new Pairing("r3-p2-g1", 3, "a]b", "w\\", 0), Outcome.FIRST_WINS, EndReason.TIME, 1),
        score,
        detail,
        Instant.parse("2026-11-23T00:01:00Z"));
  }

  private static Move move(int action, Clock clock) {
    return new Move(action, Duration.ofMillis(1500), clock);
  }

  @Test
  void everyMoveOfAPlayerHasItsClock() {
    TimeControl time = TimeControl.parse("1m+3x10s");
    Clock start = time.start();
    Clock black = start.afterMove(Duration.ofMillis(1500)).orElseThrow();
    Clock late = start.afterMove(Duration.ofSeconds(75)).orElseThrow();
    String sgf =
        GameSgf.of(
            course(
                GO,
                time,
                end("B+T", "move 5 took 99 s"),
                List.of(move(0, start), move(80, start), move(1, black), move(81, late))));
    assertTrue(sgf.contains("PB[a\\]b]"), sgf);
    assertTrue(sgf.contains("PW[w\\\\]"), sgf);
    assertTrue(sgf.contains("EV[cup]"), sgf);
    assertTrue(sgf.contains("RO[3]"), sgf);
    assertTrue(sgf.contains("DT[2026-11-22]"), sgf);
    assertTrue(sgf.contains("RE[B+T]"), sgf);
    assertTrue(sgf.contains("TM[60]"), sgf);
    assertTrue(sgf.contains("OT[3x10 byo-yomi]"), sgf);
    assertTrue(sgf.contains("KM[7"), sgf);
    assertTrue(sgf.contains("move 5 took 99 s"), sgf);
    String moves = sgf.replace("\n", "").replaceFirst("^.*?(?=;B)", "");
    assertEquals(
        ";B[aa];W[ii]WL[60];B[ba]BL[58.5];W[]WL["
            + late.period().toSeconds()
            + "]OW["
            + late.periods()
            + "])",
        moves);
    assertTrue(late.main().isZero() && late.periods() > 0, "it is in byo-yomi");
  }

  @Test
  void aGameThatGoesOnHasNoResult() {
    String sgf =
        GameSgf.of(
            course(GO, new TimeControl.Unlimited(), null, List.of(move(0, Clock.UNLIMITED))));
    assertFalse(sgf.contains("RE["), sgf);
    assertFalse(sgf.contains("BL["), sgf);
  }

  @Test
  void whatWasFoundOutIsTheCommentOfTheMoveThatFollowed() {
    Clock none = Clock.UNLIMITED;
    ArchivedCourse course =
        course(GO, new TimeControl.Unlimited(), null, List.of(move(0, none), move(80, none)));
    String sgf = GameSgf.of(course, Map.of(1, "{\"pv\":[\"J1\"]}", 2, "of a move to come"));
    assertTrue(sgf.replace("\n", "").endsWith(";B[aa];W[ii]C[{\"pv\":[\"J1\"\\]}])"), sgf);
  }

  @Test
  void otherGamesHaveNoSgf() {
    ArchivedCourse course =
        course(
            new TicTacToe(), new TimeControl.Unlimited(), null, List.of(move(4, Clock.UNLIMITED)));
    String said =
        String.valueOf(
            assertThrows(IllegalArgumentException.class, () -> GameSgf.of(course)).getMessage());
    assertEquals("game 17 is one of tic-tac-toe, but SGF is written of Go alone", said);
    assertThrows(
        IllegalArgumentException.class,
        () -> new ArchivedCourse(course.game(), course.tournament(), 2, course.moves()));
  }
}
