package io.tengen.agents.network.training;

import io.tengen.agents.network.optimiser.Optimiser;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * What a run has got to: all that a checkpoint holds. Samples need no saving, since they are
 * functions of the seed and their number.
 */
final class SupervisedProgress {
  private static final int VERSION = 2;

  /** Without back end and ancestry. */
  private static final int OLDEST_VERSION = 1;

  final float[] parameters;

  /** The mean of the parameters of past steps. */
  final float[] mean;

  private final Optimiser optimiser;

  long step;
  double seconds;

  /** The lowest loss of a validation; infinite before the first. */
  double bestLoss = Double.POSITIVE_INFINITY;

  /** Sums over the steps since the last line of metrics. */
  double policyLoss;

  double valueLoss;
  int stepsInSums;
  History history = new History();

  /** What computed the gradients; empty where a checkpoint does not tell. */
  String backend = "";

  Ancestry ancestry = Ancestry.NONE;

  SupervisedProgress(int parameterCount, Optimiser optimiser) {
    this.parameters = new float[parameterCount];
    this.mean = new float[parameterCount];
    this.optimiser = optimiser;
  }

  /** Begins a run. */
  void start(TrainableNetwork.Start start) {
    System.arraycopy(start.parameters(), 0, parameters, 0, parameters.length);
    System.arraycopy(start.parameters(), 0, mean, 0, mean.length);
    ancestry = start.ancestry();
  }

  /** The first number of the network that is not finite, as a text; empty when all are. */
  Optional<String> firstNotFinite() {
    return WeightMean.firstNotFinite(mean, parameters);
  }

  /**
   * The content of a checkpoint.
   *
   * @param games tells the games of the run from others
   */
  byte[] save(long games) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeInt(VERSION);
      out.writeLong(games);
      out.writeLong(step);
      out.writeDouble(seconds);
      out.writeDouble(bestLoss);
      out.writeDouble(policyLoss);
      out.writeDouble(valueLoss);
      out.writeInt(stepsInSums);
      history.write(out);
      for (float[] numbers : new float[][] {parameters, mean, optimiser.state()}) {
        ByteBuffer buffer = ByteBuffer.allocate(Float.BYTES * numbers.length);
        buffer.asFloatBuffer().put(numbers);
        out.writeInt(numbers.length);
        out.write(buffer.array());
      }
      out.writeUTF(backend);
      ancestry.write(out);
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory", e);
    }
    return bytes.toByteArray();
  }

  /**
   * Takes over what a checkpoint holds.
   *
   * @return what told the games of that run from others
   * @throws IOException when the content is not that of a run with this network and optimiser
   */
  long restore(byte[] content) throws IOException {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(content))) {
      int version = in.readInt();
      if (version < OLDEST_VERSION || version > VERSION) {
        throw new IOException(
            "the checkpoint has version %d, but this Tengen reads %d to %d; go on with the Tengen that wrote it"
                .formatted(version, OLDEST_VERSION, VERSION));
      }
      long games = in.readLong();
      step = in.readLong();
      seconds = in.readDouble();
      bestLoss = in.readDouble();
      policyLoss = in.readDouble();
      valueLoss = in.readDouble();
      stepsInSums = in.readInt();
      history = History.read(in);
      float[] state = new float[optimiser.stateLength()];
      for (float[] numbers : new float[][] {parameters, mean, state}) {
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
      optimiser.restore(state);
      if (version > OLDEST_VERSION) {
        backend = in.readUTF();
        ancestry = Ancestry.read(in);
      }
      return games;
    } catch (EOFException e) {
      throw new IOException("the checkpoint does not fit its run", e);
    }
  }
}
