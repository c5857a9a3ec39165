package io.tengen.cli;

import io.tengen.agents.alphazero.gate.GateMatch;
import io.tengen.agents.alphazero.gate.GateResult;
import io.tengen.agents.alphazero.gate.GateSettings;
import io.tengen.agents.alphazero.gate.PairScore;
import io.tengen.agents.network.backend.InferenceModel;
import io.tengen.agents.network.evaluator.Backends;
import io.tengen.agents.network.evaluator.NetworkEvaluator;
import io.tengen.agents.network.model.ModelZoo;
import io.tengen.agents.network.model.PolicyValueNetwork;
import io.tengen.env.Game;
import io.tengen.env.rating.Interval;
import io.tengen.env.rating.Sprt;
import io.tengen.env.rating.Trinomial;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ObjectNode;

/** Says whether one network is better than another. */
@Command(
    name = "gate",
    mixinStandardHelpOptions = true,
    versionProvider = VersionProvider.class,
    description = {
      "Play two networks against each other until it is clear whether A is better.",
      "",
      "Games are played in pairs from the same opening, drawn from B's policy, with the first move"
          + " exchanged; many at once, which is far faster than `tengen match`. A sequential test"
          + " (SPRT on pairs, errors of 5%%) ends the match: A passes when it is --elo better rather"
          + " than just as good."
    },
    footer = {
      "",
      "Examples:",
      "  tengen gate runs/connect4-zero-seed0 runs/connect4-zero-seed1",
      "  tengen gate runs/r/networks/000012.tgn runs/r/networks/000006.tgn --visits 200 --no-test"
    })
final class GateCommand implements Callable<Integer> {
  private static final int PARALLEL_GAMES = 32;
  private static final double ERROR = 0.05;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private Output output = new Output();

  @Parameters(index = "0", paramLabel = "A", description = "A model file, name or run.")
  private String a = "";

  @Parameters(index = "1", paramLabel = "B", description = "The one that is to be beaten.")
  private String b = "";

  @Option(
      names = "--games",
      paramLabel = "N",
      defaultValue = "400",
      description = "The most games, an even number (default: ${DEFAULT-VALUE}).")
  private int games = 400;

  @Option(
      names = "--visits",
      paramLabel = "N",
      defaultValue = "64",
      description = "Visits of every search (default: ${DEFAULT-VALUE}).")
  private int visits = 64;

  @Option(
      names = "--opening-plies",
      paramLabel = "N",
      defaultValue = "4",
      description = "So many first moves are drawn from B's policy (default: ${DEFAULT-VALUE}).")
  private int openingPlies = 4;

  @Option(
      names = "--elo",
      paramLabel = "ELO",
      defaultValue = "30",
      description = "By how much A should be better to pass (default: ${DEFAULT-VALUE}).")
  private double elo = 30;

  @Option(names = "--no-test", description = "Play all games, whatever the result.")
  private boolean isWithoutTest;

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
    if (threads < 1 || threads > 256) {
      throw new IllegalArgumentException("--threads is " + threads + ", but must be 1 to 256");
    }
    GateSettings settings = settings();
    PolicyValueNetwork first = ModelZoo.open(a);
    PolicyValueNetwork second = ModelZoo.open(b);
    Game game = ModelGame.of(second, komi);
    try (GracefulStop stop = GracefulStop.install(output);
        InferenceModel own = open(first, game);
        InferenceModel other = open(second, game)) {
      return play(game, settings, own, other, stop);
    }
  }

  /** A run of self-play names these settings otherwise than the options of this command. */
  private GateSettings settings() {
    try {
      return new GateSettings(GateSettings.Mode.SPRT, games, visits, openingPlies, elo);
    } catch (IllegalArgumentException e) {
      String said = String.valueOf(e.getMessage());
      throw new IllegalArgumentException(
          said.replace("gateGames", "--games")
              .replace("gateVisits", "--visits")
              .replace("gateOpeningPlies", "--opening-plies")
              .replace("gateElo", "--elo"),
          e);
    }
  }

  private static InferenceModel open(PolicyValueNetwork network, Game game) {
    return Backends.choose(Backends.BEST).open(network.configFor(game), network.parameters());
  }

  private int play(
      Game game,
      GateSettings settings,
      InferenceModel own,
      InferenceModel other,
      GracefulStop stop) {
    try (ProgressDisplay display = ProgressDisplay.open(output, "pairs", settings.pairs())) {
      GateMatch match =
          new GateMatch(
              game,
              settings,
              worker -> new NetworkEvaluator(own.newBackend(PARALLEL_GAMES), game),
              worker -> new NetworkEvaluator(other.newBackend(PARALLEL_GAMES), game),
              threads,
              PARALLEL_GAMES);
      Sprt test = new Sprt(0, elo, ERROR, ERROR);
      List<PairScore> pairs = new ArrayList<>();
      match.playOn(
          seed,
          pairs,
          known -> isOver(known, settings, test),
          () -> display.update(pairs.size(), () -> score(resultOf(pairs))),
          stop.signal()::isRaised);
      display.finish();
      print(resultOf(pairs), test);
      return CommandLine.ExitCode.OK;
    } catch (RuntimeException e) {
      // Said here, since after Ctrl-C the process is gone once the GracefulStop is closed.
      return TengenCommand.reportFailure(e, spec.commandLine());
    }
  }

  private boolean isOver(List<PairScore> pairs, GateSettings settings, Sprt test) {
    return pairs.size() >= settings.pairs()
        || (!isWithoutTest && test.verdict(PairScore.sum(pairs)) != Sprt.Verdict.GO_ON);
  }

  private static GateResult resultOf(List<PairScore> pairs) {
    return new GateResult(0, 1, 0, pairs, false);
  }

  private static String score(GateResult result) {
    return "A %d-%d-%d".formatted(result.gamesWith(2), result.gamesWith(1), result.gamesWith(0));
  }

  private void print(GateResult result, Sprt test) {
    Trinomial score = new Trinomial(result.gamesWith(2), result.gamesWith(1), result.gamesWith(0));
    Interval interval = score.eloInterval();
    double ratio = result.pairs().isEmpty() ? 0 : test.logLikelihoodRatio(result.pentanomial());
    String verdict =
        switch (test.verdict(ratio)) {
          case ACCEPT -> "A is better";
          case REJECT -> "A is not better";
          case GO_ON -> "undecided";
        };
    if (output.isJson()) {
      ObjectNode json = Output.newObject();
      json.put("wins", score.wins()).put("draws", score.draws()).put("losses", score.losses());
      json.put("elo", score.elo());
      json.put("eloLow", interval.low()).put("eloHigh", interval.high());
      json.put("logLikelihoodRatio", ratio);
      json.put("verdict", verdict);
      output.print(json);
      return;
    }
    output
        .out()
        .printf(
            Locale.ROOT,
            "A won %d, drew %d and lost %d of %s: Elo %+.1f, 95%% %+.1f to %+.1f%n%s (by the test of"
                + " 0 against %.0f Elo: log-likelihood ratio %.2f, bounds %.2f and %.2f)%n",
            score.wins(),
            score.draws(),
            score.losses(),
            Counted.of(score.games(), "game"),
            score.elo(),
            interval.low(),
            interval.high(),
            verdict,
            elo,
            ratio,
            test.lowerBound(),
            test.upperBound());
  }
}
