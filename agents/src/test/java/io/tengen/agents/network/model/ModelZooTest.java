package io.tengen.agents.network.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.agents.network.NetworkConfig;
import io.tengen.env.board.ConnectFour;
import io.tengen.go.GoGame;
import io.tengen.go.Ruleset;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ModelZooTest {
  /** Has tiny.tgn, which another program wrote, by the description of version 1 alone. */
  private static final String FOLDER = "/io/tengen/agents/network/model/zoo/";

  @Test
  void aModelOfVersion1IsReadByItsName() throws IOException {
    assertEquals(List.of("tiny", "missing"), ModelZoo.names(FOLDER));
    PolicyValueNetwork tiny = ModelZoo.open("tiny", FOLDER);
    assertEquals("go", tiny.game());
    assertEquals(NetworkConfig.forPoints(3, 5, 1, 4).withHeads(1, 1, 1), tiny.config());
    assertEquals(Map.of("strength", "none \u2013 a test"), tiny.card());
    float[] parameters = tiny.parameters();
    assertEquals(470, parameters.length);
    for (int i = 0; i < parameters.length; i++) {
      assertEquals((i % 7 + 1) / 8f, parameters[i]);
    }
  }

  @Test
  void namesThatAreNotThereAreTold() {
    assertTrue(
        String.valueOf(
                assertThrows(IllegalArgumentException.class, () -> ModelZoo.open("tinny", FOLDER))
                    .getMessage())
            .contains("did you mean tiny?"));
    assertThrows(ModelFormatException.class, () -> ModelZoo.open("missing", FOLDER));
  }

  @Test
  void theModelsThatComeWithTengenPlayTheirGame() throws IOException {
    for (String name : ModelZoo.names()) {
      PolicyValueNetwork network = ModelZoo.open(name);
      assertTrue(network.card().containsKey("data"), name + " must say what it learned from");
      if (network.game().equals("connect-four")) {
        network.configFor(new ConnectFour());
      } else {
        for (int size : new int[] {GoGame.MIN_SIZE, 9, 13, 19, GoGame.MAX_SIZE}) {
          network.configFor(new GoGame(size, Ruleset.TROMP_TAYLOR.rules()));
        }
      }
    }
  }
}
