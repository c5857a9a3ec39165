package io.tengen.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.tengen.server.ServerAddress;
import io.tengen.server.ServerLimits;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The programs of docs/examples play as docs/protocol.md says, and are as short as it says. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class ExamplesTest {
  private static final Path EXAMPLES = Path.of("..", "docs", "examples").toAbsolutePath();
  private static final int MOST_LINES = 60;

  @TempDir private Path temporary;

  private RunningArena start() throws IOException {
    return RunningArena.start(
        new RunningArena.Wish(
            new ServerAddress("127.0.0.1", 0),
            List.of(),
            null,
            ServerLimits.USUAL,
            temporary.resolve("arena.db").toString(),
            temporary.resolve("runs"),
            false,
            false,
            new OwnTrainer(TrainingKinds.standard(), new Output())),
        warning -> {});
  }

  private static String said(String... command) throws IOException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  @Test
  void theyAreShort() throws IOException {
    for (String name : List.of("RandomAgent.java", "random_agent.py")) {
      int lines = Files.readAllLines(EXAMPLES.resolve(name)).size();
      assertTrue(lines <= MOST_LINES, name + " has " + lines + " lines");
    }
  }

  @Test
  void theOneInJavaPlays() throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String source = EXAMPLES.resolve("RandomAgent.java").toString();
    try (RunningArena arena = start()) {
      String address = "ws://localhost:" + arena.server().port() + "/socket";
      requireEnd(said(java, source, address, "connect-four"));
      String refused = said(java, source, address, "chess");
      assertTrue(refused.contains("BAD_OFFER"), refused);
    }
  }

  @Test
  void theOneInPythonPlays() throws IOException {
    boolean hasPython =
        Stream.of(Objects.requireNonNullElse(System.getenv("PATH"), "").split(File.pathSeparator))
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, "python3")));
    assumeTrue(hasPython, "no python3 is on the PATH, so its example is not tried out");
    String source = EXAMPLES.resolve("random_agent.py").toString();
    try (RunningArena arena = start()) {
      String address = "ws://localhost:" + arena.server().port() + "/socket";
      requireEnd(said("python3", source, address, "connect-four"));
      requireEnd(said("python3", source, address, "othello"));
    }
  }

  private static void requireEnd(String said) {
    assertTrue(said.contains("PLAYED_OUT"), said);
    assertEquals(1, said.lines().count(), said);
  }
}
