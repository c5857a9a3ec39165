package io.tengen.arena.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.arena.match.EndReason;
import io.tengen.arena.review.GameFilter.Result;
import io.tengen.arena.tournament.model.GameResult;
import io.tengen.arena.tournament.model.Outcome;
import io.tengen.arena.tournament.model.Pairing;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which games are meant. */
class GameFilterTest {
  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

  private static ArchivedGame game(@Nullable Outcome outcome) {
    Pairing pairing = new Pairing("g1", 1, "a", "b", 0);
    return new ArchivedGame(
        1,
        "cup",
        pairing,
        new ArchivedPlayer("a", "uct"),
        new ArchivedPlayer("b", "random"),
        NOON,
        9,
        outcome == null
            ? null
            : new ArchivedGame.End(
                new GameResult(pairing, outcome, EndReason.PLAYED_OUT, 1), "1-0", "", NOON));
  }

  private static Set<Result> passed(@Nullable String player, @Nullable Outcome outcome) {
    Set<Result> passed = EnumSet.noneOf(Result.class);
    for (Result result : Result.values()) {
      boolean isOfSomebody = result == Result.WON || result == Result.LOST;
      if ((player != null || !isOfSomebody)
          && new GameFilter(Set.of(), player, null, null, result).matches(game(outcome))) {
        passed.add(result);
      }
    }
    return passed;
  }

  @Test
  void everyEndPassesWhatItIs() {
    assertEquals(Set.of(Result.WON, Result.FIRST, Result.COUNTED), passed("a", Outcome.FIRST_WINS));
    assertEquals(
        Set.of(Result.LOST, Result.FIRST, Result.COUNTED), passed("b", Outcome.FIRST_WINS));
    assertEquals(
        Set.of(Result.WON, Result.SECOND, Result.COUNTED), passed("b", Outcome.SECOND_WINS));
    assertEquals(
        Set.of(Result.LOST, Result.SECOND, Result.COUNTED), passed("a", Outcome.SECOND_WINS));
    assertEquals(Set.of(Result.DRAW, Result.COUNTED), passed("a", Outcome.DRAW));
    assertEquals(Set.of(Result.VOID), passed("a", Outcome.VOID));
    assertEquals(Set.of(Result.OPEN), passed("a", null));
    assertEquals(Set.of(Result.FIRST, Result.COUNTED), passed(null, Outcome.FIRST_WINS));
    assertEquals(Set.of(), passed("c", Outcome.DRAW));
  }

  @Test
  void tournamentsAndTimesBound() {
    ArchivedGame game = game(Outcome.DRAW);
    assertTrue(GameFilter.ALL.matches(game));
    assertTrue(GameFilter.ALL.ofTournaments(Set.of("cup", "other")).matches(game));
    assertFalse(GameFilter.ALL.ofTournaments(Set.of("other")).matches(game));
    assertTrue(GameFilter.ALL.endedBy(Result.DRAW).matches(game));
    assertTrue(new GameFilter(Set.of(), null, NOON, NOON.plusMillis(1), null).matches(game));
    assertFalse(new GameFilter(Set.of(), null, NOON.plusMillis(1), null, null).matches(game));
    assertFalse(new GameFilter(Set.of(), null, null, NOON, null).matches(game));
  }

  @Test
  void whatMeansNothingIsRefused() {
    assertThrows(
        IllegalArgumentException.class,
        () -> new GameFilter(Set.of(), null, null, null, Result.WON));
    String said =
        String.valueOf(
            assertThrows(
                    IllegalArgumentException.class,
                    () -> new GameFilter(Set.of(), null, NOON, NOON, null))
                .getMessage());
    assertTrue(said.contains("the first must be the earlier"), said);
  }
}
