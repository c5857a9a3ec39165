package io.tengen.agents.run;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One training run on disk.
 *
 * <pre>
 * config.json      what is trained and how; written once, then read only
 * metrics.jsonl    a JSON object an episode, or every so many steps
 * checkpoint-*.bin the last few checkpoints
 * curve.png        the learning curve
 * run.lock         locked while a process trains here
 * </pre>
 */
public final class RunDirectory implements AutoCloseable {
  private static final String CONFIG = "config.json";
  private static final String METRICS = "metrics.jsonl";
  private static final String CURVE = "curve.png";
  private static final String LOCK = "run.lock";
  private static final long LARGEST_CONFIG = 1 << 20;

  private final Path path;
  private final JsonNode config;
  private final FileChannel lockChannel;
  private final boolean isNew;

  private RunDirectory(Path path, JsonNode config, FileChannel lockChannel, boolean isNew) {
    this.path = path;
    this.config = config;
    this.lockChannel = lockChannel;
    this.isNew = isNew;
  }

  /**
   * Makes a new run in a directory that does not exist yet or is empty.
   *
   * @throws RunDirectoryException when there is something else
   */
  public static RunDirectory create(Path path, JsonNode config) throws IOException {
    if (Files.exists(path.resolve(CONFIG))) {
      throw new RunDirectoryException(
          path
              + " already holds a run; go on with it by --resume "
              + path
              + ", or choose another --out");
    }
    if (Files.exists(path) && (!Files.isDirectory(path) || !isEmpty(path))) {
      throw new RunDirectoryException(
          path + " exists and is not an empty directory; choose another --out");
    }
    Files.createDirectories(path);
    FileChannel lock = lock(path);
    try {
      DurableFiles.replace(
          path.resolve(CONFIG), (config.toPrettyString() + "\n").getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      lock.close();
      throw e;
    }
    return new RunDirectory(path, config, lock, true);
  }

  /**
   * Opens an existing run to go on with it; no other process can until it is closed.
   *
   * @throws RunDirectoryException when it is not a run, or another process trains there
   */
  public static RunDirectory open(Path path) throws IOException {
    JsonNode config = readConfig(path);
    return new RunDirectory(path, config, lock(path), false);
  }

  /**
   * Reads the configuration of a run.
   *
   * @throws RunDirectoryException when the directory is not a run
   */
  public static JsonNode readConfig(Path path) throws IOException {
    Path file = path.resolve(CONFIG);
    if (!Files.isDirectory(path)) {
      throw new RunDirectoryException(path + " is no directory; give one that `tengen train` made");
    }
    if (!Files.isRegularFile(file)) {
      throw new RunDirectoryException(path + " is not a training run: it has no " + CONFIG);
    }
    if (!Files.isReadable(file) || Files.size(file) > LARGEST_CONFIG) {
      throw new RunDirectoryException(file + " cannot be read as a configuration");
    }
    try {
      JsonNode config = JsonMapper.shared().readTree(Files.readAllBytes(file));
      if (config.isObject()) {
        return config;
      }
    } catch (JacksonException e) {
      throw new RunDirectoryException(
          file + " is not JSON (line " + e.getLocation().getLineNr() + "): not a Tengen run");
    }
    throw new RunDirectoryException(file + " is not a JSON object: not a Tengen run");
  }

  /** The checkpoints of a run, for reading alone. */
  public static CheckpointStore checkpointsOf(Path path) throws IOException {
    return new CheckpointStore(path, fingerprint(readConfig(path)));
  }

  /** The metrics of a run, for reading alone. */
  public static Path metricsOf(Path path) {
    return path.resolve(METRICS);
  }

  private static long fingerprint(JsonNode config) {
    CRC32C crc = new CRC32C();
    crc.update(config.toString().getBytes(StandardCharsets.UTF_8));
    return crc.getValue();
  }

  /** Whether there is nothing, or only what a start that failed or was killed has left. */
  private static boolean isEmpty(Path directory) throws IOException {
    Set<String> leftovers = Set.of(LOCK, DurableFiles.temporaryName(CONFIG));
    try (Stream<Path> files = Files.list(directory)) {
      return files.allMatch(file -> leftovers.contains(file.getFileName().toString()));
    }
  }

  private static FileChannel lock(Path path) throws IOException {
    FileChannel channel =
        FileChannel.open(path.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileLock lock = null;
    try {
      lock = channel.tryLock();
    } catch (OverlappingFileLockException e) {
      // This very process holds it; answered below like another one.
      lock = null;
    } finally {
      if (lock == null) {
        channel.close();
      }
    }
    if (lock == null) {
      throw new RunDirectoryException(
          "another process is training in " + path + "; wait for it or stop it");
    }
    return channel;
  }

  /** Where it is. */
  public Path path() {
    return path;
  }

  /** What was asked for when the run was made. */
  public JsonNode config() {
    return config;
  }

  /**
   * Takes back a run that cannot begin, so that another can be made here. One that was opened, not
   * made, stays.
   *
   * @return whether it was taken back
   */
  public boolean takeBack() throws IOException {
    return isNew && Files.deleteIfExists(path.resolve(CONFIG));
  }

  /** The run's checkpoints. */
  public CheckpointStore checkpoints() {
    return new CheckpointStore(path, fingerprint(config));
  }

  /** Opens the metrics, keeping their first bytes only; warns when there are fewer. */
  public MetricsLog openMetrics(long keep, Consumer<String> warnings) throws IOException {
    return MetricsLog.open(path.resolve(METRICS), keep, warnings);
  }

  /** The metrics file. */
  public Path metricsFile() {
    return path.resolve(METRICS);
  }

  /** The picture of the learning curve. */
  public Path curveFile() {
    return path.resolve(CURVE);
  }

  /** Another file of the run, by its name in the directory. */
  public Path file(String name) {
    return path.resolve(name);
  }

  /** Lets other processes train here again. */
  @Override
  public void close() throws IOException {
    lockChannel.close();
  }
}
