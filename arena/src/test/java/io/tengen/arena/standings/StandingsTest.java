package io.tengen.arena.standings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.arena.tournament.model.Place;
import io.tengen.arena.tournament.model.Place.TieBreak;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who is before whom. */
class StandingsTest {
  private static final GameCounts COUNTS =
      GameCounts.of(List.of("a", "b", "c", "d"), SomeGames.of("a b =", "c d 1", "a c 0", "b d 0"));

  @Test
  void pointsRankAndTheOrderOfEntryHoldsAmongTheTied() {
    assertEquals(
        List.of("1 c 2.0", "2 d 1.0", "3 a 0.5", "3 b 0.5"),
        Standings.of(COUNTS).rows().stream()
            .map(row -> row.rank() + " " + row.player() + " " + row.points())
            .toList());
    Standings none = Standings.of(GameCounts.of(List.of("y", "x"), List.of()));
    assertEquals(List.of("y", "x"), none.players());
    assertEquals(List.of(1, 1), none.rows().stream().map(Standing::rank).toList());
  }

  private static Place place(int rank, String player, double points, TieBreak... tieBreaks) {
    return new Place(rank, player, points, List.of(tieBreaks));
  }

  /** A knockout, say, whose winner need not have the most points. */
  @Test
  void theFormOfATournamentRanksAsItLikes() {
    Standings standings =
        Standings.of(
            COUNTS,
            List.of(
                place(1, "a", 1.5, new TieBreak("round", 3)),
                place(2, "c", 2, new TieBreak("round", 2)),
                place(3, "b", 0.5, new TieBreak("round", 1)),
                place(3, "d", 1, new TieBreak("round", 1))));
    assertEquals(List.of("a", "c", "b", "d"), standings.players());
    assertEquals(List.of("round"), standings.tieBreaks());
    Standing first = standings.rows().get(0);
    assertEquals(1, first.byes());
    assertEquals(0.5, first.score().points());
    assertEquals(List.of(3.0), first.tieBreaks());
    assertEquals(0, standings.rows().get(1).byes());
  }

  @Test
  void placesAreThoseOfThePlayers() {
    Place a = place(1, "a", 1);
    Place b = place(1, "b", 1);
    Place c = place(1, "c", 1);
    assertRefused("'d' has no place", List.of(a, b, c));
    assertRefused("'a' has two places", List.of(a, a, b, c));
    assertRefused("'x' is not among the players", List.of(a, b, c, place(1, "x", 0)));
    assertRefused(
        "'d' has the tie-breaks [SB], but others have []",
        List.of(a, b, c, place(1, "d", 1, new TieBreak("SB", 1))));
  }

  private static void assertRefused(String message, List<Place> places) {
    String said =
        String.valueOf(
            assertThrows(IllegalArgumentException.class, () -> Standings.of(COUNTS, places))
                .getMessage());
    assertTrue(said.contains(message), said);
  }
}
