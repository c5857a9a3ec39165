package io.tengen.agents.network.onednn;

import io.tengen.agents.network.backend.TrainingBatch;
import io.tengen.agents.network.graph.LayerGraph;
import java.util.SplittableRandom;

/** Random positions and targets. */
final class TestBatches {
  private TestBatches() {}

  static TrainingBatch random(int size, int planesLength, int actions, SplittableRandom random) {
    TrainingBatch batch = TrainingBatch.ofSize(size, planesLength, actions);
    for (int i = 0; i < batch.planes().length; i++) {
      batch.planes()[i] = random.nextInt(3) == 0 ? 1 : 0;
    }
    for (int n = 0; n < size; n++) {
      double sum = 0;
      for (int a = 0; a < actions; a++) {
        batch.policies()[n * actions + a] = random.nextInt(4) == 0 ? random.nextInt(1, 10) : 0;
        sum += batch.policies()[n * actions + a];
      }
      if (sum == 0) {
        batch.policies()[n * actions] = 1;
        sum = 1;
      }
      for (int a = 0; a < actions; a++) {
        batch.policies()[n * actions + a] /= (float) sum;
      }
      batch.values()[n] = random.nextBoolean() ? 1 : -1;
    }
    return batch;
  }

  /** A batch for a graph on a board. */
  static TrainingBatch random(
      LayerGraph graph, int height, int width, int size, SplittableRandom random) {
    int actions =
        new Layouts(graph, 1, height, width, Precision.F32).channels(graph.policyLogits());
    return random(size, graph.input().channels() * height * width, actions, random);
  }

  /** Some positions of a batch. */
  static TrainingBatch part(TrainingBatch batch, int start, int size) {
    TrainingBatch part = TrainingBatch.ofSize(size, batch.planesLength(), batch.actionCount());
    int planes = batch.planesLength();
    int actions = batch.actionCount();
    System.arraycopy(batch.planes(), start * planes, part.planes(), 0, size * planes);
    System.arraycopy(batch.policies(), start * actions, part.policies(), 0, size * actions);
    System.arraycopy(batch.values(), start, part.values(), 0, size);
    return part;
  }

  static double[] toDoubles(float[] floats) {
    double[] doubles = new double[floats.length];
    for (int i = 0; i < floats.length; i++) {
      doubles[i] = floats[i];
    }
    return doubles;
  }
}
