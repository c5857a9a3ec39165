package io.tengen.agents.network.evaluator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import io.tengen.agents.network.BlockKind;
import io.tengen.agents.network.NetworkConfig;
import io.tengen.agents.network.SampleNetworks;
import io.tengen.agents.network.SlowNetwork;
import io.tengen.agents.network.backend.BackendProvider;
import io.tengen.agents.network.dl4j.Lowering;
import io.tengen.agents.network.model.PolicyValueNetwork;
import io.tengen.agents.network.onednn.OneDnn;
import io.tengen.agents.network.onednn.OneDnnProvider;
import io.tengen.agents.network.onednn.Precision;
import io.tengen.env.Game;
import io.tengen.env.RandomStream;
import io.tengen.env.State;
import io.tengen.env.board.ConnectFour;
import io.tengen.go.GoGame;
import io.tengen.go.Ruleset;
import io.tengen.search.Evaluations;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NetworkEvaluatorTest {
  private static final int POSITIONS = 5;
  private static final int CALLS = 1000;

  /** Positions of one random game, from the first to some way in. */
  private static List<State> positions(Game game) {
    List<State> positions = new ArrayList<>();
    RandomStream random = new RandomStream(11);
    int[] legal = new int[game.actionCount()];
    State state = game.newInitialState();
    while (positions.size() < POSITIONS && !state.isTerminal()) {
      positions.add(state.copy());
      for (int ply = 0; ply < 5 && !state.isTerminal(); ply++) {
        state.apply(legal[random.nextInt(state.legalActions(legal))]);
      }
    }
    return positions;
  }

  private static void assertLikeTheFormulas(Game game, NetworkConfig config) {
    float[] parameters = SampleNetworks.parameters(config, 2);
    PolicyValueNetwork network =
        new PolicyValueNetwork(PolicyValueNetwork.family(game), config, parameters, Map.of());
    NetworkConfig fit = network.configFor(game);
    List<State> positions = positions(game);
    assertTrue(positions.size() > 1);
    SlowNetwork slow = new SlowNetwork(Lowering.of(fit), parameters, fit.height(), fit.width());
    for (BackendProvider provider : Backends.all()) {
      if (provider.unavailableBecause().isPresent()) {
        continue;
      }
      double tolerance = provider.name().endsWith("bf16") ? 0.05 : 1e-4;
      Evaluations out = new Evaluations(game.actionCount(), POSITIONS);
      try (var model = provider.open(fit, parameters);
          // Two at a time: the batch is cut in parts, the last one smaller.
          var evaluator = new NetworkEvaluator(model.newBackend(2), game)) {
        assertTrue(evaluator.description().startsWith(model.description()));
        assertTrue(model.description().startsWith(provider.name().replace('-', ' ')));
        evaluator.evaluate(positions, out);
      }
      float[] planes = new float[game.observationLength()];
      for (int i = 0; i < positions.size(); i++) {
        positions.get(i).writeObservation(planes, 0);
        slow.evaluate(planes, 0);
        assertEquals(slow.value(), out.value(i), tolerance, provider.name());
        double sum = 0;
        for (double logit : slow.logits()) {
          sum += Math.exp(logit);
        }
        for (int a = 0; a < game.actionCount(); a++) {
          assertEquals(
              Math.exp(slow.logits()[a]) / sum,
              out.policies()[out.policyOffset(i) + a],
              tolerance,
              provider.name() + ", action " + a);
        }
      }
      assertFalse(out.value(0) == out.value(1), "all positions look the same");
    }
  }

  @ParameterizedTest
  @EnumSource(BlockKind.class)
  void everyBackEndAgreesOnPositionsOfGo(BlockKind kind) {
    NetworkConfig config = NetworkConfig.forPoints(17, 9, 2, 8).withKind(kind);
    assertLikeTheFormulas(new GoGame(9, Ruleset.TROMP_TAYLOR.rules()), config);
  }

  @Test
  void oneNetworkPlaysEveryBoard() {
    NetworkConfig config = NetworkConfig.forPoints(17, 9, 1, 8);
    assertLikeTheFormulas(new GoGame(13, Ruleset.TROMP_TAYLOR.rules()), config);
  }

  @Test
  void otherGamesHaveNetworksToo() {
    Game game = new ConnectFour();
    int[] shape = game.observationShape();
    assertLikeTheFormulas(
        game, NetworkConfig.forActions(shape[0], shape[1], shape[2], game.actionCount(), 1, 8));
  }

  @Test
  void evaluatingAllocatesNothing() {
    Assumptions.assumeTrue(OneDnn.unavailableBecause().isEmpty(), "no oneDNN here");
    Game game = new GoGame(9, Ruleset.TROMP_TAYLOR.rules());
    NetworkConfig config = NetworkConfig.forPoints(17, 9, 1, 8);
    List<State> positions = positions(game);
    Evaluations out = new Evaluations(game.actionCount(), positions.size());
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    try (var model =
            new OneDnnProvider(Precision.F32).open(config, SampleNetworks.parameters(config, 2));
        var evaluator = new NetworkEvaluator(model.newBackend(2), game)) {
      for (int i = 0; i < 100; i++) {
        evaluator.evaluate(positions, out);
      }
      long before = threads.getCurrentThreadAllocatedBytes();
      for (int i = 0; i < CALLS; i++) {
        evaluator.evaluate(positions, out);
      }
      long allocated = threads.getCurrentThreadAllocatedBytes() - before;
      // One object a call would be 16 bytes; what the compiler of the JVM adds now and then is
      // less.
      assertTrue(allocated < 8 * CALLS, allocated + " bytes in " + CALLS + " calls");
    }
  }

  @Test
  void largeLogitsDoNotOverflow() {
    Game game = new ConnectFour();
    Evaluations out = new Evaluations(game.actionCount(), 1);
    try (var evaluator = new NetworkEvaluator(new FixedBackend(500, 1.5f), game)) {
      evaluator.evaluate(List.of(game.newInitialState()), out);
    }
    assertEquals(1, out.policies()[out.policyOffset(0)], 1e-6);
    assertEquals(0, out.policies()[out.policyOffset(0) + 1], 1e-6);
    assertEquals(1, out.value(0));
  }

  @Test
  void everyBackEndRefusesWhatDoesNotFit() {
    NetworkConfig config = SampleNetworks.small();
    float[] parameters = SampleNetworks.parameters(config, 2);
    float[] planes = new float[3 * config.planesLength()];
    float[] logits = new float[3 * config.actions()];
    for (BackendProvider provider : Backends.all()) {
      if (provider.unavailableBecause().isPresent()) {
        continue;
      }
      assertRefused(
          "5 parameters, but a network of this shape has " + parameters.length,
          () -> provider.open(config, new float[5]).close());
      try (var model = provider.open(config, parameters)) {
        assertRefused(
            "maxBatch is 1025, but must be in [1, 1024]", () -> model.newBackend(1025).close());
        try (var backend = model.newBackend(2)) {
          for (int count : new int[] {0, 3}) {
            assertRefused(
                "count is " + count + ", but must be in [1, 2]",
                () -> backend.evaluate(count, planes, logits, new float[3]));
          }
        }
      }
    }
  }

  private static void assertRefused(String message, Executable call) {
    assertEquals(message, assertThrows(IllegalArgumentException.class, call).getMessage());
  }

  @Test
  void backEndsAreChosenByName() {
    assertEquals("dl4j", Backends.choose("dl4j").name());
    assertTrue(Backends.choose(Backends.BEST).unavailableBecause().isEmpty());
    IllegalArgumentException unknown =
        assertThrows(IllegalArgumentException.class, () -> Backends.choose("onx"));
    assertTrue(String.valueOf(unknown.getMessage()).contains("onnx"));
  }
}
