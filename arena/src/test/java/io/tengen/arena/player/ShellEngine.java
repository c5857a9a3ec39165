package io.tengen.arena.player;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Engines that are small shell scripts, written for one kind of trouble each. */
final class ShellEngine {
  /** Answers everything; {@code $id} and {@code $command} are what was asked. */
  private static final String LOOP =
      """
      while read -r id command; do
        case "$command" in
          %s
          list_commands)
            printf '=%%s boardsize\\nclear_board\\nkomi\\nplay\\ngenmove\\nfinal_status_list\\n\\n' "$id";;
          genmove*) printf '=%%s PASS\\n\\n' "$id";;
          quit) printf '=%%s\\n\\n' "$id"; exit 0;;
          *) printf '=%%s\\n\\n' "$id";;
        esac
      done
      """;

  private ShellEngine() {}

  /** The script of an engine that is well but for some commands. */
  static String script(String cases) {
    return LOOP.formatted(cases);
  }

  /**
   * A player.
   *
   * @param patience for what is never answered; what is answered has a minute
   */
  static ExternalEngine of(Path folder, String script, Duration patience) throws IOException {
    Path file = Files.writeString(folder.resolve("engine.sh"), script);
    return new ExternalEngine(
        List.of("sh", file.toString()),
        new ExternalEngine.Patience(patience, patience, patience, Duration.ofMillis(100)));
  }

  /** Whether a process has ended; one that nobody has buried yet has. */
  static boolean isGone(long pid) throws IOException {
    Path status = Path.of("/proc", Long.toString(pid), "stat");
    if (!Files.exists(Path.of("/proc"))) {
      return ProcessHandle.of(pid).map(process -> !process.isAlive()).orElse(true);
    }
    try {
      String text = Files.readString(status);
      return text.charAt(text.lastIndexOf(')') + 2) == 'Z';
    } catch (IOException e) {
      return !Files.exists(status);
    }
  }

  /** Waits for that; the test's time-out ends a wait in vain. */
  static void awaitEnd(long pid) throws IOException {
    while (!isGone(pid)) {
      Thread.onSpinWait();
    }
  }
}
