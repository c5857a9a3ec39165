package io.tengen.client.training;

import io.tengen.client.ClientException;
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
   * Reads what was written: {@code runs/go9}, {@code http://localhost:8080} or {@code
   * http://localhost:8080 go9}.
   *
   * @throws ClientException when it is neither
   */
  static RunAddress parse(String text) {
    String written = text.strip();
    if (written.isEmpty()) {
      throw new ClientException(
          "no run was named; write a directory that `tengen train` made, or a server's address");
    }
    if (written.startsWith("http://") || written.startsWith("https://")) {
      String[] parts = written.split("\\s+", 2);
      return new OnServer(parts[0], parts.length > 1 ? Optional.of(parts[1]) : Optional.empty());
    }
    try {
      return new Directory(Path.of(written));
    } catch (InvalidPathException e) {
      throw new ClientException("'" + written + "' is no path of a directory: " + e.getReason(), e);
    }
  }
}
