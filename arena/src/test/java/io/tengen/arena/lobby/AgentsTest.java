package io.tengen.arena.lobby;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.arena.lobby.LobbyException.Code;
import io.tengen.arena.player.KnownPlayers;
import io.tengen.env.Game;
import io.tengen.env.board.ConnectFour;
import io.tengen.env.board.TicTacToe;
import io.tengen.go.GoGame;
import io.tengen.go.Ruleset;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class AgentsTest {
  private static final AgentChoice MINE =
      new AgentChoice("mine", "uct:playouts=7", "one that was added");

  private final Agents agents;

  AgentsTest() throws IOException {
    agents =
        Agents.ofZoo(
            KnownPlayers.kinds(),
            List.of(new AddedAgent(MINE, "go"), new AddedAgent(MINE, "tic-tac-toe")));
  }

  private static Game go(int size) {
    return new GoGame(size, Ruleset.CHINESE.rules());
  }

  private List<String> names(Game game) {
    return agents.forGame(game).stream().map(AgentChoice::name).toList();
  }

  @Test
  void fromBeginnerToStrongest() {
    assertEquals(
        List.of(
            "random",
            "uct-30",
            "uct-100",
            "uct-300",
            "uct-1000",
            "go9-zero-1",
            "go9-zero-16",
            "go9-zero-64",
            "go9-zero-256",
            "go9-1",
            "go9-16",
            "go9-64",
            "go9-256",
            "mine"),
        names(go(9)));
    assertEquals("go19-256", names(go(19)).get(8));
    assertEquals(
        List.of(
            "random", "uct-30", "uct-100", "uct-300", "uct-1000", "uct-3000", "uct-10000", "mine"),
        names(new TicTacToe()));
    assertFalse(names(new ConnectFour()).contains("mine"));
  }

  @Test
  void everyTextIsOneOfAPlayer() {
    for (Game game : List.of(go(9), go(13), go(19), new TicTacToe(), new ConnectFour())) {
      for (AgentChoice agent : agents.forGame(game)) {
        agents.spec(agent);
        assertEquals(agent, agents.choice(game, agent.name()));
        assertTrue(agents.isReserved(agent.name()), agent.name());
        assertTrue(agents.isReserved(agent.name().toUpperCase(java.util.Locale.ROOT)));
      }
      for (String analyst : agents.analysts(game)) {
        assertEquals(analyst, agents.analyst(game, analyst).name());
      }
    }
    assertFalse(agents.isReserved("ann"));
    assertFalse(agents.isReserved("uct-fan"));
  }

  @Test
  void analystsAreTheNetworksAndTheSearch() {
    assertEquals(List.of("go9", "go9-zero", "uct"), agents.analysts(go(9)));
    assertEquals("go19", agents.analyst(go(19), null).name());
    assertEquals(List.of("connect4-zero", "uct"), agents.analysts(new ConnectFour()));
    assertEquals(List.of("uct"), agents.analysts(new TicTacToe()));
  }

  @Test
  void unknownNamesAreRefused() {
    LobbyException agent = assertThrows(LobbyException.class, () -> agents.choice(go(9), "go9-65"));
    assertEquals(Code.UNKNOWN_AGENT, agent.code());
    assertTrue(String.valueOf(agent.getMessage()).contains("did you mean go9-64?"));
    LobbyException analyst =
        assertThrows(
            LobbyException.class, () -> agents.analyst(new TicTacToe(), "../secret".repeat(30)));
    assertEquals(Code.BAD_ANALYSIS, analyst.code());
    assertTrue(String.valueOf(analyst.getMessage()).length() < 200);
  }

  @Test
  void addedOnesHaveNamesOfTheirOwn() {
    for (AgentChoice bad :
        List.of(
            new AgentChoice("uct-5", "random", ""),
            new AgentChoice("Mine", "random", ""),
            new AgentChoice("other", "no-such-player", ""))) {
      assertThrows(
          IllegalArgumentException.class,
          () ->
              Agents.ofZoo(
                  KnownPlayers.kinds(),
                  List.of(new AddedAgent(MINE, "go"), new AddedAgent(bad, "go"))),
          bad.name());
    }
    assertThrows(IllegalArgumentException.class, () -> new AgentChoice("a b", "random", ""));
    assertThrows(IllegalArgumentException.class, () -> new AgentChoice("a", " ", ""));
  }
}
