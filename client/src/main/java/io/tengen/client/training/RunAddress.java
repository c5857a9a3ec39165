package io.tengen.client.training;

import io.tengen.client.ClientException;
import io.tengen.client.text.TrainingText;
import io.tengen.client.text.Words;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What a user writes to say which run is meant: a directory, or a server's address with the name of
 * a run behind it.
 */
public sealed interface RunAddress {

  /** A directory on this machine. */
  record Directory(Path path) implements RunAddress {}

  /**
   * A run of a server.
   *
   * @param server its address
   * @param run the name of the run; empty to have all shown
   */
  record OnServer(String server, Optional<String> run) implements RunAddress {}

  /**
   * Reads what was written: {@code runs/go9}, {@code localhost:8080}, {@code http://localhost:8080}
   * or {@code http://localhost:8080 go9}. What could be a host with a port is one, unless there is
   * a directory of that name.
   *
   * @throws ClientException when it is neither
   */
  static RunAddress parse(String text) {
    String written = text.strip();
    if (written.isEmpty()) {
      throw new ClientException(Words.of(TrainingText.ADDRESS_NONE));
    }
    String[] parts = written.split("\\s+", 2);
    boolean isUrl = written.startsWith("http://") || written.startsWith("https://");
    if (isUrl || (isHostAndPort(parts[0]) && !isDirectory(written))) {
      return new OnServer(parts[0], parts.length > 1 ? Optional.of(parts[1]) : Optional.empty());
    }
    try {
      return new Directory(Path.of(written));
    } catch (InvalidPathException e) {
      throw new ClientException(
          Words.of(TrainingText.ADDRESS_NO_PATH, written, String.valueOf(e.getReason())), e);
    }
  }

  /** Such as {@code localhost:8080} or {@code [::1]:8080}. */
  private static boolean isHostAndPort(String written) {
    return written.matches("([^\\s:/\\\\]+|\\[[0-9a-fA-F:.]+]):[0-9]{1,5}");
  }

  private static boolean isDirectory(String written) {
    try {
      return Files.isDirectory(Path.of(written));
    } catch (InvalidPathException e) {
      // A system whose names have no colons.
      return false;
    }
  }
}
