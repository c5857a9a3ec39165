package io.tengen.agents.learning;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * The contents of the files that a run saves: a checkpoint (origin, progress, learner) and {@code
 * best.bin} (origin, mean return, actor).
 */
final class SavedRun {
  /** The actor of the best evaluation. */
  static final String BEST = "best.bin";

  private SavedRun() {}

  /**
   * The actor of the best evaluation.
   *
   * @param mean the mean return that it had
   * @param actor its {@link Actor#save parameters}
   */
  @SuppressWarnings("ArrayRecordComponent") // Handed over once and never compared.
  record Best(double mean, byte[] actor) {}

  @FunctionalInterface
  private interface Writing {
    void writeTo(DataOutputStream out) throws IOException;
  }

  @FunctionalInterface
  private interface Reading<T> {
    T readFrom(DataInputStream in) throws IOException;
  }

  private static byte[] write(RunOrigin origin, Writing writing) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      origin.write(out);
      writing.writeTo(out);
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory", e);
    }
    return bytes.toByteArray();
  }

  private static <T> T read(RunOrigin origin, byte[] content, Reading<T> reading)
      throws IOException {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(content))) {
      origin.require(in);
      return reading.readFrom(in);
    } catch (EOFException e) {
      throw new IOException("it is shorter than it says", e);
    } catch (IllegalArgumentException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  static byte[] checkpoint(RunOrigin origin, LearningProgress progress, Learner learner) {
    return write(
        origin,
        out -> {
          progress.write(out);
          writeBytes(learner.save(), out);
        });
  }

  /**
   * Reads a checkpoint, and has the learner become what it was.
   *
   * @throws IOException when it is not one of such a run; says why
   */
  static LearningProgress restore(RunOrigin origin, byte[] content, Learner learner)
      throws IOException {
    return read(
        origin,
        content,
        in -> {
          LearningProgress progress = LearningProgress.read(in);
          learner.restore(readBytes(in));
          return progress;
        });
  }

  static byte[] best(RunOrigin origin, Best best) {
    return write(
        origin,
        out -> {
          out.writeDouble(best.mean());
          writeBytes(best.actor(), out);
        });
  }

  /**
   * Reads {@link #BEST}.
   *
   * @throws IOException when it is not one of such a run; says why
   */
  static Best readBest(RunOrigin origin, byte[] content) throws IOException {
    return read(origin, content, in -> new Best(in.readDouble(), readBytes(in)));
  }

  private static void writeBytes(byte[] bytes, DataOutputStream out) throws IOException {
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static byte[] readBytes(DataInputStream in) throws IOException {
    int length = in.readInt();
    byte[] bytes = in.readNBytes(Math.max(0, length));
    if (bytes.length != length) {
      throw new EOFException();
    }
    return bytes;
  }
}
