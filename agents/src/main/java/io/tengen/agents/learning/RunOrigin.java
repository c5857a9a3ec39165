package io.tengen.agents.learning;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * Whose a saved file is: it stands at the head of all that a run saves, so that what belongs to
 * another algorithm, task or environment is refused by name.
 */
record RunOrigin(String algorithm, String task, int observationLength, int actionCount) {
  /** Tells these files from those of other kinds of runs. */
  private static final int MAGIC = 0x544C5231;

  static RunOrigin of(LearningConfig config, LearningTask task) {
    return new RunOrigin(
        config.algorithm().algorithm(), task.name(), task.observationLength(), task.actionCount());
  }

  void write(DataOutputStream out) throws IOException {
    out.writeInt(MAGIC);
    out.writeUTF(algorithm);
    out.writeUTF(task);
    out.writeInt(observationLength);
    out.writeInt(actionCount);
  }

  /**
   * Reads one.
   *
   * @throws IOException when there is something else
   */
  static RunOrigin read(DataInputStream in) throws IOException {
    if (in.readInt() != MAGIC) {
      throw new IOException("it was saved by another kind of run or another version");
    }
    return new RunOrigin(in.readUTF(), in.readUTF(), in.readInt(), in.readInt());
  }

  /**
   * Reads one that must be this.
   *
   * @throws IOException when it is another; names both
   */
  void require(DataInputStream in) throws IOException {
    RunOrigin other = read(in);
    if (!other.equals(this)) {
      throw new IOException("it was saved by " + other + ", but this run is " + this);
    }
  }

  /** For messages: the origin of a saved content, empty where it has none. */
  static String textOf(byte[] content) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(content))) {
      return read(in).toString();
    } catch (IOException e) {
      // That of another kind of run: there is nothing to tell.
      return "";
    }
  }

  @Override
  public String toString() {
    return "%s on %s (%d observed numbers, %d actions)"
        .formatted(algorithm, task, observationLength, actionCount);
  }
}
