package io.tengen.agents.acting;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UTFDataFormatException;

/**
 * Reads what {@link StateWriter} wrote, into arrays that are there already.
 *
 * <p>All methods throw {@link IOException}, with a message for the user, when the content is not
 * what this learner would have written: it is that of another algorithm or another environment, or
 * damaged.
 */
public final class StateReader {
  private final DataInputStream in;

  /** Begins by checking the algorithm's name. */
  public StateReader(String algorithm, byte[] saved) throws IOException {
    in = new DataInputStream(new ByteArrayInputStream(saved));
    String found = text();
    if (!found.equals(algorithm)) {
      throw new IOException(
          "the checkpoint is one of '"
              + found
              + "', but this run's algorithm is '"
              + algorithm
              + "'; resume it by the configuration that it was made with");
    }
  }

  /** Reads a text. */
  public String text() throws IOException {
    try {
      return in.readUTF();
    } catch (EOFException | UTFDataFormatException e) {
      throw new IOException("the checkpoint has no name where one must be", e);
    }
  }

  /** Reads a number. */
  public long number() throws IOException {
    requireBytes(Long.BYTES);
    return in.readLong();
  }

  /** Reads a whole number that must lie in [low, high]. */
  public int number(String name, int low, int high) throws IOException {
    long value = number();
    if (value < low || value > high) {
      throw new IOException(
          "the checkpoint's " + name + " is " + value + ", but must be " + low + " to " + high);
    }
    return (int) value;
  }

  /** Reads an array of the same length. */
  public void floats(String name, float[] values) throws IOException {
    floats(name, values, values.length);
  }

  /** Reads the head of an array. */
  public void floats(String name, float[] values, int count) throws IOException {
    requireLength(name, count, Float.BYTES);
    for (int i = 0; i < count; i++) {
      values[i] = in.readFloat();
    }
  }

  /** Reads an array of the same length. */
  public void doubles(String name, double[] values) throws IOException {
    requireLength(name, values.length, Double.BYTES);
    for (int i = 0; i < values.length; i++) {
      values[i] = in.readDouble();
    }
  }

  /** Reads an array of the same length. */
  public void ints(String name, int[] values) throws IOException {
    ints(name, values, values.length);
  }

  /** Reads the head of an array. */
  public void ints(String name, int[] values, int count) throws IOException {
    requireLength(name, count, Integer.BYTES);
    for (int i = 0; i < count; i++) {
      values[i] = in.readInt();
    }
  }

  /** Reads the head of an array. */
  public void booleans(String name, boolean[] values, int count) throws IOException {
    requireLength(name, count, 1);
    for (int i = 0; i < count; i++) {
      values[i] = in.readBoolean();
    }
  }

  /** Reads an array of any length. */
  public byte[] bytes(String name) throws IOException {
    requireBytes(Integer.BYTES);
    int length = in.readInt();
    if (length < 0 || length > in.available()) {
      throw new IOException(
          "the checkpoint's " + name + " has " + length + " bytes, more than are left of it");
    }
    return in.readNBytes(length);
  }

  /** Refuses more than was read. */
  public void end() throws IOException {
    if (in.available() > 0) {
      throw new IOException("the checkpoint has " + in.available() + " bytes too many");
    }
  }

  private void requireBytes(long count) throws IOException {
    if (in.available() < count) {
      throw new IOException("the checkpoint is cut off; resume from the one before it");
    }
  }

  private void requireLength(String name, int expected, int bytesEach) throws IOException {
    requireBytes(Integer.BYTES);
    int length = in.readInt();
    if (length != expected) {
      throw new IOException(
          "the checkpoint's "
              + name
              + " has "
              + length
              + " numbers, but this run's has "
              + expected
              + "; it is of another environment or network");
    }
    requireBytes((long) length * bytesEach);
  }
}
