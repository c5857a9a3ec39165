package io.tengen.cli;

import io.tengen.benchmarks.AgentSuite;
import io.tengen.benchmarks.ArenaSuite;
import io.tengen.benchmarks.DataSuite;
import io.tengen.benchmarks.EnvironmentSuite;
import io.tengen.benchmarks.GoSuite;
import io.tengen.benchmarks.LearningSuite;
import io.tengen.benchmarks.Machine;
import io.tengen.benchmarks.NetworkSuite;
import io.tengen.benchmarks.OwnProcess;
import io.tengen.benchmarks.ResultTable;
import io.tengen.benchmarks.SearchSuite;
import io.tengen.benchmarks.StartSuite;
import io.tengen.benchmarks.StrengthSuite;
import io.tengen.benchmarks.Suite;
import io.tengen.benchmarks.TrainingSuite;
import io.tengen.benchmarks.ZeroSuite;
import io.tengen.benchmarks.server.ServerSuite;
import io.tengen.env.catalogue.NearestName;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Measures everything, and writes the table of results. */
@Command(
    name = "all",
    mixinStandardHelpOptions = true,
    versionProvider = VersionProvider.class,
    description = {
      "Measure everything that `tengen bench` measures, and write the table of results: Markdown"
          + " for people, and JSON beside it.",
      "",
      "A part that is measured replaces its section of the table as soon as it is done; the other"
          + " sections stay, with their machine and date. Each part has a process of its own. Run it on"
          + " a quiet machine; it takes about an hour; learning goes on"
          + " where it was stopped.",
      "",
      "Game records (--data) and another engine (--engine) are measured only where they are given."
          + " The matches take hours; they are kept in --matches, and the same command goes on with"
          + " them."
    },
    footer = {
      "",
      "Examples:",
      "  tengen bench all",
      "  tengen bench all --only go,search",
      "  tengen bench all --only data --data games/",
      "  tengen bench all --only strength --engine 'gnugo --mode gtp --level 10 --chinese-rules'"
    })
final class BenchAllCommand implements Callable<Integer> {
  private static final int TIC_TAC_TOE_GAMES = 1_000;
  private static final int CONNECT_FOUR_POSITIONS = 200;
  private static final int GRID_SIDE = 1_000;
  private static final int BLOCKS = 6;
  private static final int FILTERS = 64;
  private static final int THREADS = 2;
  private static final String DATA = "data";
  private static final String STRENGTH = "strength";

  @Mixin private Output output = new Output();

  @Mixin private BenchRun run = new BenchRun();

  @Option(
      names = "--only",
      paramLabel = "PART",
      split = ",",
      description =
          "Only these parts, of start, agents, learning, zero, arena, server, env, go, search, net, train, data"
              + " and strength (default: all for which there is what they need).")
  private List<String> only = List.of();

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Collections of game records, to read and to test the networks on.")
  private @Nullable Path data;

  @Option(
      names = "--engine",
      paramLabel = "COMMAND",
      description = "The engine that Tengen's players play against, over GTP.")
  private @Nullable String engine;

  @Option(
      names = "--matches",
      paramLabel = "DIR",
      defaultValue = "runs/bench",
      description = "Where the games against it are kept (default: ${DEFAULT-VALUE}).")
  private Path matches = Path.of("runs/bench");

  @Option(
      names = "--table",
      paramLabel = "FILE",
      defaultValue = "docs/results.md",
      description = "The table, whose JSON ends with .json instead (default: ${DEFAULT-VALUE}).")
  private Path table = Path.of("docs/results.md");

  /** Nothing is lost when it is stopped: every part that is done is in the table. */
  @Override
  public Integer call() throws IOException, InterruptedException {
    double seconds = run.seconds();
    UserFiles.check(table);
    UserFiles.check(jsonFile());
    Map<String, Supplier<Suite>> chosen = choose();
    ResultTable results = readTable();
    ObjectNode json = Output.newObject();
    ArrayNode parts = json.putArray("parts");
    for (Map.Entry<String, Supplier<Suite>> part : chosen.entrySet()) {
      Optional<List<String>> child =
          chosen.size() == 1 ? Optional.empty() : childFor(part.getKey(), seconds);
      if (child.isPresent()) {
        measureIn(child.get(), parts);
        results = readTable();
      } else {
        results = results.with(measure(part.getValue().get(), seconds, parts.addObject()));
        writeTable(results);
      }
    }
    if (chosen.size() > 1) {
      say(
          "\nall targets in the table: %d met, %d missed"
              .formatted(results.count("met"), results.count("missed")));
    }
    say("table  " + table);
    json.put("table", table.toString());
    if (output.isJson()) {
      output.print(json);
    }
    return 0;
  }

  private ResultTable.Section measure(Suite suite, double seconds, ObjectNode json)
      throws IOException {
    say("\n" + suite.title());
    json.put("title", suite.title());
    BenchReport report = new BenchReport(output, seconds, json);
    suite.measure(report);
    report.sumUp(json);
    return new ResultTable.Section(
        suite.title(),
        "tengen bench " + suite.command(),
        Machine.describe(),
        LocalDate.now(ZoneId.systemDefault()).toString(),
        report.results(),
        report.missing());
  }

  /**
   * A process for one part. What a JVM has learned from one suite, such as which of many games a
   * loop plays, makes the next one slower: legal masks of Go were once found at a fifth of their
   * speed.
   */
  private Optional<List<String>> childFor(String part, double seconds) {
    List<String> words = new ArrayList<>(List.of("bench", "all", "--only", part));
    words.addAll(List.of("--seconds", Double.toString(seconds), "--table", table.toString()));
    words.addAll(List.of("--matches", matches.toString()));
    if (data != null) {
      words.addAll(List.of("--data", data.toString()));
    }
    if (engine != null) {
      words.addAll(List.of("--engine", engine));
    }
    if (output.isJson()) {
      words.add("--json");
    }
    return OwnProcess.command(TengenCommand.class.getName(), words);
  }

  private void measureIn(List<String> command, ArrayNode parts)
      throws IOException, InterruptedException {
    Process child =
        new ProcessBuilder(command)
            .redirectInput(Redirect.INHERIT)
            .redirectError(Redirect.INHERIT)
            .redirectOutput(output.isJson() ? Redirect.PIPE : Redirect.INHERIT)
            .start();
    Thread ending = new Thread(child::destroy, "end the part that is measured");
    Runtime.getRuntime().addShutdownHook(ending);
    if (output.isJson()) {
      byte[] answer = child.getInputStream().readAllBytes();
      if (child.waitFor() == 0) {
        parts.addAll(List.copyOf(Output.read(answer).path("parts").values()));
      }
    }
    if (child.waitFor() != 0) {
      throw new IOException("a part could not be measured; what was said above tells why");
    }
    Runtime.getRuntime().removeShutdownHook(ending);
  }

  private void say(String line) {
    var lines = output.isJson() ? output.err() : output.out();
    lines.println(line);
    lines.flush();
  }

  /** Every part by its name, in the order of the table. */
  private Map<String, Supplier<Suite>> choose() {
    Map<String, Supplier<Suite>> all = new LinkedHashMap<>();
    all.put("start", () -> new StartSuite(TengenCommand.class.getName()));
    all.put("agents", () -> new AgentSuite(GRID_SIDE));
    all.put("learning", () -> LearningSuite.usual(Path.of(BenchLearningCommand.RUNS)));
    all.put(
        "zero",
        () -> new ZeroSuite(List.of(), ZeroSuite.USUAL_MODEL, Path.of(BenchZeroCommand.RUNS)));
    all.put("arena", () -> new ArenaSuite(TengenCommand.class.getName()));
    all.put(
        "server",
        () -> new ServerSuite(TengenCommand.class.getName(), List.of(), ServerSuite.Sizes.USUAL));
    all.put("env", EnvironmentSuite::new);
    all.put("go", GoSuite::new);
    all.put("search", () -> new SearchSuite(TIC_TAC_TOE_GAMES, CONNECT_FOUR_POSITIONS));
    all.put("net", () -> new NetworkSuite(BLOCKS, FILTERS, THREADS, List.of(1, 8), List.of()));
    all.put("train", () -> new TrainingSuite(BLOCKS, FILTERS, THREADS, List.of(64, 256), true));
    Path records = data;
    if (records != null) {
      all.put(DATA, () -> new DataSuite(records));
    }
    String opponent = engine;
    if (opponent != null) {
      all.put(STRENGTH, () -> new StrengthSuite(opponent, matches));
    }
    for (String name : only) {
      requireKnown(name, all);
    }
    if (!only.isEmpty()) {
      all.keySet().retainAll(only);
    }
    return all;
  }

  private static void requireKnown(String name, Map<String, Supplier<Suite>> all) {
    if (name.equals(DATA) && !all.containsKey(DATA)) {
      throw new IllegalArgumentException("--only data wants game records: give --data DIR");
    }
    if (name.equals(STRENGTH) && !all.containsKey(STRENGTH)) {
      throw new IllegalArgumentException(
          "--only strength wants an opponent: give --engine COMMAND, such as 'gnugo --mode gtp'");
    }
    if (!all.containsKey(name)) {
      throw new IllegalArgumentException(NearestName.unknown("part", name, all.keySet()));
    }
  }

  private Path jsonFile() {
    String name = String.valueOf(table.getFileName());
    String stem = name.endsWith(".md") ? name.substring(0, name.length() - 3) : name;
    return table.resolveSibling(stem + ".json");
  }

  private ResultTable readTable() throws IOException {
    Path file = jsonFile();
    if (!Files.exists(file)) {
      return ResultTable.empty();
    }
    try {
      return ResultTable.parse(Files.readString(file, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          file + " is " + e.getMessage() + "; move it away, or give another --table", e);
    }
  }

  private void writeTable(ResultTable results) throws IOException {
    UserFiles.write(jsonFile(), results.toJson().getBytes(StandardCharsets.UTF_8));
    UserFiles.write(table, results.toMarkdown().getBytes(StandardCharsets.UTF_8));
  }
}
