package io.tengen.arena.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.arena.tournament.model.Participant;
import io.tengen.env.board.TicTacToe;
import io.tengen.search.time.TimeControl;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who is the same in several tournaments. */
class ReviewedPlayersTest {
  private static Participant player(String name, String text, @Nullable Double elo) {
    return new Participant(name, text, 1, elo, null);
  }

  private static ArchivedTournament tournament(String name, Participant... participants) {
    return new ArchivedTournament(
        name,
        new TicTacToe(),
        new TimeControl.Unlimited(),
        Map.of(),
        Instant.EPOCH,
        Arrays.asList(participants));
  }

  private static List<String> names(ReviewedPlayers players) {
    return players.participants().stream().map(Participant::name).toList();
  }

  @Test
  void nameAndTextTogetherAreAPlayer() {
    ReviewedPlayers players =
        new ReviewedPlayers(
            List.of(
                tournament(
                    "one", player("weak", "uct:playouts=10", null), player("x", "random", null)),
                tournament(
                    "two", player("weak", "uct:playouts=20", null), player("x", "random", null))),
            Map.of());
    assertEquals(List.of("weak#1", "x", "weak#2"), names(players));
    assertEquals(
        List.of("uct:playouts=10", "uct:playouts=20"),
        players.numbered().stream().map(Participant::player).toList());
  }

  @Test
  void numberedNamesAreFreeAndFit() {
    String longest = "n".repeat(60);
    ReviewedPlayers players =
        new ReviewedPlayers(
            List.of(
                tournament("one", player("a", "uct", null), player("a#1", "random", null)),
                tournament("two", player("a", "net:model=m", null), player(longest, "uct", null)),
                tournament("three", player(longest, "random", null))),
            Map.of());
    assertEquals(
        List.of("a#2", "a#1", "a#3", "n".repeat(58) + "#1", "n".repeat(58) + "#2"), names(players));
  }

  @Test
  void anchorsOfTheCommandReplaceThoseOfTournaments() {
    List<ArchivedTournament> tournaments =
        List.of(
            tournament("one", player("a", "uct", 1000.0), player("b", "random", null)),
            tournament("two", player("a", "uct", 1100.0), player("b", "random", 50.0)));
    ReviewedPlayers players = new ReviewedPlayers(tournaments, Map.of("a", 1200.0));
    assertEquals(
        Arrays.asList(1200.0, 50.0),
        players.participants().stream().map(Participant::anchorElo).toList());
    assertRefused(
        "player 'a' has an Elo of 1000.0 in one tournament and of 1100.0 in another",
        () -> new ReviewedPlayers(tournaments, Map.of()));
    assertRefused(
        "unknown player 'bb'; did you mean b?",
        () -> new ReviewedPlayers(tournaments, Map.of("a", 1.0, "bb", 2.0)));
  }

  private static void assertRefused(String message, Runnable call) {
    String said =
        String.valueOf(assertThrows(IllegalArgumentException.class, call::run).getMessage());
    assertTrue(said.contains(message), said);
  }
}
