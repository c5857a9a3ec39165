package io.tengen.go.gtp;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A process and all that comes of it, known by a variable in the environment that children inherit.
 * So also those are found that a wrapper has left behind when it exited, and whose descent the
 * system has forgotten.
 *
 * <p>They can be found where {@code /proc} shows the environment of processes, as Linux does;
 * elsewhere there seem to be none. A child that clears its environment escapes.
 */
final class ProcessFamily {
  private static final String VARIABLE = "TENGEN_ENGINE_FAMILY";
  private static final Path PROCESSES = Path.of("/proc");

  /** No environment is longer that a system starts a process with. */
  private static final int LONGEST_ENVIRONMENT = 1 << 22;

  /** A process may have children at the very moment when it is killed. */
  private static final int ROUNDS = 3;

  private final String mark;

  private ProcessFamily(String mark) {
    this.mark = mark;
  }

  /** The family of the process that will be started. */
  static ProcessFamily of(ProcessBuilder builder) {
    String name = UUID.randomUUID().toString();
    builder.environment().put(VARIABLE, name);
    return new ProcessFamily(VARIABLE + "=" + name);
  }

  /** Kills all that are left. */
  void kill() {
    List<ProcessHandle> members = members();
    for (int round = 0; round < ROUNDS && !members.isEmpty(); round++) {
      members.forEach(ProcessHandle::destroyForcibly);
      members = members();
    }
  }

  /** Those that are there now; none where that cannot be told. */
  List<ProcessHandle> members() {
    List<ProcessHandle> members = new ArrayList<>();
    if (!Files.isDirectory(PROCESSES)) {
      return members;
    }
    try (DirectoryStream<Path> directories = Files.newDirectoryStream(PROCESSES, "[0-9]*")) {
      for (Path directory : directories) {
        if (isMember(directory.resolve("environ"))) {
          handle(directory).ifPresent(members::add);
        }
      }
    } catch (IOException | DirectoryIteratorException e) {
      // Processes come and go while the list is read: those that were found are answered.
      return members;
    }
    return members;
  }

  private boolean isMember(Path environment) {
    try (InputStream in = Files.newInputStream(environment)) {
      byte[] content = in.readNBytes(LONGEST_ENVIRONMENT);
      return new String(content, StandardCharsets.ISO_8859_1).contains(mark);
    } catch (IOException e) {
      // Another user's, or gone by now.
      return false;
    }
  }

  private static Optional<ProcessHandle> handle(Path directory) {
    return ProcessHandle.of(Long.parseLong(directory.getFileName().toString()));
  }
}
