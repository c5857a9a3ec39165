package io.tengen.agents.network.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.agents.network.backend.TrainingBatch;
import io.tengen.agents.network.training.games.GameFiles;
import io.tengen.agents.network.training.games.GameSelection;
import io.tengen.agents.network.training.games.GameStore;
import io.tengen.agents.network.training.games.PositionSampler;
import java.io.EOFException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BatchReaderTest {
  private static final int SIZE = 5;
  private static final int BATCH = 4;

  @TempDir private Path temporary;

  private GameStore store() throws IOException {
    Path games = GameFiles.write(temporary.resolve("games.sgf"), SIZE, 0, 20);
    Path file = temporary.resolve("games.bin");
    GameSelection selection = new GameSelection(SIZE, 1, 5);
    GameStore.create(file, List.of(games), selection, read -> {}, () -> false);
    return GameStore.open(file, selection).orElseThrow();
  }

  private static PositionSampler sampler(GameStore store) {
    return new PositionSampler(store, false, 1, true);
  }

  /** More batches than are read ahead, from the middle of a run. */
  @Test
  void batchesComeInTheOrderOfTheirSteps() throws IOException, InterruptedException {
    int first = 7;
    try (GameStore store = store();
        BatchReader reader = new BatchReader(sampler(store), BATCH, first)) {
      PositionSampler sampler = sampler(store);
      TrainingBatch expected = sampler.newBatch(BATCH);
      for (long step = first; step < first + 10; step++) {
        sampler.fill(expected, step * BATCH, BATCH, new int[BATCH]);
        TrainingBatch batch = reader.next();
        assertArrayEquals(expected.planes(), batch.planes(), "step " + step);
        assertArrayEquals(expected.policies(), batch.policies(), "step " + step);
        assertArrayEquals(expected.values(), batch.values(), "step " + step);
        reader.release(batch);
      }
    }
  }

  @Test
  void whatGoesWrongInTheThreadIsToldToTheUser() throws IOException {
    try (GameStore store = store()) {
      try (FileChannel file =
          FileChannel.open(temporary.resolve("games.bin"), StandardOpenOption.WRITE)) {
        file.truncate(30);
      }
      try (BatchReader reader = new BatchReader(sampler(store), BATCH, 0)) {
        IOException error =
            assertThrows(
                IOException.class,
                () -> {
                  while (true) {
                    reader.release(reader.next());
                  }
                });
        assertTrue(
            error.toString().contains("the games cannot be read: the file of games has become"),
            error.toString());
        assertInstanceOf(EOFException.class, error.getCause());
      }
    }
  }
}
