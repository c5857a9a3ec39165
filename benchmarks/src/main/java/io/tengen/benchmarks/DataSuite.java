package io.tengen.benchmarks;

import io.tengen.agents.network.backend.BackendProvider;
import io.tengen.agents.network.backend.InferenceBackend;
import io.tengen.agents.network.backend.InferenceModel;
import io.tengen.agents.network.evaluator.Backends;
import io.tengen.agents.network.model.ModelZoo;
import io.tengen.agents.network.model.PolicyValueNetwork;
import io.tengen.agents.network.training.Accuracy;
import io.tengen.agents.network.training.ModelEvaluation;
import io.tengen.agents.run.TrainingException;
import io.tengen.go.GoGame;
import io.tengen.go.Ruleset;
import io.tengen.go.sgf.SgfOptions;
import io.tengen.go.sgf.tool.SgfCheck;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What needs game records: how fast they are read, and how well the networks that come with Tengen
 * foretell those that training held out.
 */
public final class DataSuite implements Suite {
  /** The 27,807 games of the KGS collection in 10 s. */
  private static final double GAMES_A_SECOND = 2_781;

  private static final int HELD_OUT = 50;
  private static final int BATCH = 32;
  private static final long POSITIONS = 20_000;

  /** What the records are of, and networks may be for. */
  private static final String GO = "go";

  /** A file of 19x19 games by strong amateurs, whose figures have targets. */
  private static final String KGS = "kgs";

  private static final int KGS_SIZE = 19;
  private static final double TOP1_PERCENT = 45;
  private static final double LATE_SIGN_PERCENT = 65;

  private final Path data;

  /**
   * A suite.
   *
   * @param data a directory of game records, a file a collection
   * @throws IllegalArgumentException when it is none
   */
  public DataSuite(Path data) {
    if (!Files.isDirectory(data)) {
      throw new IllegalArgumentException(
          data + " is no directory; give one with collections of game records");
    }
    this.data = data;
  }

  @Override
  public String command() {
    return "all --only data --data DIR";
  }

  @Override
  public String title() {
    return "Game records, and networks on those held out of training";
  }

  @Override
  public void measure(Recorder recorder) throws IOException {
    recorder.progress("reading all games");
    SgfCheck.Report report = SgfCheck.run(List.of(data), SgfOptions.TOLERANT, false, games -> {});
    recorder.add(
        Figure.atLeast(
                "records read and replayed", "games/s", report.gamesPerSecond(), GAMES_A_SECOND)
            .withDetail(
                String.format(
                    Locale.ROOT, "%,d games, %,d moves", report.games(), report.moves())));
    recorder.add(
        Figure.atMost(
            "problems in them",
            "of " + Figure.number((double) report.games()),
            (double) report.problemCount(),
            0));
    List<Path> collections;
    try (Stream<Path> files = Files.list(data)) {
      collections = files.filter(Files::isRegularFile).sorted().toList();
    }
    for (String name : ModelZoo.names()) {
      evaluate(name, collections, recorder);
    }
  }

  private static void evaluate(String name, List<Path> collections, Recorder recorder)
      throws IOException {
    PolicyValueNetwork network = ModelZoo.open(name);
    if (!network.game().equals(GO)) {
      return;
    }
    int size = network.config().height();
    BackendProvider provider = Backends.choose(Backends.BEST);
    GoGame game = new GoGame(size, Ruleset.TROMP_TAYLOR.rules());
    try (InferenceModel weights = provider.open(network.configFor(game), network.parameters());
        InferenceBackend backend = weights.newBackend(BATCH)) {
      for (Path collection : collections) {
        recorder.progress(name + " on " + collection.getFileName());
        evaluate(name, size, backend, collection, recorder);
      }
    }
  }

  private static void evaluate(
      String name, int size, InferenceBackend backend, Path collection, Recorder recorder)
      throws IOException {
    ModelEvaluation.Report report;
    try {
      report =
          ModelEvaluation.evaluate(
              backend, List.of(collection), size, HELD_OUT, POSITIONS, new Silent(), () -> false);
    } catch (TrainingException e) {
      // A collection of another board size, or one too small to hold a game out.
      return;
    }
    Accuracy accuracy = report.accuracy();
    boolean hasTarget = size == KGS_SIZE && collection.getFileName().toString().startsWith(KGS);
    String of = String.format(Locale.ROOT, "%s on %s, ", name, collection.getFileName());
    String detail =
        String.format(
            Locale.ROOT, "%,d positions of %,d games", accuracy.positions(), report.games());
    add(recorder, of + "top-1", accuracy.top1(), hasTarget ? TOP1_PERCENT : 0, detail);
    add(recorder, of + "top-5", accuracy.top5(), 0, "");
    add(recorder, of + "sign of the value", accuracy.signAccuracy(), 0, "");
    if (size == KGS_SIZE) {
      add(
          recorder,
          of + "sign past move 100",
          accuracy.lateSignAccuracy(),
          hasTarget ? LATE_SIGN_PERCENT : 0,
          "");
    }
  }

  private static void add(
      Recorder recorder, String name, double share, double target, String detail) {
    Figure figure =
        target > 0
            ? Figure.atLeast(name, "percent", 100 * share, target)
            : Figure.plain(name, "percent", 100 * share);
    recorder.add(figure.withDetail(detail));
  }

  /** Nobody counts along. */
  private static final class Silent implements ModelEvaluation.Progress {
    @Override
    public void onGamesRead(long games) {
      // The collection was announced.
    }

    @Override
    public void onPositions(long positions, long of) {
      // Takes a second or two.
    }
  }
}
