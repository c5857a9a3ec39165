package io.tengen.agents.alphazero;

import io.tengen.agents.alphazero.gate.GateResult;
import io.tengen.agents.alphazero.gate.PairScore;
import io.tengen.agents.alphazero.selfplay.SelfPlayOrder;
import io.tengen.agents.network.optimiser.Optimiser;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What a run has got to: all that a checkpoint holds, but for the games, which have files. */
final class AlphaZeroProgress {
  private static final int VERSION = 1;

  /** That of a network with auxiliary heads, whose losses are there too. */
  private static final int AUXILIARY_VERSION = 2;

  final float[] parameters;

  /** The mean of the parameters of past steps: the network that is compared with the best. */
  final float[] mean;

  /** The network that plays. */
  final float[] best;

  private final Optimiser optimiser;
  private final int version;

  int bestGeneration;
  int iteration;
  Stage stage = Stage.SELF_PLAY;

  /** How many parts of stages have been done: the number of the checkpoint. */
  long parts;

  /** Steps of learning so far; at which this iteration began; and until which it goes on. */
  long step;

  long firstStep;
  long lastStep;

  /** What is left over of a step from the iterations so far. */
  double stepCarry;

  long games;
  long positions;
  long evaluations;
  double resignThreshold = SelfPlayOrder.NO_RESIGNATION;

  /** Time so far, and that of each stage of this iteration. */
  double seconds;

  final Map<Stage, Double> stageSeconds = new EnumMap<>(Stage.class);

  /** Sums over the steps of this iteration. */
  double policyLoss;

  double valueLoss;
  double ownershipLoss;
  double scoreLoss;

  /** The shares of the batches that had auxiliary targets, likewise. */
  double auxiliaryShare;

  /** How the network did on this iteration's games before it learned from them. */
  Measurement unseen = Measurement.NONE;

  /** The match that is being played. */
  List<PairScore> pairs = new ArrayList<>();

  /** All matches that are over. */
  final List<GateResult> ledger = new ArrayList<>();

  /**
   * Nothing yet.
   *
   * @param hasAuxiliary whether the network has auxiliary heads
   */
  AlphaZeroProgress(int parameterCount, Optimiser optimiser, boolean hasAuxiliary) {
    this.version = hasAuxiliary ? AUXILIARY_VERSION : VERSION;
    this.parameters = new float[parameterCount];
    this.mean = new float[parameterCount];
    this.best = new float[parameterCount];
    this.optimiser = optimiser;
  }

  /** Begins a run with a network. */
  void start(float[] initial) {
    for (float[] network : new float[][] {parameters, mean, best}) {
      System.arraycopy(initial, 0, network, 0, network.length);
    }
  }

  /** The number of the network that learns in this iteration. */
  int candidate() {
    return iteration + 1;
  }

  /** Whether nothing of this iteration was done yet. */
  boolean isBetweenIterations() {
    return stage == Stage.SELF_PLAY && secondsOf(Stage.SELF_PLAY) == 0;
  }

  /** How long a stage of this iteration has taken so far. */
  double secondsOf(Stage which) {
    return stageSeconds.getOrDefault(which, 0.0);
  }

  /** Time until this iteration began, the same whenever its games are interrupted. */
  double secondsBefore() {
    return seconds - stageSeconds.values().stream().mapToDouble(each -> each).sum();
  }

  byte[] save() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeInt(version);
      out.writeInt(bestGeneration);
      out.writeInt(iteration);
      out.writeUTF(stage.name());
      for (long number :
          new long[] {parts, step, firstStep, lastStep, games, positions, evaluations}) {
        out.writeLong(number);
      }
      for (double number :
          new double[] {stepCarry, resignThreshold, seconds, policyLoss, valueLoss}) {
        out.writeDouble(number);
      }
      if (version == AUXILIARY_VERSION) {
        out.writeDouble(ownershipLoss);
        out.writeDouble(scoreLoss);
        out.writeDouble(auxiliaryShare);
      }
      for (Stage each : Stage.values()) {
        out.writeDouble(secondsOf(each));
      }
      unseen.write(out);
      GateResult.writePairs(pairs, out);
      out.writeInt(ledger.size());
      for (GateResult result : ledger) {
        result.write(out);
      }
      for (float[] numbers : new float[][] {parameters, mean, best, optimiser.state()}) {
        ByteBuffer buffer = ByteBuffer.allocate(Float.BYTES * numbers.length);
        buffer.asFloatBuffer().put(numbers);
        out.writeInt(numbers.length);
        out.write(buffer.array());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory", e);
    }
    return bytes.toByteArray();
  }

  /**
   * Takes over what a checkpoint holds.
   *
   * @throws IOException when the content is not that of a run with this network and optimiser
   */
  void restore(byte[] content) throws IOException {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(content))) {
      int found = in.readInt();
      if (found != VERSION && found != AUXILIARY_VERSION) {
        throw new IOException(
            "the checkpoint has version %d, but this Tengen reads %d and %d; go on with the Tengen that wrote it"
                .formatted(found, VERSION, AUXILIARY_VERSION));
      }
      if (found != version) {
        throw new IOException(
            "the checkpoint is of a network %s auxiliary heads, and the configuration's is one %s"
                .formatted(
                    found == VERSION ? "without" : "with",
                    found == VERSION ? "with them" : "without"));
      }
      bestGeneration = in.readInt();
      iteration = in.readInt();
      stage = Stage.valueOf(in.readUTF());
      parts = in.readLong();
      step = in.readLong();
      firstStep = in.readLong();
      lastStep = in.readLong();
      games = in.readLong();
      positions = in.readLong();
      evaluations = in.readLong();
      stepCarry = in.readDouble();
      resignThreshold = in.readDouble();
      seconds = in.readDouble();
      policyLoss = in.readDouble();
      valueLoss = in.readDouble();
      if (version == AUXILIARY_VERSION) {
        ownershipLoss = in.readDouble();
        scoreLoss = in.readDouble();
        auxiliaryShare = in.readDouble();
      }
      for (Stage each : Stage.values()) {
        stageSeconds.put(each, in.readDouble());
      }
      unseen = Measurement.read(in);
      pairs = new ArrayList<>(GateResult.readPairs(in));
      ledger.clear();
      int matches = in.readInt();
      for (int i = 0; i < matches; i++) {
        ledger.add(GateResult.read(in));
      }
      float[] state = new float[optimiser.stateLength()];
      for (float[] numbers : new float[][] {parameters, mean, best, state}) {
        readNumbers(in, numbers);
      }
      optimiser.restore(state);
    } catch (EOFException e) {
      throw new IOException("the checkpoint does not fit its run", e);
    }
  }

  private static void readNumbers(DataInputStream in, float[] numbers) throws IOException {
    int length = in.readInt();
    if (length != numbers.length) {
      throw new IOException(
          "the checkpoint has %d numbers where the network has %d"
              .formatted(length, numbers.length));
    }
    byte[] bytes = new byte[Float.BYTES * length];
    in.readFully(bytes);
    ByteBuffer.wrap(bytes).asFloatBuffer().get(numbers);
  }
}
