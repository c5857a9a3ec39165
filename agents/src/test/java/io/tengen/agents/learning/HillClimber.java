package io.tengen.agents.learning;

import io.tengen.env.RandomStream;
import io.tengen.env.VectorBatch;
import io.tengen.env.VectorEnvironment;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The smallest learner that learns: it tries random changes of a linear policy for a few episodes,
 * and keeps those that do not harm. It acts with a little randomness, so that its random stream
 * matters.
 */
final class HillClimber implements Learner {
  private static final int ENVIRONMENTS = 4;
  private static final int VECTOR_STEPS = 16;
  private static final int EPISODES_A_TRIAL = 8;
  private static final double EPSILON = 0.02;

  private final HillClimbing config;
  private final VectorEnvironment environments;
  private final VectorBatch batch;
  private final int length;
  private final int[] legal;
  private final int[] actions = new int[ENVIRONMENTS];
  private final double[] returns = new double[ENVIRONMENTS];
  private final int[] lengths = new int[ENVIRONMENTS];
  private final double[] weights;
  private final double[] trial;
  private RandomStream random;
  private double bestMean = Double.NEGATIVE_INFINITY;
  private double trialSum;
  private int trialEpisodes;
  private long trials;
  private double trialMeans;
  private long steps;
  private boolean closed;

  HillClimber(HillClimbing config, LearningTask task, long seed) {
    this.config = config;
    environments = task.newVector(ENVIRONMENTS);
    batch = environments.newBatch();
    environments.reset(RandomStream.derive(seed, 0), batch);
    random = RandomStream.derived(seed, 1);
    length = task.observationLength();
    legal = new int[task.actionCount()];
    weights = new double[length * task.actionCount()];
    trial = new double[weights.length];
    propose();
  }

  private void propose() {
    for (int i = 0; i < trial.length; i++) {
      trial[i] = weights[i] + config.noise() * (2 * random.nextDouble() - 1);
    }
  }

  private boolean isPast(long step) {
    return step > 0 && steps >= step;
  }

  @Override
  public void advance(EpisodeListener listener) {
    if (closed) {
      throw new IllegalStateException("the learner is closed");
    }
    if (isPast(config.failAt())) {
      throw new IllegalStateException("the worker has stumbled");
    }
    for (int t = 0; t < VECTOR_STEPS && !isPast(config.stuckAt()); t++) {
      for (int i = 0; i < ENVIRONMENTS; i++) {
        int count = environments.legalActions(i, legal);
        actions[i] =
            random.nextDouble() < EPSILON
                ? legal[random.nextInt(count)]
                : best(trial, batch.observations, i * length, legal, count);
      }
      environments.step(actions, batch);
      steps += ENVIRONMENTS;
      for (int i = 0; i < ENVIRONMENTS; i++) {
        returns[i] += batch.rewards[i];
        lengths[i]++;
        if (batch.ended(i)) {
          listener.onEpisode(returns[i], lengths[i]);
          addToTrial(returns[i]);
          returns[i] = 0;
          lengths[i] = 0;
        }
      }
    }
  }

  private void addToTrial(double episodeReturn) {
    trialSum += episodeReturn;
    trialEpisodes++;
    if (trialEpisodes == EPISODES_A_TRIAL) {
      double mean = trialSum / trialEpisodes;
      if (mean >= bestMean) {
        bestMean = mean;
        System.arraycopy(trial, 0, weights, 0, weights.length);
      }
      trials++;
      trialMeans += mean;
      trialSum = 0;
      trialEpisodes = 0;
      propose();
    }
  }

  static int best(double[] weights, float[] observations, int offset, int[] legal, int count) {
    int best = legal[0];
    double bestScore = Double.NEGATIVE_INFINITY;
    int length = weights.length / legal.length;
    for (int i = 0; i < count; i++) {
      double score = 0;
      for (int j = 0; j < length; j++) {
        score += weights[legal[i] * length + j] * observations[offset + j];
      }
      if (score > bestScore) {
        bestScore = score;
        best = legal[i];
      }
    }
    return best;
  }

  @Override
  public long steps() {
    return steps;
  }

  @Override
  public Map<String, Double> measurements() {
    Map<String, Double> measurements = new LinkedHashMap<>();
    measurements.put("trials", (double) trials);
    if (trials > 0) {
      measurements.put("trialMean", isPast(config.breakAt()) ? Double.NaN : trialMeans / trials);
    }
    trials = 0;
    trialMeans = 0;
    return measurements;
  }

  /** By a copy of the weights. */
  @SuppressWarnings("ArrayRecordComponent") // Never compared.
  private record Linear(double[] weights) implements Actor {
    @Override
    public int act(float[] observation, int[] legal, int legalCount) {
      return best(weights, observation, 0, legal, legalCount);
    }

    @Override
    public byte[] save() {
      return write(out -> writeAll(weights, out));
    }
  }

  @Override
  public Actor actor() {
    return new Linear(isPast(config.spoilAt()) ? new double[weights.length] : weights.clone());
  }

  @Override
  public Actor actor(byte[] saved) throws IOException {
    if (saved.length != Double.BYTES * weights.length) {
      throw new IOException(saved.length + " bytes are not " + weights.length + " weights");
    }
    double[] read = new double[weights.length];
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(saved))) {
      readAll(read, in);
    }
    return new Linear(read);
  }

  @FunctionalInterface
  private interface Writing {
    void writeTo(DataOutputStream out) throws IOException;
  }

  private static byte[] write(Writing writing) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      writing.writeTo(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void writeAll(double[] values, DataOutputStream out) throws IOException {
    for (double value : values) {
      out.writeDouble(value);
    }
  }

  private static void readAll(double[] values, DataInputStream in) throws IOException {
    for (int i = 0; i < values.length; i++) {
      values[i] = in.readDouble();
    }
  }

  @Override
  public byte[] save() {
    return write(
        out -> {
          byte[] saved = environments.save();
          out.writeInt(saved.length);
          out.write(saved);
          out.writeLong(random.state());
          writeAll(weights, out);
          writeAll(trial, out);
          writeAll(returns, out);
          for (int count : lengths) {
            out.writeInt(count);
          }
          out.writeDouble(bestMean);
          out.writeDouble(trialSum);
          out.writeInt(trialEpisodes);
          out.writeLong(trials);
          out.writeDouble(trialMeans);
          out.writeLong(steps);
        });
  }

  @Override
  public void restore(byte[] saved) throws IOException {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(saved))) {
      environments.restore(in.readNBytes(in.readInt()), batch);
      random = new RandomStream(in.readLong());
      readAll(weights, in);
      readAll(trial, in);
      readAll(returns, in);
      for (int i = 0; i < lengths.length; i++) {
        lengths[i] = in.readInt();
      }
      bestMean = in.readDouble();
      trialSum = in.readDouble();
      trialEpisodes = in.readInt();
      trials = in.readLong();
      trialMeans = in.readDouble();
      steps = in.readLong();
    }
  }

  @Override
  public void close() {
    closed = true;
  }
}
