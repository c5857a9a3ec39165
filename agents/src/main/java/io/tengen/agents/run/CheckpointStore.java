package io.tengen.agents.run;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.zip.CRC32C;

/**
 * The checkpoints of one run: {@code checkpoint-000000000500.bin} and so on, the last few kept.
 *
 * <p>Layout, big-endian: magic, format version, fingerprint of the configuration, progress, length
 * of the metrics, length of the content, the content, and a CRC-32C of all that. A file that does
 * not check out is passed over for the one before it.
 */
public final class CheckpointStore {
  private static final int MAGIC = 0x54474E43;
  private static final int VERSION = 1;
  private static final int HEADER_BYTES = 3 * Integer.BYTES + 3 * Long.BYTES;
  private static final int CHECKSUM_BYTES = Integer.BYTES;
  private static final int KEPT = 3;

  /** Far above any table or network of this project: a larger file is not a checkpoint. */
  private static final long LARGEST_FILE = 1L << 30;

  private final Path directory;
  private final long fingerprint;
  private final Function<byte[], String> origin;

  /**
   * Opens the store.
   *
   * @param directory where the files are; must exist
   * @param fingerprint of the run's configuration, so that another run's checkpoint is not taken
   */
  CheckpointStore(Path directory, long fingerprint) {
    this(directory, fingerprint, content -> "");
  }

  private CheckpointStore(Path directory, long fingerprint, Function<byte[], String> origin) {
    this.directory = directory;
    this.fingerprint = fingerprint;
    this.origin = origin;
  }

  /**
   * The same store, which can say whose checkpoint one is that does not belong here.
   *
   * @param origin tells by the content of any run's checkpoint what was trained; empty if it cannot
   */
  public CheckpointStore withOrigin(Function<byte[], String> origin) {
    return new CheckpointStore(directory, fingerprint, origin);
  }

  /** Saves a checkpoint for good, and drops the oldest ones. */
  public void save(Checkpoint checkpoint) throws IOException {
    Path saved = directory.resolve("checkpoint-%012d.bin".formatted(checkpoint.progress()));
    DurableFiles.replace(saved, bytesOf(checkpoint));
    dropAllBut(KEPT, saved);
  }

  /** Saves one under a name of its own, apart from those that {@link #newest} knows. */
  public void saveAs(String name, Checkpoint checkpoint) throws IOException {
    DurableFiles.replace(directory.resolve(name), bytesOf(checkpoint));
  }

  /**
   * What was saved under a name of its own.
   *
   * @param warnings told, in a line, when there is a file that is not whole
   * @return empty where there is none, or none that is whole
   */
  public Optional<Checkpoint> find(String name, Consumer<String> warnings) throws IOException {
    Path file = directory.resolve(name);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(read(file));
    } catch (CorruptCheckpointException e) {
      warnings.accept(name + " " + e.getMessage() + "; it is left out");
      return Optional.empty();
    }
  }

  private byte[] bytesOf(Checkpoint checkpoint) {
    byte[] content = checkpoint.content();
    ByteBuffer out = ByteBuffer.allocate(HEADER_BYTES + content.length + CHECKSUM_BYTES);
    out.putInt(MAGIC).putInt(VERSION).putLong(fingerprint);
    out.putLong(checkpoint.progress()).putLong(checkpoint.metricsLength());
    out.putInt(content.length).put(content);
    out.putInt(checksum(out.array(), out.position()));
    return out.array();
  }

  /** Keeps the file and those before it, and drops damaged ones that were newer. */
  private void dropAllBut(int kept, Path newest) throws IOException {
    List<Path> files = newestFirst();
    int index = files.indexOf(newest);
    for (int i = 0; i < files.size(); i++) {
      if (i < index || i >= index + kept) {
        Files.deleteIfExists(files.get(i));
      }
    }
  }

  /**
   * The newest checkpoint that is whole.
   *
   * @param warnings told of each newer one that is not, in a line
   * @return empty where there is no file at all
   * @throws RunDirectoryException when there are files, but not one of them is whole
   */
  public Optional<Checkpoint> newest(Consumer<String> warnings) throws IOException {
    List<String> problems = new ArrayList<>();
    for (Path file : newestFirst()) {
      try {
        Checkpoint checkpoint = read(file);
        for (String problem : problems) {
          warnings.accept(problem + "; using " + file.getFileName() + ", the one before it");
        }
        return Optional.of(checkpoint);
      } catch (CorruptCheckpointException e) {
        problems.add("checkpoint " + file.getFileName() + " " + e.getMessage());
      }
    }
    if (!problems.isEmpty()) {
      throw new RunDirectoryException(
          String.join("; ", problems) + "; none is left, so train again into another --out");
    }
    return Optional.empty();
  }

  private List<Path> newestFirst() throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files
          .filter(file -> file.getFileName().toString().matches("checkpoint-\\d{12}\\.bin"))
          .sorted(Comparator.comparing(Path::getFileName).reversed())
          .toList();
    }
  }

  private Checkpoint read(Path file) throws IOException, CorruptCheckpointException {
    if (Files.size(file) > LARGEST_FILE) {
      throw new CorruptCheckpointException("is larger than any checkpoint");
    }
    byte[] bytes = Files.readAllBytes(file);
    if (bytes.length < HEADER_BYTES + CHECKSUM_BYTES) {
      throw new CorruptCheckpointException("is cut off");
    }
    ByteBuffer in = ByteBuffer.wrap(bytes);
    if (in.getInt() != MAGIC) {
      throw new CorruptCheckpointException("is no checkpoint");
    }
    int version = in.getInt();
    if (version != VERSION) {
      throw new CorruptCheckpointException("has the unknown format version " + version);
    }
    int body = bytes.length - CHECKSUM_BYTES;
    if (in.getInt(body) != checksum(bytes, body)) {
      throw new CorruptCheckpointException("is damaged (its checksum is wrong)");
    }
    boolean isOurs = in.getLong() == fingerprint;
    long progress = in.getLong();
    long metricsLength = in.getLong();
    int length = in.getInt();
    if (length != body - HEADER_BYTES) {
      throw new CorruptCheckpointException("is damaged (its length is wrong)");
    }
    byte[] content = new byte[length];
    in.get(content);
    if (!isOurs) {
      String whose = origin.apply(content);
      throw new CorruptCheckpointException(
          "belongs to a run with another configuration"
              + (whose.isEmpty() ? "" : " (" + whose + ")"));
    }
    return new Checkpoint(progress, metricsLength, content);
  }

  private static int checksum(byte[] bytes, int length) {
    CRC32C crc = new CRC32C();
    crc.update(bytes, 0, length);
    return (int) crc.getValue();
  }

  /** Why a file is not a checkpoint of this run; the message continues "checkpoint X ...". */
  private static final class CorruptCheckpointException extends Exception {
    private static final long serialVersionUID = 1L;

    CorruptCheckpointException(String message) {
      super(message);
    }
  }
}
