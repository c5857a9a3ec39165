package io.tengen.server.api;

import io.tengen.agents.run.RunDirectory;
import io.tengen.server.http.RefusedException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The directory in which runs lie, each under its name. */
final class RunFiles {
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._-]{0,79}");
  private static final int MOST_BYTES = 1 << 20;
  private static final int LOG_BYTES = 4_096;

  private final Path root;

  RunFiles(Path root) {
    this.root = root;
  }

  /** The names of all runs, sorted. */
  List<String> names() throws IOException {
    if (!Files.isDirectory(root)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(root)) {
      return entries
          .filter(entry -> Files.isRegularFile(entry.resolve("config.json")))
          .map(entry -> entry.getFileName().toString())
          .filter(name -> NAME.matcher(name).matches())
          .sorted()
          .toList();
    }
  }

  /**
   * Where a run of that name is, or would be.
   *
   * @throws RefusedException when it is no name of a run
   */
  Path path(String name) {
    if (!NAME.matcher(name).matches()) {
      throw RefusedException.invalid(
          "a run's name has 1 to 80 letters, digits, '.', '_' and '-', and does not begin with '.'"
              + " or '-'");
    }
    return root.resolve(name);
  }

  /**
   * Where a run is that exists.
   *
   * @throws RefusedException when there is none
   */
  Path existing(String name) {
    Path path = path(name);
    if (!Files.isRegularFile(path.resolve("config.json"))) {
      throw RefusedException.unknown("there is no run '" + name + "'; /api/runs lists them");
    }
    return path;
  }

  /** What went wrong with a run, by its name, since where it lies is nobody's business. */
  String told(String name, Exception problem) {
    return String.valueOf(problem.getMessage())
        .replace(root.resolve(name).toString(), "run '" + name + "'");
  }

  /** Where what the run's process says is kept. */
  Path log(String name) {
    return root.resolve(name + ".log");
  }

  /** The directory itself, made when it is not there. */
  void prepare() throws IOException {
    Files.createDirectories(root);
  }

  /** The end of what the run's process said; empty without. */
  String endOfLog(String name) throws IOException {
    Path log = log(name);
    if (!Files.isRegularFile(log)) {
      return "";
    }
    long from = Math.max(0, Files.size(log) - LOG_BYTES);
    return new String(read(log, from, LOG_BYTES), StandardCharsets.UTF_8);
  }

  /**
   * What a run has measured, from a place in its file on.
   *
   * @param after the place, as the last answer has it; 0 for the beginning
   * @return the lines, and where those behind them will be; at most a megabyte
   */
  ObjectNode metrics(String name, long after) throws IOException {
    Path file = RunDirectory.metricsOf(existing(name));
    ObjectNode json = JsonMapper.shared().createObjectNode();
    ArrayNode lines = json.putArray("lines");
    if (!Files.isRegularFile(file) || after >= Files.size(file)) {
      return json.put("next", after);
    }
    byte[] bytes = read(file, after, MOST_BYTES);
    int begin = 0;
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == '\n') {
        try {
          lines.add(
              JsonMapper.shared()
                  .readTree(new String(bytes, begin, i - begin, StandardCharsets.UTF_8)));
        } catch (JacksonException e) {
          throw RefusedException.invalid(
              "'after' is " + after + ", but must be 0 or what the last answer had as next");
        }
        begin = i + 1;
      }
    }
    return json.put("next", after + begin);
  }

  private static byte[] read(Path file, long from, int most) throws IOException {
    try (FileChannel channel = FileChannel.open(file)) {
      channel.position(from);
      ByteBuffer buffer = ByteBuffer.allocate((int) Math.min(most, channel.size() - from));
      while (buffer.hasRemaining() && channel.read(buffer) >= 0) {}
      return java.util.Arrays.copyOf(buffer.array(), buffer.position());
    }
  }
}
