package io.tengen.arena.standings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who is before whom. */
class StandingsTest {
  private static final GameCounts COUNTS =
      GameCounts.of(List.of("a", "b", "c", "d"), SomeGames.of("a b =", "c d 1", "a c 0", "b d 1"));

  private static List<String> ranks(RankingRules rules) {
    return Standings.of(COUNTS, rules).rows().stream()
        .map(row -> row.rank() + " " + row.player() + " " + row.points())
        .toList();
  }

  @Test
  void pointsRankAndTheOrderOfEntryHoldsAmongTheTied() {
    assertEquals(
        List.of("1 c 2.0", "2 b 1.5", "3 a 0.5", "4 d 0.0"), ranks(RankingRules.BY_POINTS));
    Standings none =
        Standings.of(GameCounts.of(List.of("y", "x"), List.of()), RankingRules.BY_POINTS);
    assertEquals(List.of("y", "x"), none.players());
    assertEquals(List.of(1, 1), none.rows().stream().map(Standing::rank).toList());
  }

  @Test
  void byesArePointsWithoutGames() {
    RankingRules rules = new RankingRules(List.of(), Map.of("a", 1.0, "d", 0.5), List.of());
    assertEquals(List.of("1 c 2.0", "2 a 1.5", "2 b 1.5", "4 d 0.5"), ranks(rules));
    Standing a = Standings.of(COUNTS, rules).rows().get(1);
    assertEquals(1, a.byes());
    assertEquals(0.5, a.score().points());
  }

  @Test
  void tieBreaksTellTheTiedApartAndNobodyElse() {
    RankingRules tied = new RankingRules(List.of(), Map.of("a", 1.0), List.of());
    Criterion same = new Criterion("same", Map.of("a", 1.0, "b", 1.0, "c", 0.0, "d", 9.0));
    Criterion last = new Criterion("last", Map.of("a", -2.5, "b", -2.0, "c", 0.0, "d", 0.0));
    Standings standings = Standings.of(COUNTS, tied.withTieBreaks(List.of(same, last)));
    assertEquals(List.of("c", "b", "a", "d"), standings.players());
    assertEquals(List.of(1, 2, 3, 4), standings.rows().stream().map(Standing::rank).toList());
    assertEquals(List.of("same", "last"), standings.tieBreaks());
    assertEquals(List.of(1.0, -2.0), standings.rows().get(1).tieBreaks());
  }

  @Test
  void whatIsAbovePointsCountsMore() {
    Criterion reached = new Criterion("reached", Map.of("a", 3.0, "b", 2.0, "c", 2.0, "d", 1.0));
    RankingRules rules = new RankingRules(List.of(reached), Map.of(), List.of());
    assertEquals(List.of("1 a 0.5", "2 c 2.0", "3 b 1.5", "4 d 0.0"), ranks(rules));
  }

  @Test
  void whatCannotRankIsRefused() {
    assertRefused(
        "'d' has no Buchholz",
        () ->
            ranks(
                RankingRules.BY_POINTS.withTieBreaks(
                    List.of(new Criterion("Buchholz", Map.of("a", 1.0, "b", 1.0, "c", 1.0))))));
    assertRefused(
        "'a' has no number as Elo", () -> new Criterion("Elo", Map.of("a", Double.NaN)).of("a"));
    assertRefused(
        "a bye of 'x', who is not among the players",
        () -> ranks(new RankingRules(List.of(), Map.of("x", 1.0), List.of())));
    assertRefused(
        "'a' has -1.0 points of byes, but it must be 0 and more",
        () -> ranks(new RankingRules(List.of(), Map.of("a", -1.0), List.of())));
  }

  private static void assertRefused(String message, Runnable call) {
    String said =
        String.valueOf(assertThrows(IllegalArgumentException.class, call::run).getMessage());
    assertTrue(said.contains(message), said);
  }
}
