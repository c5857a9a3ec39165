package io.tengen.benchmarks.server;

import com.sun.management.UnixOperatingSystemMXBean;
import io.tengen.benchmarks.FileTree;
import io.tengen.benchmarks.Recorder;
import io.tengen.benchmarks.Suite;
import io.tengen.env.catalogue.NearestName;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.OperatingSystemMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What the server can take: games of many people, spectators, requests, moves as fast as can be,
 * kills, and messages that are none. Every part has a server of its own, in a process of its own.
 */
public final class ServerSuite implements Suite {
  /** All that there is, in the order in which it is measured. */
  public static final List<String> PARTS =
      List.of("games", "spectators", "gets", "moves", "kills", "fuzz");

  private static final List<String> OPTIONS = List.of("-Xmx1g");

  /** Connections of the largest part, and what else a process has open. */
  private static final long LEAST_FILES = 13_000;

  private final String mainClass;
  private final List<String> only;
  private final Sizes sizes;

  /**
   * How much is done.
   *
   * @param seconds of each measurement of games between people; 1 to 3,600
   * @param kills of the server; 1 to 100,000
   * @param messages that are no good; 1,000 to 1,000,000,000
   */
  public record Sizes(int seconds, int kills, long messages) {
    /** As the targets are. */
    public static final Sizes USUAL = new Sizes(30, 100, 1_000_000);

    /** Checks the ranges. */
    public Sizes {
      require("--seconds", seconds, 1, 3_600);
      require("--kills", kills, 1, 100_000);
      require("--messages", messages, 1_000, 1_000_000_000);
    }

    private static void require(String name, long value, long least, long most) {
      if (value < least || value > most) {
        throw new IllegalArgumentException(
            "%s is %d, but must be from %d to %d".formatted(name, value, least, most));
      }
    }
  }

  /**
   * A suite.
   *
   * @param mainClass which ends the options of the JVM on its command line
   * @param only the parts that are measured; empty for all
   */
  public ServerSuite(String mainClass, List<String> only, Sizes sizes) {
    for (String part : only) {
      if (!PARTS.contains(part)) {
        throw new IllegalArgumentException(NearestName.unknown("part", part, PARTS));
      }
    }
    this.mainClass = mainClass;
    this.only = List.copyOf(only);
    this.sizes = sizes;
  }

  @Override
  public String command() {
    return only.isEmpty() ? "server" : "server --only " + String.join(",", only);
  }

  @Override
  public String title() {
    return "Server";
  }

  private boolean isAsked(String part) {
    return only.isEmpty() || only.contains(part);
  }

  @Override
  public void measure(Recorder recorder) throws IOException {
    try {
      Addresses.require();
    } catch (IOException e) {
      recorder.notMeasured("server: only Linux has the addresses that its clients come from");
      return;
    }
    if (isAsked("games") || isAsked("spectators")) {
      boolean hasFiles = files() >= LEAST_FILES;
      if (!hasFiles && isAsked("spectators")) {
        recorder.notMeasured(
            "spectators: a process may have %d files open here, but needs %d; raise `ulimit -n`"
                .formatted(files(), LEAST_FILES));
      }
      LiveMeasure live = new LiveMeasure(recorder, sizes.seconds());
      boolean withSpectators = hasFiles && isAsked("spectators");
      with(recorder, OPTIONS, (server, wish) -> live.slow(server, wish.archive(), withSpectators));
    }
    if (isAsked("gets")) {
      with(recorder, OPTIONS, (server, wish) -> new GetMeasure(recorder).run(server));
    }
    if (isAsked("moves")) {
      LiveMeasure live = new LiveMeasure(recorder, sizes.seconds());
      with(recorder, OPTIONS, (server, wish) -> live.durable(server, wish.archive()));
    }
    if (isAsked("kills")) {
      KillMeasure kills = new KillMeasure(recorder, sizes.kills());
      with(recorder, OPTIONS, kills::run);
    }
    if (isAsked("fuzz")) {
      FuzzMeasure fuzz = new FuzzMeasure(recorder, sizes.messages());
      with(recorder, FuzzMeasure.OPTIONS, (server, wish) -> fuzz.run(server));
    }
  }

  /** How many files, connections included, a process may have open. */
  private static long files() {
    OperatingSystemMXBean system = ManagementFactory.getOperatingSystemMXBean();
    return system instanceof UnixOperatingSystemMXBean unix
        ? unix.getMaxFileDescriptorCount()
        : Long.MAX_VALUE;
  }

  /** Measures something. */
  @FunctionalInterface
  private interface Part {
    void measure(ServerProcess server, ServerProcess.Wish wish) throws IOException;
  }

  private void with(Recorder recorder, List<String> options, Part part) throws IOException {
    Path folder = Files.createTempDirectory("tengen-bench-server");
    try {
      ServerProcess.Wish wish = new ServerProcess.Wish(mainClass, folder, options);
      Optional<ServerProcess> started = ServerProcess.start(wish);
      if (started.isEmpty()) {
        recorder.notMeasured("server: the system does not tell how this process was started");
        return;
      }
      try (ServerProcess server = started.get()) {
        part.measure(server, wish);
      }
    } finally {
      FileTree.delete(folder);
    }
  }
}
