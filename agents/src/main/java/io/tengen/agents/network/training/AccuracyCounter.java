package io.tengen.agents.network.training;

import io.tengen.agents.network.backend.InferenceBackend;
import io.tengen.agents.network.backend.TrainingBatch;
import io.tengen.agents.network.training.games.PositionSampler;
import java.io.IOException;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;

/** Evaluates samples and counts how often the network is right. */
public final class AccuracyCounter {
  private static final int LATE = 100;
  private static final int TOP = 5;

  private long positions;
  private double policyLoss;
  private long first;
  private long amongTop;
  private double valueLoss;
  private long decided;
  private long rightSign;
  private long lateDecided;
  private long lateRightSign;

  private AccuracyCounter() {}

  /**
   * Looks at the first samples of a sampler.
   *
   * @param count how many
   * @param progress told how many are done, after each batch
   * @param stop asked before each batch whether to stop there
   * @return of the positions that were looked at; without any, all its shares and means are NaN
   * @throws IOException when the games cannot be read
   */
  public static Accuracy measure(
      InferenceBackend backend,
      PositionSampler sampler,
      long count,
      LongConsumer progress,
      BooleanSupplier stop)
      throws IOException {
    AccuracyCounter counter = new AccuracyCounter();
    int capacity = backend.maxBatch();
    TrainingBatch batch = sampler.newBatch(capacity);
    int[] moveNumbers = new int[capacity];
    float[] logits = new float[capacity * batch.actionCount()];
    float[] values = new float[capacity];
    for (long done = 0; done < count && !stop.getAsBoolean(); ) {
      int size = (int) Math.min(capacity, count - done);
      sampler.fill(batch, done, size, moveNumbers);
      backend.evaluate(size, batch.planes(), logits, values);
      for (int i = 0; i < size; i++) {
        counter.add(batch, i, moveNumbers[i], logits, values[i]);
      }
      done += size;
      progress.accept(done);
    }
    return counter.result();
  }

  private void add(TrainingBatch batch, int place, int move, float[] logits, double value) {
    int actions = batch.actionCount();
    int offset = place * actions;
    int played = 0;
    while (batch.policies()[offset + played] == 0) {
      played++;
    }
    float playedLogit = logits[offset + played];
    double largest = Double.NEGATIVE_INFINITY;
    int better = 0;
    for (int action = 0; action < actions; action++) {
      float logit = logits[offset + action];
      largest = Math.max(largest, logit);
      // Of equal ones the lower action counts as the better, as in a search for the highest; what
      // is no number is never below another, so that it makes no hits.
      better += !(logit <= playedLogit) || (logit == playedLogit && action < played) ? 1 : 0;
    }
    double sum = 0;
    for (int action = 0; action < actions; action++) {
      sum += Math.exp(logits[offset + action] - largest);
    }
    positions++;
    policyLoss += Math.log(sum) + largest - playedLogit;
    first += better == 0 ? 1 : 0;
    amongTop += better < TOP ? 1 : 0;
    addValue(batch.values()[place], value, move >= LATE);
  }

  private void addValue(double result, double value, boolean isLate) {
    valueLoss += (value - result) * (value - result);
    if (result != 0) {
      int right = value * result > 0 ? 1 : 0;
      decided++;
      rightSign += right;
      lateDecided += isLate ? 1 : 0;
      lateRightSign += isLate ? right : 0;
    }
  }

  private Accuracy result() {
    return new Accuracy(
        positions,
        policyLoss / positions,
        (double) first / positions,
        (double) amongTop / positions,
        valueLoss / positions,
        decided == 0 ? Double.NaN : (double) rightSign / decided,
        lateDecided == 0 ? Double.NaN : (double) lateRightSign / lateDecided);
  }
}
