package io.tengen.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.go.GoGame;
import io.tengen.go.Ruleset;
import io.tengen.search.player.GameKnowledge;
import io.tengen.search.player.Player;
import io.tengen.search.player.PlayerKinds;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** What a person is asked beside the moves. */
class HumanPlayerTest {
  private static final GoGame GAME = new GoGame(5, Ruleset.CHINESE.rules());

  /** Asks a person at the terminal for dead stones. */
  @Command(name = "ask")
  private static final class Asking implements Callable<Integer> {
    @Mixin private Output output = new Output();

    private Optional<Set<Integer>> named = Optional.empty();

    @Override
    public Integer call() {
      TerminalSession session = new TerminalSession(output);
      PlayerKinds kinds = HumanPlayer.addTo(PlayerKinds.standard(), session);
      try (Player player = kinds.parse("human").newPlayer(GAME, GameKnowledge.NONE, 1)) {
        assertTrue(player.isPerson());
        named = player.deadStones();
      }
      return 0;
    }
  }

  private static Optional<Set<Integer>> answering(String input, String shown) {
    Asking asking = new Asking();
    InputStream before = System.in;
    System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
    try {
      Outcome outcome = Outcome.of(new CommandLine(asking));
      assertEquals(0, outcome.exitCode(), outcome.err());
      assertTrue(outcome.out().contains(shown), outcome.out());
    } finally {
      System.setIn(before);
    }
    return asking.named;
  }

  @Test
  void aPersonNamesDeadStonesOrLeavesThemToTheReferee() {
    assertEquals(Optional.of(Set.of(0, 6)), answering("A5, b4\n", "dead stones, one of each"));
    assertEquals(Optional.of(Set.of()), answering("none\n", "such as A5"));
    assertEquals(Optional.empty(), answering("\n", "leave it to the referee"));
    assertEquals(Optional.empty(), answering("", "leave it to the referee"));
    assertEquals(Optional.of(Set.of(0)), answering("a5 z9\na5\n", "no such point: z9"));
  }
}
