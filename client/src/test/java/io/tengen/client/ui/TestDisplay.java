package io.tengen.client.ui;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;

/** A display for tests: the one that there is, or one that Xvfb makes. */
final class TestDisplay {
  private TestDisplay() {}

  private static boolean hasOwn() {
    String display = System.getenv("DISPLAY");
    return display != null && !display.isEmpty();
  }

  private static boolean hasProgram(String name) {
    String path = System.getenv("PATH");
    return path != null
        && Stream.of(path.split(File.pathSeparator, -1))
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, name)));
  }

  static boolean isThere() {
    return hasOwn() || hasProgram("Xvfb");
  }

  /**
   * What goes before a command that is to have a display: nothing, or a script that starts Xvfb on
   * a number that is free, and ends it behind the command.
   */
  static List<String> command(Path folder) throws IOException {
    if (hasOwn()) {
      return List.of();
    }
    Path script = folder.resolve("with-display.sh");
    Files.writeString(
        script,
        """
        #!/bin/sh
        # Xvfb writes the number that it has found to the descriptor.
        rm -f "$0.number"
        mkfifo "$0.number"
        Xvfb -displayfd 3 -screen 0 1280x1000x24 -nolisten tcp 3>"$0.number" 2>/dev/null &
        server=$!
        trap 'kill $server' EXIT
        read -r number <"$0.number"
        DISPLAY=:$number "$@"
        """);
    Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
    return List.of("sh", script.toString());
  }
}
