package io.tengen.arena.tournament.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.tengen.arena.tournament.format.FormatSpec.GauntletSpec;
import io.tengen.arena.tournament.format.FormatSpec.RoundRobinSpec;
import io.tengen.arena.tournament.model.Participant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ImpossibleFormsTest {
  private static final List<String> FOUR = Simulation.players(4);

  @Test
  void areRefusedWithWhatWouldBePossible() {
    assertRefused(
        () -> new Swiss(FOUR, 4, 1),
        "a Swiss tournament of 4 players has 4 rounds, but must have 1 to 3, since nobody meets"
            + " anybody twice; take fewer rounds or a round robin");
    assertRefused(
        () -> new Swiss(List.of("a"), 1, 1),
        "a Swiss tournament has 1 players, but must have 2 to 200");
    assertRefused(
        () -> new Knockout(List.of("a"), 1), "a knockout has 1 players, but must have 2 to 1024");
    assertRefused(
        () -> new Knockout(FOUR, 0), "a knockout has 0 games a duel, but must have 1 to 1000");
    assertRefused(
        () -> new RoundRobin(FOUR, 0, 2), "a round robin has 0 rounds, but must have 1 to 10000");
    assertRefused(
        () -> new RoundRobin(FOUR, 1, 3),
        "3 games a pairing, but it must be 1 or an even number up to 1000, so that both players"
            + " move first as often");
    assertRefused(
        () -> new RoundRobin(Simulation.players(1000), 2, 2),
        "a round robin would have 1998000 games, but can have at most 1000000; take fewer rounds,"
            + " games or players");
    assertRefused(
        () -> new RoundRobin(List.of("a", "b", "a"), 1, 2),
        "a round robin has two players named 'a'; give one of them another name");
    assertRefused(
        () -> new Gauntlet(FOUR, List.of("x"), 1, 2),
        "the hero 'x' of the gauntlet is no player; the players are p1, p2, p3, p4");
    assertRefused(
        () -> new Gauntlet(FOUR, FOUR, 1, 2),
        "all 4 players of the gauntlet are heroes, who do not meet each other; name fewer, or take"
            + " a round robin");
    assertRefused(
        () -> new Ladder(FOUR, 5, 2, Map.of()),
        "a ladder of 5 games with 2 a pairing, but it must be a multiple of that, or 0 for no end");
  }

  @Test
  void playersWithARankComeFirst() {
    List<Participant> players =
        List.of(player("a", null), player("b", 2), player("c", null), player("d", 1));
    assertEquals(List.of("d", "b", "a", "c"), FormatSpec.seeded(players));
    // The order of Berger's table: the first meets the last.
    assertEquals(
        "d",
        new RoundRobinSpec(1).newFormat(players, 2).available(List.of(), Set.of()).get(0).first());
    // Without a hero's name it is the first of the list.
    assertEquals(
        "gauntlet of a, 1 round, 2 games a pairing",
        new GauntletSpec(List.of(), 1).newFormat(players, 2).describe());
  }

  private static Participant player(String name, @Nullable Integer rank) {
    return new Participant(name, "random", 1, null, rank);
  }

  private static void assertRefused(Supplier<Format> form, String message) {
    IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, form::get);
    assertEquals(message, refused.getMessage());
  }
}
