package io.tengen.agents.network.onednn;

import io.tengen.agents.network.backend.InferenceBackend;
import java.util.ArrayList;
import java.util.List;

/**
 * Evaluates batches with programs for 1, 2, 4, ... positions: a batch of 13 is one of 8, one of 4
 * and one of 1, so that nothing is computed for nothing. Kernels are nearly as fast for one
 * position as for many, as each of them works on one board at a time.
 */
final class OneDnnInference implements InferenceBackend {
  private final OneDnnModel model;
  private final int maxBatch;
  private final List<InferenceProgram> programs = new ArrayList<>();
  private boolean isClosed;

  OneDnnInference(OneDnnModel model, int height, int width, int maxBatch) {
    this.model = model;
    this.maxBatch = maxBatch;
    try {
      for (int batch = Integer.highestOneBit(maxBatch); batch >= 1; batch /= 2) {
        programs.add(new InferenceProgram(model, batch, height, width));
      }
    } catch (RuntimeException | Error e) {
      programs.forEach(InferenceProgram::close);
      throw e;
    }
  }

  @Override
  public String description() {
    return model.description() + ", " + programs.get(0).kernels();
  }

  @Override
  public int maxBatch() {
    return maxBatch;
  }

  @Override
  public void evaluate(int count, float[] planes, float[] policyLogits, float[] values) {
    requireRoom(count, planes, policyLogits, values);
    int done = 0;
    for (int i = 0; i < programs.size(); i++) {
      InferenceProgram program = programs.get(i);
      while (count - done >= program.batch()) {
        program.run(planes, policyLogits, values, done);
        done += program.batch();
      }
    }
  }

  private void requireRoom(int count, float[] planes, float[] policyLogits, float[] values) {
    if (isClosed) {
      throw new IllegalStateException("The instance is closed");
    }
    requireCount(count);
    InferenceProgram any = programs.get(0);
    requireLength("planes", planes.length, count * any.planesLength());
    requireLength("policyLogits", policyLogits.length, count * any.actionCount());
    requireLength("values", values.length, count);
  }

  private static void requireLength(String name, int length, int needed) {
    if (length < needed) {
      throw new IllegalArgumentException(
          name + " has room for " + length + " numbers, but the batch has " + needed);
    }
  }

  @Override
  public void close() {
    if (!isClosed) {
      isClosed = true;
      programs.forEach(InferenceProgram::close);
      model.release();
    }
  }
}
