package io.tengen.agents.alphazero.replay;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.agents.network.backend.TrainingBatch;
import io.tengen.agents.network.training.BatchReader;
import io.tengen.env.Game;
import io.tengen.env.State;
import io.tengen.env.Symmetries;
import io.tengen.env.board.ConnectFour;
import io.tengen.env.board.Othello;
import io.tengen.env.board.TicTacToe;
import io.tengen.go.GoGame;
import io.tengen.go.Ruleset;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WindowSamplerTest {
  private static final long SEED = 9;

  private static WindowContent content(List<ZeroGame> games) {
    ReplayWindow window = new ReplayWindow(WindowSize.startingAt(1_000_000));
    games.forEach(window::add);
    return window.content();
  }

  private static WindowContent content(Game game) {
    return content(RandomGames.of(game, 0, 6));
  }

  static Stream<Game> games() {
    return Stream.of(
        new TicTacToe(),
        new ConnectFour(),
        new Othello(),
        new GoGame(5, Ruleset.TROMP_TAYLOR.rules(), 60));
  }

  /** All there is to learn from one position under one symmetry, as text to compare. */
  private static String sample(float[] planes, float[] policy, float value) {
    return Arrays.toString(planes) + Arrays.toString(policy) + value;
  }

  private static String sample(TrainingBatch batch, int place) {
    int planes = batch.planesLength();
    int actions = batch.actionCount();
    return sample(
        Arrays.copyOfRange(batch.planes(), place * planes, (place + 1) * planes),
        Arrays.copyOfRange(batch.policies(), place * actions, (place + 1) * actions),
        batch.values()[place]);
  }

  /**
   * Every sample that there is and how often it is among the positions and symmetries, by playing
   * the turned games: not by turning what is seen.
   */
  private static Map<String, Integer> expected(Game game, int symmetryCount, float share) {
    Symmetries symmetries = game.symmetries();
    Map<String, Integer> samples = new HashMap<>();
    for (ZeroGame played : RandomGames.of(game, 0, 6)) {
      for (int symmetry = 0; symmetry < symmetryCount; symmetry++) {
        State state = game.newInitialState();
        for (ZeroPly ply : played.plies()) {
          PolicyTarget target = ply.target();
          if (target != null) {
            float[] planes = new float[game.observationLength()];
            state.writeObservation(planes, 0);
            float[] policy = new float[game.actionCount()];
            for (int i = 0; i < target.size(); i++) {
              policy[symmetries.action(symmetry, target.action(i))] = target.share(i);
            }
            float outcome = (state.currentPlayer() == 0 ? 1 : -1) * played.end().outcome();
            float value = outcome + share * (ply.rootValue() - outcome);
            samples.merge(sample(planes, policy, value), 1, Integer::sum);
          }
          state.apply(symmetries.action(symmetry, ply.action()));
        }
      }
    }
    return samples;
  }

  /** Each sample is one that there is, each of these comes, and all alike often. */
  @ParameterizedTest
  @MethodSource("games")
  void samplesAreThePositionsUnderAllSymmetries(Game game) throws IOException {
    for (boolean isAugmented : new boolean[] {false, true}) {
      int symmetries = isAugmented ? game.symmetries().count() : 1;
      WindowContent content = content(game);
      WindowSampler sampler = new WindowSampler(content, game, SEED, isAugmented, 0.25);
      Map<String, Integer> expected = expected(game, symmetries, 0.25f);
      int kinds = content.positions() * symmetries;
      assertEquals(kinds, expected.values().stream().mapToInt(Integer::intValue).sum());
      int perKind = 20;
      Map<String, Integer> drawn = new HashMap<>();
      TrainingBatch batch = sampler.newBatch(16);
      for (int first = 0; first < perKind * kinds; first += 16) {
        sampler.fill(batch, first, 16);
        for (int place = 0; place < 16; place++) {
          drawn.merge(sample(batch, place), 1, Integer::sum);
        }
      }
      assertEquals(expected.keySet(), drawn.keySet());
      double chiSquared = 0;
      for (Map.Entry<String, Integer> kind : expected.entrySet()) {
        double mean = (double) perKind * kind.getValue();
        double difference = drawn.getOrDefault(kind.getKey(), 0) - mean;
        chiSquared += difference * difference / mean;
      }
      // Five standard deviations of chi squared above its mean.
      double degrees = expected.size() - 1.0;
      assertTrue(chiSquared < degrees + 5 * Math.sqrt(2 * degrees), chiSquared + " of " + degrees);
    }
  }

  /** So that one or many threads, and an interrupted run, see the same. */
  @Test
  void samplesDependOnTheirNumberAlone() throws IOException {
    Game game = new ConnectFour();
    WindowSampler sampler = new WindowSampler(content(game), game, SEED, true, 0);
    TrainingBatch together = sampler.newBatch(12);
    sampler.fill(together, 100, 12);
    WindowSampler another = new WindowSampler(content(game), game, SEED, true, 0);
    TrainingBatch single = another.newBatch(1);
    for (int place = 11; place >= 0; place--) {
      another.fill(single, 100 + place, 1);
      assertEquals(sample(together, place), sample(single, 0));
    }
    WindowSampler otherSeed = new WindowSampler(content(game), game, SEED + 1, true, 0);
    TrainingBatch other = otherSeed.newBatch(12);
    otherSeed.fill(other, 100, 12);
    assertFalse(Arrays.equals(together.planes(), other.planes()));
  }

  @Test
  void valueIsTheResultOrWhatTheSearchThought() throws IOException {
    PolicyTarget target = PolicyTarget.of(new float[] {1}, 0, 1);
    List<ZeroPly> plies = List.of(ZeroPly.opening(4), ZeroPly.full(0, 0.5f, target));
    GameEnd end = GameEnd.of(GameEnd.Reason.RESIGNATION, 1);
    WindowContent content = content(List.of(new ZeroGame(0, 0, Double.NaN, plies, end)));
    assertEquals(-1, value(content, 0));
    assertEquals(0.5f, value(content, 1));
    assertEquals(-0.25f, value(content, 0.5));
  }

  private static float value(WindowContent content, double rootValueShare) throws IOException {
    WindowSampler sampler =
        new WindowSampler(content, new TicTacToe(), SEED, false, rootValueShare);
    TrainingBatch batch = sampler.newBatch(1);
    sampler.fill(batch, 0, 1);
    return batch.values()[0];
  }

  @Test
  void batchesAreReadAhead() throws IOException, InterruptedException {
    Game game = new TicTacToe();
    WindowContent content = content(game);
    WindowSampler sampler = new WindowSampler(content, game, SEED, true, 0);
    TrainingBatch expected = sampler.newBatch(4);
    try (BatchReader reader =
        new BatchReader(new WindowSampler(content, game, SEED, true, 0), 4, 7)) {
      for (long step = 7; step < 15; step++) {
        sampler.fill(expected, 4 * step, 4);
        TrainingBatch batch = reader.next();
        assertArrayEquals(expected.planes(), batch.planes());
        assertArrayEquals(expected.policies(), batch.policies());
        assertArrayEquals(expected.values(), batch.values());
        reader.release(batch);
      }
    }
  }

  @Test
  void gamesOfAnotherGameAreToldFrom() {
    assertNotOf(content(new ConnectFour()), new TicTacToe());
    // Every move exists there, but a target has an action that does not.
    float[] shares = new float[10];
    shares[9] = 1;
    ZeroPly ply = ZeroPly.full(0, 0, PolicyTarget.of(shares, 0, 10));
    GameEnd end = GameEnd.of(GameEnd.Reason.RULES, 1);
    assertNotOf(
        content(List.of(new ZeroGame(5, 0, Double.NaN, List.of(ply), end))), new TicTacToe());
  }

  private static void assertNotOf(WindowContent content, Game game) {
    WindowSampler sampler = new WindowSampler(content, game, SEED, false, 0);
    TrainingBatch batch = sampler.newBatch(200);
    String message = assertThrows(IOException.class, () -> sampler.fill(batch, 0, 200)).toString();
    assertTrue(message.contains("it is not a game of tic-tac-toe"), message);
  }

  @Test
  void badArgumentsAreRefused() {
    Game game = new TicTacToe();
    assertThrows(
        IllegalArgumentException.class,
        () -> new WindowSampler(content(List.of()), game, SEED, false, 0));
    WindowContent content = content(game);
    for (double share : new double[] {-0.1, 1.1, Double.NaN}) {
      assertThrows(
          IllegalArgumentException.class,
          () -> new WindowSampler(content, game, SEED, false, share));
    }
  }
}
