package io.tengen.arena.standings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.env.rating.Rating;
import io.tengen.env.rating.RatingSettings;
import io.tengen.env.rating.RatingTable;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Ratings of players whom games connect, or do not. */
class EloListTest {
  private static GameCounts counts(String... games) {
    GameCounts.Builder builder = new GameCounts.Builder();
    SomeGames.of(games).forEach(builder::add);
    return builder.build();
  }

  private static List<List<String>> sorted(EloList elos) {
    return elos.groups().stream()
        .map(group -> group.ratings().stream().map(Rating::player).sorted().toList())
        .toList();
  }

  @Test
  void connectedPlayersAreOneTableOfAllGames() {
    GameCounts counts = counts("a b 11=0", "b c 110", "c a 0=0");
    EloList elos = EloList.of(counts, Map.of());
    assertTrue(elos.isConnected());
    RatingTable table = RatingTable.of(counts.pairs());
    assertEquals(table.ratings(), elos.groups().get(0).ratings());
    assertEquals(List.of("a", "b", "c"), elos.players());
    assertEquals(table.difference("a", "c").elo(), elos.difference("a", "c").orElseThrow().elo());
    assertFalse(elos.groups().get(0).isAnchored());
  }

  @Test
  void groupsThatNeverMetAreRatedByThemselves() {
    EloList elos = EloList.of(counts("a b 1110", "x y 10", "y z 110", "p q ?"), Map.of());
    assertEquals(List.of(List.of("x", "y", "z"), List.of("a", "b")), sorted(elos));
    assertFalse(elos.isConnected());
    assertEquals(List.of("p", "q"), elos.withoutGames());
    for (RatedGroup group : elos.groups()) {
      double mean = group.ratings().stream().mapToDouble(Rating::elo).average().orElseThrow();
      assertEquals(0, mean, 1e-9);
    }
    assertTrue(elos.difference("a", "x").isEmpty());
    assertTrue(elos.difference("a", "p").isEmpty());
  }

  @Test
  void anchorsPutGroupsOnOneScale() {
    GameCounts counts = counts("a b 1110", "x y 10", "x y 0", "s t =");
    EloList elos = EloList.of(counts, Map.of("a", 2000.0, "x", 1500.0, "absent", 99.0));
    assertEquals(List.of(List.of("a", "b", "x", "y"), List.of("s", "t")), sorted(elos));
    RatedGroup anchored = elos.groups().get(0);
    assertTrue(anchored.isAnchored());
    assertTrue(anchored.isAnchor("a"));
    assertFalse(anchored.isAnchor("b"));
    for (Rating rating : anchored.ratings()) {
      if (rating.player().equals("a")) {
        assertEquals(2000, rating.elo(), 1e-9);
        assertEquals(0, rating.standardError());
      }
    }
    assertEquals(500, elos.difference("a", "x").orElseThrow().elo(), 1e-9);
    assertFalse(elos.groups().get(1).isAnchored(), "it has no anchor");
  }

  @Test
  void whoeverWonAllHasAFiniteRating() {
    EloList elos = EloList.of(counts("a b 11111111"), Map.of());
    assertTrue(Double.isFinite(elos.groups().get(0).ratings().get(0).elo()));
    GameCounts counts = counts("a b 1");
    assertThrows(
        IllegalArgumentException.class,
        () -> EloList.of(counts, new RatingSettings(0, true, Map.of())));
  }

  @Test
  void nobodyIsRatedWithoutGames() {
    EloList none = EloList.of(GameCounts.of(List.of("a", "b"), List.of()), Map.of("a", 5.0));
    assertEquals(List.of(), none.groups());
    assertEquals(List.of("a", "b"), none.withoutGames());
    assertTrue(none.isConnected());
  }

  @Test
  void superiorityIsOfAllGamesAndOfWhoCanBeCompared() {
    EloList elos =
        EloList.of(counts("a b 1111", "b a 0001", "b c 1111", "c b 0001", "x y 1"), Map.of());
    Superiority superiority = new Superiority(elos.players(), elos);
    int a = superiority.players().indexOf("a");
    int c = superiority.players().indexOf("c");
    int x = superiority.players().indexOf("x");
    double ac = superiority.at(a, c).orElseThrow();
    assertTrue(ac > 0.9, "they never met, but b tells: " + ac);
    assertEquals(1, ac + superiority.at(c, a).orElseThrow(), 1e-12);
    assertEquals(elos.difference("a", "c").orElseThrow().likelihoodOfSuperiority(), ac);
    assertTrue(superiority.at(a, x).isEmpty());
    assertTrue(superiority.at(a, a).isEmpty());
  }

  /** Each of many players has met its neighbours alone; the order of the games does not matter. */
  @Test
  void longChainsAreOneGroup() {
    String[] games = new String[300];
    for (int i = 0; i < games.length; i++) {
      int player = (i * 7919) % games.length;
      games[i] = "p" + player + " p" + (player + 1) + " =";
    }
    assertEquals(301, EloList.of(counts(games), Map.of()).groups().get(0).ratings().size());
  }
}
