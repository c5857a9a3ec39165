package io.tengen.cli;

import static io.tengen.cli.Outcome.tengen;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.tengen.client.ClientOptions;
import io.tengen.client.ClientOptions.Opening;
import io.tengen.client.ui.DesktopClient;
import io.tengen.client.world.World;
import io.tengen.client.world.Worlds;
import io.tengen.env.board.TicTacToe;
import io.tengen.env.catalogue.CatalogueEntry;
import io.tengen.go.GoGame;
import io.tengen.go.Ruleset;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The commands that open the window, as far as that goes without one. */
class ClientCommandTest {
  private final GoGame game = new GoGame(9, Ruleset.CHINESE.rules());

  @Test
  void withoutADisplayOneLineSaysSo() {
    assumeFalse(DesktopClient.hasDisplay(), "there is a display");
    Outcome outcome = tengen("client");
    assertEquals(1, outcome.exitCode());
    assertEquals("", outcome.out());
    assertEquals(1, outcome.err().lines().count(), outcome.err());
    assertTrue(outcome.err().startsWith("tengen client: there is no display"), outcome.err());
  }

  @Test
  void oneFileIsOpenedAtMost() {
    Outcome outcome = tengen("client", "one.sgf", "two.sgf");
    assertEquals(2, outcome.exitCode());
    assertTrue(outcome.err().contains("two.sgf"), outcome.err());
  }

  @Test
  void aFileAndAServerAreOneTooMany() {
    Outcome outcome = tengen("client", "--server", "localhost:8080", "one.sgf");
    assertEquals(2, outcome.exitCode());
    assertTrue(outcome.err().contains("leave one of them out"), outcome.err());
    assertTrue(outcome.err().contains("one.sgf"), outcome.err());
  }

  @Test
  void theWindowIsOnlyForWhoTypes() {
    assertFalse(PlayWindow.isWanted(), "the launcher has not said that somebody does");
  }

  @Test
  void theWindowShowsWhatItHas() {
    assertEquals(
        Optional.of(new ClientOptions.Play(game, "uct", 1)), PlayWindow.ofGo(game, "uct", 1));
    assertEquals(Optional.of(new ClientOptions.NewGame(game, 1)), PlayWindow.ofGo(game, null, 1));
    GoGame shorter = new GoGame(9, Ruleset.CHINESE.rules(), 20);
    assertEquals(Optional.<Opening>empty(), PlayWindow.ofGo(shorter, "uct", 0));
    assertEquals(Optional.<Opening>empty(), PlayWindow.ofGo(new TicTacToe(), "uct", 0));
    assertEquals(Optional.<Opening>empty(), PlayWindow.ofWorld("taxi"));
    assertEquals(
        Optional.of(new ClientOptions.World("gridworld")), PlayWindow.ofWorld("gridworld"));
  }

  @Test
  void itsWorldsHaveTheNamesOfTheCatalogue() {
    Set<String> known =
        KnownEnvironments.catalogue().entries().stream()
            .map(CatalogueEntry::name)
            .collect(Collectors.toSet());
    for (World world : Worlds.all()) {
      assertTrue(known.contains(world.id()), world.id());
    }
  }
}
