package io.tengen.arena.player;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.agents.knowledge.GoKnowledge;
import io.tengen.agents.network.NetworkConfig;
import io.tengen.agents.network.model.ModelFile;
import io.tengen.agents.network.model.PolicyValueNetwork;
import io.tengen.env.board.TicTacToe;
import io.tengen.go.GoGame;
import io.tengen.go.GoState;
import io.tengen.go.Ruleset;
import io.tengen.search.Cancellation;
import io.tengen.search.player.Decision;
import io.tengen.search.player.GameKnowledge;
import io.tengen.search.player.Player;
import io.tengen.search.time.Clock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkPlayerTest {
  private static final GoGame GAME = new GoGame(5, Ruleset.TROMP_TAYLOR.rules());

  @TempDir private Path folder = Path.of("");

  private Path model() throws IOException {
    return model(Map.of());
  }

  private Path model(Map<String, String> card) throws IOException {
    Path file = folder.resolve("small.tgn");
    NetworkConfig config = NetworkConfig.forPoints(17, 5, 1, 8);
    PolicyValueNetwork network = PolicyValueNetwork.initial("go", config, 1).withCard(card);
    ModelFile.write(network, ModelFile.Precision.FLOAT16, file);
    return file;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "visits=20,threads=2,seed=1",
        "visits=40,batch=4,symmetry=true,temperature=1",
        "visits=24,gumbel=8",
        "visits=24,gumbel=8,batch=4,symmetry=true"
      })
  void aNetworkPlaysAGame(String options) throws IOException {
    String text = "net:model=" + model() + "," + options;
    GoState state = GAME.newInitialState();
    try (Player player = KnownPlayers.kinds().parse(text).newPlayer(GAME, GameKnowledge.NONE, 1)) {
      for (int ply = 0; ply < 6 && !state.isTerminal(); ply++) {
        Decision decision = player.choose(Clock.UNLIMITED, new Cancellation());
        int action = assertInstanceOf(Decision.Play.class, decision).action();
        state.apply(action);
        player.played(action);
      }
      assertTrue(player.progress().contains("small.tgn on "), player.progress());
    }
    assertEquals(6, state.moveCount());
  }

  @Test
  void theCardSaysHowManyRolloutsThereAreUnlessTheTextDoes() throws IOException {
    Path file = model(Map.of("rollouts", "2"));
    assertTrue(progressOf("net:model=" + file + ",visits=3,mix=0.2").endsWith(", 2 rollouts"));
    assertTrue(progressOf("net:model=" + file + ",visits=3,rollouts=5").endsWith(", 5 rollouts"));
    assertFalse(progressOf("net:model=" + file + ",visits=3,rollouts=0").contains("rollouts"));
    assertRefused("net:model=" + file + ",rollouts=0,mix=0.2", "wants rollouts");
    assertRefused("net:model=" + model() + ",mix=0.2", "wants rollouts");
    assertRefused("net:model=" + model(Map.of("rollouts", "many")), "rollouts=many");
    assertRefused("net:model=" + model(Map.of("rollouts", "1001")), "rollouts=1001");
  }

  private static String progressOf(String text) {
    try (Player player = KnownPlayers.kinds().parse(text).newPlayer(GAME, new GoKnowledge(), 1)) {
      player.choose(Clock.UNLIMITED, new Cancellation());
      return player.progress();
    }
  }

  @Test
  void whatMakesNoSenseIsRefused() throws IOException {
    Path file = model();
    assertRefused("net:visits=20", "model is missing");
    assertRefused("net:model=" + file + ",visits=0", "visits");
    assertRefused("net:model=" + file + ",backend=abacus", "abacus");
    assertRefused("net:model=" + folder.resolve("none.tgn"), "none.tgn");
    assertRefused("net:model=" + file + ",gumbel=8", "it wants visits");
    assertRefused("net:model=" + file + ",gumbel=8,visits=8,time=1", "does not go with time");
    assertRefused("net:model=" + file + ",gumbel=8,visits=8,ponder=true", "or ponder");
    assertRefused("net:model=" + file + ",temperature=-1", "temperature is '-1'");
    Path broken = Files.writeString(folder.resolve("broken.tgn"), "TENGENNN");
    assertRefused("net:model=" + broken, "truncated");
    var spec = KnownPlayers.kinds().parse("net:model=" + file);
    assertThrows(
        IllegalArgumentException.class,
        () -> spec.newPlayer(new TicTacToe(), GameKnowledge.NONE, 1));
  }

  private static void assertRefused(String text, String why) {
    String message =
        String.valueOf(
            assertThrows(
                    IllegalArgumentException.class,
                    () -> KnownPlayers.kinds().parse(text).newPlayer(GAME, GameKnowledge.NONE, 1))
                .getMessage());
    assertTrue(message.contains(why), message);
  }
}
