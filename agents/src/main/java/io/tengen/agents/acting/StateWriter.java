package io.tengen.agents.acting;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Writes what a learner needs to go on, big-endian, each array with its length. */
public final class StateWriter {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final DataOutputStream out = new DataOutputStream(bytes);

  /** Begins with the algorithm's name, which {@link StateReader} looks for. */
  public StateWriter(String algorithm) {
    text(algorithm);
  }

  /** Writes a short text. */
  public StateWriter text(String value) {
    return write(() -> out.writeUTF(value));
  }

  /** Writes a number. */
  public StateWriter number(long value) {
    return write(() -> out.writeLong(value));
  }

  /** Writes an array. */
  public StateWriter floats(float[] values) {
    return floats(values, values.length);
  }

  /** Writes the head of an array. */
  public StateWriter floats(float[] values, int count) {
    return write(
        () -> {
          out.writeInt(count);
          for (int i = 0; i < count; i++) {
            out.writeFloat(values[i]);
          }
        });
  }

  /** Writes an array. */
  public StateWriter doubles(double[] values) {
    return write(
        () -> {
          out.writeInt(values.length);
          for (double value : values) {
            out.writeDouble(value);
          }
        });
  }

  /** Writes an array. */
  public StateWriter ints(int[] values) {
    return ints(values, values.length);
  }

  /** Writes the head of an array. */
  public StateWriter ints(int[] values, int count) {
    return write(
        () -> {
          out.writeInt(count);
          for (int i = 0; i < count; i++) {
            out.writeInt(values[i]);
          }
        });
  }

  /** Writes the head of an array. */
  public StateWriter booleans(boolean[] values, int count) {
    return write(
        () -> {
          out.writeInt(count);
          for (int i = 0; i < count; i++) {
            out.writeBoolean(values[i]);
          }
        });
  }

  /** Writes an array. */
  public StateWriter bytes(byte[] values) {
    return write(
        () -> {
          out.writeInt(values.length);
          out.write(values);
        });
  }

  /** Everything written so far. */
  public byte[] toBytes() {
    return bytes.toByteArray();
  }

  private StateWriter write(Writing writing) {
    try {
      writing.run();
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail to be written to", e);
    }
    return this;
  }

  @FunctionalInterface
  private interface Writing {
    void run() throws IOException;
  }
}
