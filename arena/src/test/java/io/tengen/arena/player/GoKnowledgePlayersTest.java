package io.tengen.arena.player;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.tengen.agents.knowledge.GoKnowledge;
import io.tengen.go.GoGame;
import io.tengen.go.GoState;
import io.tengen.go.Ruleset;
import io.tengen.search.Cancellation;
import io.tengen.search.player.Decision;
import io.tengen.search.player.GameKnowledge;
import io.tengen.search.player.Player;
import io.tengen.search.time.Clock;
import org.junit.jupiter.api.Test;

class GoKnowledgePlayersTest {
  @Test
  void aSearchWithPlayoutsBeatsRandomMovesFromEitherSide() {
    GoGame game = new GoGame(5, Ruleset.TROMP_TAYLOR.rules().withKomi(0.5));
    for (int seed = 0; seed < 6; seed++) {
      int seat = seed % 2;
      GoState state = game.newInitialState();
      try (Player search =
              KnownPlayers.kinds()
                  .parse("uct:playouts=300")
                  .newPlayer(game, new GoKnowledge(), seed);
          Player random =
              KnownPlayers.kinds().parse("random").newPlayer(game, GameKnowledge.NONE, seed)) {
        while (!state.isTerminal()) {
          Player player = state.currentPlayer() == seat ? search : random;
          Decision decision = player.choose(Clock.UNLIMITED, new Cancellation());
          int action = assertInstanceOf(Decision.Play.class, decision).action();
          state.apply(action);
          search.played(action);
          random.played(action);
        }
      }
      assertEquals(1, state.returnFor(seat), "seed " + seed + "\n" + state);
    }
  }
}
