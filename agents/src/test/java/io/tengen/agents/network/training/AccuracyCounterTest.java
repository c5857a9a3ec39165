package io.tengen.agents.network.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.agents.network.backend.InferenceBackend;
import io.tengen.agents.network.training.games.GameFiles;
import io.tengen.agents.network.training.games.GameSelection;
import io.tengen.agents.network.training.games.GameStore;
import io.tengen.agents.network.training.games.PositionSampler;
import io.tengen.agents.run.TrainingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccuracyCounterTest {
  private static final int SIZE = 5;

  @TempDir private Path temporary;

  /** Says the same of every position. */
  private record Constant(float logit, float value) implements InferenceBackend {
    @Override
    public String description() {
      return "constant";
    }

    @Override
    public int maxBatch() {
      return 8;
    }

    @Override
    public void evaluate(int count, float[] planes, float[] policyLogits, float[] values) {
      Arrays.fill(policyLogits, logit);
      Arrays.fill(values, value);
    }

    @Override
    public void close() {}
  }

  private Accuracy measure(InferenceBackend backend) throws IOException {
    return measure(backend, GameFiles.write(temporary.resolve("games.sgf"), SIZE, 0, 10), SIZE);
  }

  /** Of each position of the games once. */
  private Accuracy measure(InferenceBackend backend, Path games, int size) throws IOException {
    Path file = temporary.resolve("games.bin");
    GameSelection selection = new GameSelection(size, 1, 2);
    GameStore.create(file, List.of(games), selection, read -> {}, () -> false);
    try (GameStore store = GameStore.open(file, selection).orElseThrow()) {
      PositionSampler sampler = new PositionSampler(store, false, 1, false);
      return AccuracyCounter.measure(
          backend, sampler, sampler.positions(), done -> {}, () -> false);
    }
  }

  @Test
  void whatIsNoNumberIsNoHit() throws IOException {
    Accuracy accuracy = measure(new Constant(Float.NaN, Float.NaN));
    assertEquals(0, accuracy.top1());
    assertEquals(0, accuracy.top5());
    assertEquals(0, accuracy.signAccuracy());
    assertFalse(accuracy.isFinite());
  }

  @Test
  void ofEqualLogitsTheFirstCountsAsTheHighest() throws IOException {
    Path games =
        Files.writeString(
            temporary.resolve("first.sgf"),
            "(;GM[1]SZ[5]RE[B+R];B[aa];W[ba];B[cc];W[ea];B[ab])(;GM[1]SZ[5]RE[B+R];B[cc])");
    Accuracy accuracy = measure(new Constant(1, 0.5f), games, 5);
    assertEquals(5, accuracy.positions());
    assertEquals(Math.log(SIZE * SIZE + 1), accuracy.policyLoss(), 1e-6);
    // Of aa, ba, cc, ea and ab the first is action 0; it, the second and the fourth are below 5.
    assertEquals(1 / 5.0, accuracy.top1());
    assertEquals(3 / 5.0, accuracy.top5());
    // Black won: white's two positions have the wrong sign.
    assertEquals(3 / 5.0, accuracy.signAccuracy());
    assertEquals((3 * 0.25 + 2 * 2.25) / 5, accuracy.valueLoss(), 1e-6);
    assertTrue(Double.isNaN(accuracy.lateSignAccuracy()), "no position is past move 100");
    assertTrue(accuracy.isFinite());
  }

  /** Black fills rows from the top, white from below; nothing is captured. */
  @Test
  void positionsPastMove100AreCountedByThemselves() throws IOException {
    StringBuilder game = new StringBuilder("(;GM[1]SZ[19]RE[W+R]");
    for (int pair = 0; pair < 53; pair++) {
      char column = (char) ('a' + pair % 19);
      game.append(";B[").append(column).append((char) ('a' + pair / 19)).append(']');
      game.append(";W[").append(column).append((char) ('s' - pair / 19)).append(']');
    }
    game.append(";B[jj])(;GM[1]SZ[19]RE[B+R];B[dd])");
    Path games = Files.writeString(temporary.resolve("long.sgf"), game);
    Accuracy accuracy = measure(new Constant(1, -0.5f), games, 19);
    assertEquals(107, accuracy.positions());
    // Black, who lost, is to move in 54 of 107 positions, and in 4 of those after 100 to 106.
    assertEquals(54 / 107.0, accuracy.signAccuracy());
    assertEquals(4 / 7.0, accuracy.lateSignAccuracy());
  }

  @Test
  void aModelWithoutFiniteOutputsIsNotMeasured() throws IOException {
    Path games = GameFiles.write(temporary.resolve("games.sgf"), SIZE, 0, 10);
    ModelEvaluation.Progress silent =
        new ModelEvaluation.Progress() {
          @Override
          public void onGamesRead(long count) {}

          @Override
          public void onPositions(long positions, long of) {}
        };
    assertEquals(
        "positions is 0, but must be at least 1",
        assertThrows(
                IllegalArgumentException.class,
                () ->
                    ModelEvaluation.evaluate(
                        new Constant(0, 0), List.of(games), SIZE, 0, 0, silent, () -> false))
            .getMessage());
    TrainingException error =
        assertThrows(
            TrainingException.class,
            () ->
                ModelEvaluation.evaluate(
                    new Constant(Float.NaN, 0), List.of(games), SIZE, 0, 50, silent, () -> false));
    assertTrue(error.toString().contains("not finite: cross-entropy NaN"), error.toString());
  }
}
