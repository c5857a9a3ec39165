package io.tengen.cli;

import io.tengen.agents.alphazero.AlphaZeroPresets;
import io.tengen.agents.alphazero.SelfPlayJob;
import io.tengen.agents.alphazero.selfplay.SelfPlaySettings;
import io.tengen.agents.network.model.ModelZoo;
import io.tengen.agents.network.model.PolicyValueNetwork;
import io.tengen.env.Game;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ObjectNode;

/** Has a network play against itself. */
@Command(
    name = "selfplay",
    mixinStandardHelpOptions = true,
    versionProvider = VersionProvider.class,
    description = {
      "Have a network play games against itself, and keep them.",
      "",
      "The games go to DIR as they end, in the format that is learned from, and at the end as SGF or"
          + " as moves in text. Every game is a function of the network, the settings, the seed and"
          + " its number, so a directory takes those of one kind alone. Ctrl-C stops; the same command goes on, even after kill -9. More --games"
          + " make it longer."
    },
    footer = {
      "",
      "Examples:",
      "  tengen selfplay --model go9 --games 100 --out runs/games",
      "  tengen selfplay --model runs/connect4-zero-seed0 --games 1000 --visits 50 --out runs/c4"
    })
final class SelfPlayCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private Output output = new Output();

  @Option(
      names = "--model",
      required = true,
      paramLabel = "MODEL",
      description = "A model file, a name of `tengen models`, or a run, whose best.tgn is taken.")
  private String model = "";

  @Option(
      names = "--games",
      paramLabel = "N",
      defaultValue = "100",
      description = "How many games (default: ${DEFAULT-VALUE}).")
  private int games = 100;

  @Option(names = "--out", required = true, paramLabel = "DIR", description = "Where they go.")
  private Path out = Path.of("");

  @Option(
      names = "--visits",
      paramLabel = "N",
      description =
          "Visits of every search (default: as the training of the game has it, with some searches"
              + " fast).")
  private @Nullable Integer visits;

  @Option(
      names = "--komi",
      paramLabel = "K",
      description = "In Go: komi, a multiple of 0.5 (default: 7.5).")
  private @Nullable Double komi;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "How many threads play (default: as many as there are processors).")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "0",
      description = "The source of all randomness (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Override
  public Integer call() throws IOException {
    require("--games", games, 1_000_000_000);
    require("--threads", threads, 256);
    PolicyValueNetwork network = ModelZoo.open(model);
    Game game = ModelGame.of(network, komi);
    SelfPlaySettings usual = AlphaZeroPresets.selfPlayOf(game.name());
    SelfPlayJob job =
        new SelfPlayJob(
            network, game, visits == null ? usual : usual.withVisits(visits), seed, games, threads);
    UserFiles.makeDirectory(out);
    // The process must not end on Ctrl-C before the result is printed, so this encloses all.
    try (GracefulStop stop = GracefulStop.install(output)) {
      return play(job, stop);
    }
  }

  private int play(SelfPlayJob job, GracefulStop stop) {
    try (AlphaZeroDisplay display = new AlphaZeroDisplay(output)) {
      print(job, job.run(out, display, output::warn, stop.signal()));
      return CommandLine.ExitCode.OK;
    } catch (IOException | RuntimeException e) {
      // Said here, since after Ctrl-C the process is gone once the GracefulStop is closed.
      return TengenCommand.reportFailure(e, spec.commandLine());
    }
  }

  private void print(SelfPlayJob job, SelfPlayJob.Outcome outcome) {
    if (output.isJson()) {
      ObjectNode json = Output.newObject();
      json.put("games", outcome.games());
      json.put("before", outcome.before());
      json.set("metrics", outcome.metrics().toJson());
      json.put("text", outcome.text().toString());
      output.print(json);
      return;
    }
    if (outcome.games() > outcome.before()) {
      output.out().println(AlphaZeroDisplay.text(outcome.metrics()).strip());
    }
    output
        .out()
        .printf(
            "%s of %s in %s%n",
            Counted.of(outcome.games(), "game"), job.game().name(), outcome.text());
    if (outcome.games() < games) {
      output.out().println("go on           with the same command");
    }
  }

  private static void require(String option, int value, int most) {
    if (value < 1 || value > most) {
      throw new IllegalArgumentException(option + " is " + value + ", but must be 1 to " + most);
    }
  }
}
