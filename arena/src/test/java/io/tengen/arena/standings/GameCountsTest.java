package io.tengen.arena.standings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.env.rating.PairResults;
import io.tengen.env.rating.Trinomial;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Sums of games. */
class GameCountsTest {
  private static final GameCounts COUNTS =
      GameCounts.of(List.of("a", "b", "c"), SomeGames.of("b a 110=?", "a b 10", "a c ="));

  @Test
  void gamesAreCountedByWhoMovedFirst() {
    assertEquals(new Score(new Trinomial(1, 1, 1), new Trinomial(1, 1, 2)), COUNTS.score("a"));
    assertEquals(new Score(new Trinomial(1, 0, 1), new Trinomial(1, 1, 2)), COUNTS.score("a", "b"));
    assertEquals(COUNTS.score("a", "b").reversed(), COUNTS.score("b", "a"));
    assertEquals(Score.NONE, COUNTS.score("b", "c"));
    assertEquals(Score.NONE, COUNTS.score("a", "a"));
    assertEquals(new Trinomial(3, 2, 2), COUNTS.firstMovers());
  }

  @Test
  void drawsAreHalvesAndGamesWithoutAResultAreNothing() {
    assertEquals(7, COUNTS.games());
    assertEquals(3, COUNTS.score("a").points());
    assertEquals(0.5, COUNTS.score("c").points());
    assertEquals(7, COUNTS.score("a").games());
    double all =
        COUNTS.players().stream().mapToDouble(player -> COUNTS.score(player).points()).sum();
    assertEquals((double) COUNTS.games(), all);
  }

  @Test
  void ratingsHaveThemByPairs() {
    assertEquals(
        Set.of(
            new PairResults("b", "a", 2, 1, 1),
            new PairResults("a", "b", 1, 0, 1),
            new PairResults("a", "c", 0, 1, 0)),
        Set.copyOf(COUNTS.pairs()));
  }

  @Test
  void playersAreThoseOfTheGamesWhereNobodyNamesThem() {
    GameCounts.Builder builder = new GameCounts.Builder();
    SomeGames.of("x y 1", "z x ?").forEach(builder::add);
    assertEquals(List.of("x", "y", "z"), builder.build().players());
    assertEquals(0, builder.build().score("z").games());
    builder.add(SomeGames.of("z y 1").get(0));
    assertEquals(1, builder.build().score("z").points());
  }

  @Test
  void noGamesAreNoMistake() {
    GameCounts none = GameCounts.of(List.of("a", "b"), List.of());
    assertEquals(0, none.games());
    assertEquals(List.of(), none.pairs());
    assertEquals(Trinomial.NONE, none.firstMovers());
  }

  @Test
  void playersThatAreNoneAreNamed() {
    assertRefused(
        "a game of 'c', who is not among the players",
        () -> GameCounts.of(List.of("a"), SomeGames.of("a c 1")));
    assertRefused(
        "two players are called 'a'; give each a name of its own",
        () -> GameCounts.of(List.of("a", "a"), List.of()));
    assertRefused("'d' is not among the players", () -> COUNTS.score("d"));
    assertRefused("'d' is not among the players", () -> COUNTS.score("a", "d"));
  }

  private static void assertRefused(String message, Runnable call) {
    String said =
        String.valueOf(assertThrows(IllegalArgumentException.class, call::run).getMessage());
    assertTrue(said.contains(message), said);
  }
}
