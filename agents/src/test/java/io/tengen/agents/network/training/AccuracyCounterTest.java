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
    Path games = GameFiles.write(temporary.resolve("games.sgf"), SIZE, 0, 10);
    Path file = temporary.resolve("games.bin");
    GameSelection selection = new GameSelection(SIZE, 1, 5);
    GameStore.create(file, List.of(games), selection, read -> {}, () -> false);
    try (GameStore store = GameStore.open(file, selection).orElseThrow()) {
      return AccuracyCounter.measure(
          backend, new PositionSampler(store, false, 1, false), 100, done -> {}, () -> false);
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
    Accuracy accuracy = measure(new Constant(1, 0.5f));
    assertEquals(Math.log(SIZE * SIZE + 1), accuracy.policyLoss(), 1e-6);
    assertTrue(accuracy.top1() < 0.3 && accuracy.top1() < accuracy.top5(), accuracy.toString());
    assertTrue(accuracy.isFinite());
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
    TrainingException error =
        assertThrows(
            TrainingException.class,
            () ->
                ModelEvaluation.evaluate(
                    new Constant(Float.NaN, 0), List.of(games), SIZE, 0, 50, silent, () -> false));
    assertTrue(error.toString().contains("not finite: cross-entropy NaN"), error.toString());
  }
}
