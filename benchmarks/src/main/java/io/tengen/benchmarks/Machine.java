package io.tengen.benchmarks;

import io.tengen.agents.network.onednn.OneDnn;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** The machine that figures were taken on, in words. */
public final class Machine {
  private static final Path CPU_INFO = Path.of("/proc/cpuinfo");

  private Machine() {}

  /** This one, such as {@code AMD EPYC, 2 cores, avx2, Linux amd64, JDK 17.0.15}. */
  public static String describe() {
    return "%s, %d cores, %s, %s %s, JDK %s"
        .formatted(
            processor().orElse("unknown processor"),
            Runtime.getRuntime().availableProcessors(),
            OneDnn.unavailableBecause().isEmpty() ? OneDnn.instructions() : "no oneDNN",
            System.getProperty("os.name"),
            System.getProperty("os.arch"),
            System.getProperty("java.version"));
  }

  /** Its name, where the system tells it as Linux does. */
  private static Optional<String> processor() {
    try (Stream<String> lines = Files.lines(CPU_INFO, StandardCharsets.UTF_8)) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .filter(name -> !name.isEmpty())
          .findFirst();
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
