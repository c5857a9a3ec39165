package io.tengen.agents.alphazero;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.agents.alphazero.gate.GateSettings;
import io.tengen.agents.alphazero.metrics.LearnMetrics;
import io.tengen.agents.alphazero.metrics.MetricsLine;
import io.tengen.agents.alphazero.metrics.RunMetrics;
import io.tengen.agents.alphazero.metrics.SelfPlayMetrics;
import io.tengen.agents.alphazero.replay.GameFile;
import io.tengen.agents.alphazero.replay.ZeroGame;
import io.tengen.agents.alphazero.selfplay.RolloutSettings;
import io.tengen.agents.alphazero.selfplay.SelfPlaySettings;
import io.tengen.agents.alphazero.selfplay.SelfPlaySettings.Root;
import io.tengen.agents.network.AuxiliaryWeights;
import io.tengen.agents.network.dl4j.Lowering;
import io.tengen.agents.network.model.ModelFile;
import io.tengen.agents.network.model.PolicyValueNetwork;
import io.tengen.agents.network.training.LearningRate;
import io.tengen.agents.network.training.NetworkShape;
import io.tengen.agents.network.training.SupervisedConfig.Learning;
import io.tengen.agents.network.training.SupervisedConfig.Updater;
import io.tengen.agents.run.ConfigJson;
import io.tengen.agents.run.RunDirectory;
import io.tengen.agents.run.RunDirectoryException;
import io.tengen.agents.run.StopSignal;
import io.tengen.agents.run.TrainingException;
import io.tengen.env.RandomStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.node.ObjectNode;

/** Whole runs, tiny ones. */
class AlphaZeroRunTest {
  private static final int ITERATIONS = 3;
  private static final int GAMES = 24;

  @TempDir private Path temporary;

  private final List<String> warnings = new ArrayList<>();

  private static AlphaZeroConfig config(
      GateSettings.Mode mode, Root root, int threads, double rate) {
    return new AlphaZeroConfig(
        AlphaZeroConfig.KIND,
        "tic-tac-toe",
        null,
        null,
        NetworkShape.basic(1, 8),
        new SelfPlaySettings(
            8,
            4,
            0.5,
            root,
            4,
            1,
            1.25,
            0.25,
            0.25,
            1,
            2,
            1,
            4,
            0.1,
            1,
            0.3,
            0.05,
            0.2,
            0,
            true,
            true,
            50,
            5,
            new RolloutSettings(1, 0.5)),
        new ReplaySettings(100, 3, 16, 0.25),
        new Learning(Updater.NESTEROV, rate, LearningRate.COSINE, 4, 0.9, 1e-4, 4.0, 1, 0.9),
        AuxiliaryWeights.NONE,
        new GateSettings(mode, 12, 6, 2, 100),
        new AlphaZeroConfig.Run(3, ITERATIONS, 0, GAMES, threads, "fastest", 0.001, 2));
  }

  private static AlphaZeroConfig config() {
    return config(GateSettings.Mode.SPRT, Root.PUCT, 1, 0.05);
  }

  private AlphaZeroResult run(RunDirectory directory, AlphaZeroListener listener)
      throws IOException {
    try (directory) {
      return AlphaZeroRun.run(directory, listener, warnings::add, new StopSignal());
    }
  }

  private Path whole(AlphaZeroConfig config) throws IOException {
    Path path = temporary.resolve("whole");
    AlphaZeroResult result =
        run(RunDirectory.create(path, ConfigJson.toJson(config)), new AlphaZeroListener() {});
    assertTrue(result.isFinished());
    return path;
  }

  /** All that a run learned, and all that it measured but for times. */
  private static void assertSameOutcome(Path expected, Path actual) throws IOException {
    assertArrayEquals(
        ModelFile.read(expected.resolve("best.tgn")).parameters(),
        ModelFile.read(actual.resolve("best.tgn")).parameters());
    assertEquals(
        Files.readString(expected.resolve("ledger.jsonl")),
        Files.readString(actual.resolve("ledger.jsonl")));
    for (int iteration = 0; iteration < ITERATIONS; iteration++) {
      assertEquals(games(expected, iteration), games(actual, iteration));
    }
    RunMetrics first = RunMetrics.read(expected);
    RunMetrics second = RunMetrics.read(actual);
    assertEquals(ITERATIONS, second.iterations().size());
    for (int iteration = 0; iteration < ITERATIONS; iteration++) {
      LearnMetrics one = first.learn().get(iteration);
      LearnMetrics other = second.learn().get(iteration);
      assertEquals(one.policyLoss(), other.policyLoss());
      assertEquals(one.newValueLoss(), other.newValueLoss());
      assertEquals(one.step(), other.step());
      SelfPlayMetrics played = first.selfPlay().get(iteration);
      SelfPlayMetrics again = second.selfPlay().get(iteration);
      assertEquals(played.firstMoves(), again.firstMoves());
      assertEquals(played.policyEntropy(), again.policyEntropy());
      assertEquals(played.resignThreshold(), again.resignThreshold());
    }
  }

  private static List<ZeroGame> games(Path run, int iteration) throws IOException {
    List<ZeroGame> games =
        GameFile.read(run.resolve("games").resolve(GameFile.nameOf(iteration))).games();
    assertEquals(GAMES, games.size());
    return games;
  }

  /** Ends the run as a kill does: nothing more is saved. */
  private static final class Killer implements AlphaZeroListener {
    private int left;

    Killer(int left) {
      this.left = left;
    }

    @Override
    public void onProgress(int iteration, Stage stage, long done, long total, double rate) {
      if (left-- == 0) {
        throw new Killed();
      }
    }
  }

  private static final class Killed extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  @ParameterizedTest
  @EnumSource(Root.class)
  void aRunThatIsKilledAgainAndAgainEndsWithTheSameWeights(Root root) throws IOException {
    AlphaZeroConfig config = config(GateSettings.Mode.SPRT, root, 1, 0.05);
    Path whole = whole(config);
    Path killed = temporary.resolve("killed");
    RunDirectory.create(killed, ConfigJson.toJson(config)).close();
    RandomStream random = new RandomStream(root == Root.PUCT ? 1 : 2);
    int kills = 0;
    boolean isDone = false;
    while (!isDone) {
      int after = kills < 12 ? random.nextInt(14) : Integer.MAX_VALUE;
      try {
        run(RunDirectory.open(killed), new Killer(after));
        isDone = true;
      } catch (Killed | TrainingException e) {
        kills++;
        tearTail(killed, random);
      }
    }
    assertTrue(kills >= 8, kills + " kills");
    assertSameOutcome(whole, killed);
  }

  /** What was being written of a game when the process was killed. */
  private static void tearTail(Path run, RandomStream random) throws IOException {
    Path newest = null;
    for (int iteration = 0; iteration < ITERATIONS; iteration++) {
      Path file = run.resolve("games").resolve(GameFile.nameOf(iteration));
      newest = Files.exists(file) ? file : newest;
    }
    if (newest == null || Files.size(newest) < 400) {
      return;
    }
    if (GameFile.read(newest).games().size() < GAMES) {
      byte[] bytes = Files.readAllBytes(newest);
      int torn = random.nextInt(60);
      Files.write(newest, Arrays.copyOf(bytes, bytes.length - torn));
    }
  }

  @Test
  void theNumberOfWorkersChangesNothingThatIsPlayed() throws IOException {
    Path whole = whole(config());
    Path crew = temporary.resolve("crew");
    run(
        RunDirectory.create(
            crew, ConfigJson.toJson(config(GateSettings.Mode.SPRT, Root.PUCT, 3, 0.05))),
        new AlphaZeroListener() {});
    assertEquals(games(whole, 0), games(crew, 0));
  }

  @Test
  void aStoppedRunSaysWhereItIsAndGoesOn() throws IOException {
    AlphaZeroConfig config = config();
    Path whole = whole(config);
    Path stopped = temporary.resolve("stopped");
    StopSignal stop = new StopSignal();
    AlphaZeroListener listener =
        new AlphaZeroListener() {
          @Override
          public void onProgress(int iteration, Stage stage, long done, long total, double rate) {
            if (iteration == 1 && stage == Stage.LEARN && done == 5) {
              stop.raise();
            }
          }
        };
    try (RunDirectory directory = RunDirectory.create(stopped, ConfigJson.toJson(config))) {
      AlphaZeroResult result = AlphaZeroRun.run(directory, listener, warnings::add, stop);
      assertFalse(result.isFinished());
      assertEquals(1, result.iterations());
    }
    AlphaZeroResult resumed = run(RunDirectory.open(stopped), new AlphaZeroListener() {});
    assertTrue(resumed.isFinished());
    assertEquals(ITERATIONS * GAMES, resumed.games());
    assertSameOutcome(whole, stopped);
    assertTrue(warnings.isEmpty(), warnings.toString());
  }

  /** After its third game. */
  private static AlphaZeroListener killerInTheLastSelfPlay() {
    return new AlphaZeroListener() {
      @Override
      public void onProgress(int iteration, Stage stage, long done, long total, double rate) {
        if (iteration == ITERATIONS - 1 && stage == Stage.SELF_PLAY && done == 3) {
          throw new Killed();
        }
      }
    };
  }

  @Test
  void gamesThatAreDamagedOrGoneAreSaidAndDoneWithout() throws IOException {
    AlphaZeroConfig config = config();
    Path run = temporary.resolve("run");
    RunDirectory.create(run, ConfigJson.toJson(config)).close();
    assertThrows(
        TrainingException.class, () -> run(RunDirectory.open(run), killerInTheLastSelfPlay()));
    Path damaged = run.resolve("games").resolve(GameFile.nameOf(0));
    byte[] bytes = Files.readAllBytes(damaged);
    bytes[bytes.length / 2] ^= 1;
    Files.write(damaged, bytes);
    Files.delete(run.resolve("games").resolve(GameFile.nameOf(1)));
    assertTrue(run(RunDirectory.open(run), new AlphaZeroListener() {}).isFinished());
    assertEquals(2, warnings.size(), warnings.toString());
    assertTrue(warnings.get(0).contains("23 whole games are kept"), warnings.get(0));
    assertTrue(warnings.get(1).contains("is gone; the run goes on"), warnings.get(1));
  }

  @Test
  void whatCanBeHadAgainOrDoneWithoutEndsNoRun() throws IOException {
    Path run = temporary.resolve("run");
    RunDirectory.create(run, ConfigJson.toJson(config())).close();
    assertThrows(
        TrainingException.class, () -> run(RunDirectory.open(run), killerInTheLastSelfPlay()));
    byte[] best = Files.readAllBytes(run.resolve("best.tgn"));
    Files.write(run.resolve("best.tgn"), Arrays.copyOf(best, best.length / 2));
    Path metrics = run.resolve("metrics.jsonl");
    byte[] lines = Files.readAllBytes(metrics);
    lines[0] = 'x';
    Files.write(metrics, lines);
    Path games = run.resolve("games").resolve(GameFile.nameOf(1));
    Files.copy(
        run.resolve("games").resolve(GameFile.nameOf(0)),
        games,
        StandardCopyOption.REPLACE_EXISTING);
    assertTrue(run(RunDirectory.open(run), new AlphaZeroListener() {}).isFinished());
    assertEquals(3, warnings.size(), warnings.toString());
    assertTrue(warnings.get(0).contains("is of another run"), warnings.get(0));
    assertTrue(
        warnings.get(1).contains("line 1 is not JSON; the line is left out"), warnings.get(1));
    assertTrue(warnings.get(2).contains("it is written again"), warnings.get(2));
    assertNotNull(ModelFile.read(run.resolve("best.tgn")));
  }

  /** Between the end of a stage and its checkpoint. */
  @Test
  void aKillAfterTheLastGameLeavesNoAbsurdRates() throws IOException {
    Path killed = temporary.resolve("killed");
    RunDirectory.create(killed, ConfigJson.toJson(config())).close();
    AlphaZeroListener killer =
        new AlphaZeroListener() {
          @Override
          public void onMetrics(MetricsLine line) {
            if (line instanceof SelfPlayMetrics games && games.iteration() == 1) {
              throw new Killed();
            }
          }
        };
    assertThrows(RuntimeException.class, () -> run(RunDirectory.open(killed), killer));
    assertTrue(run(RunDirectory.open(killed), new AlphaZeroListener() {}).isFinished());
    RunMetrics metrics = RunMetrics.read(killed);
    SelfPlayMetrics games = metrics.selfPlay().get(1);
    assertEquals(GAMES, games.games());
    assertTrue(Double.isNaN(games.evaluationsPerSecond()), games.toString());
    assertTrue(Double.isNaN(games.batchFill()), games.toString());
    assertTrue(metrics.selfPlay().get(0).evaluationsPerSecond() > 0);
    assertTrue(metrics.gate().stream().allMatch(match -> match.seconds() > 0));
    assertSameOutcome(whole(config()), killed);
  }

  @Test
  void withAlwaysEveryNetworkIsTheBestAndStrengthIsKnown() throws IOException {
    AlphaZeroConfig config = config(GateSettings.Mode.ALWAYS, Root.GUMBEL, 2, 0.05);
    Path path = temporary.resolve("always");
    AlphaZeroResult result =
        run(RunDirectory.create(path, ConfigJson.toJson(config)), new AlphaZeroListener() {});
    assertEquals(ITERATIONS, result.bestGeneration());
    assertEquals(ITERATIONS + 1, result.elos().size());
    assertEquals(0, result.elos().get(0).elo());
    for (int generation = 0; generation <= ITERATIONS; generation++) {
      assertTrue(Files.exists(path.resolve("networks/%06d.tgn".formatted(generation))));
    }
    assertTrue(Files.exists(path.resolve("curve.png")));
    assertTrue(Files.exists(path.resolve("games/000000.txt")));
  }

  /** A network that has learned on a small board goes on on a larger one. */
  @Test
  void aRunStartsFromAModelThatMayBeGoneLater() throws IOException {
    AlphaZeroConfig small = goConfig("go-3x3", AuxiliaryWeights.NONE, 4);
    Path first = temporary.resolve("first");
    assertTrue(
        run(RunDirectory.create(first, ConfigJson.toJson(small)), new AlphaZeroListener() {})
            .isFinished());
    Path model = first.resolve("best.tgn");
    AlphaZeroConfig large = goConfig("go-4x4").startingFrom(model.toString(), small.network());
    AlphaZeroRun.check(large);
    Path second = temporary.resolve("second");
    StopSignal stop = new StopSignal();
    stop.raise();
    try (RunDirectory directory = RunDirectory.create(second, ConfigJson.toJson(large))) {
      AlphaZeroRun.run(directory, new AlphaZeroListener() {}, warnings::add, stop);
    }
    float[] parent = ModelFile.read(model).parameters();
    Files.move(model, temporary.resolve("elsewhere.tgn"));
    assertTrue(run(RunDirectory.open(second), new AlphaZeroListener() {}).isFinished());
    assertArrayEquals(parent, ModelFile.read(second.resolve("networks/000000.tgn")).parameters());
    Map<String, String> card = ModelFile.read(second.resolve("best.tgn")).card();
    assertEquals("first/best.tgn", card.get("parent"));
    Map<String, String> parents = ModelFile.read(temporary.resolve("elsewhere.tgn")).card();
    assertEquals(
        samples(parents, "samples") + samples(card, "samples"),
        samples(card, "samplesWithParents"));
    assertTrue(samples(parents, "samples") > 0);
    AlphaZeroConfig other =
        goConfig("go-4x4")
            .startingFrom(second.resolve("best.tgn").toString(), NetworkShape.basic(2, 8));
    IllegalArgumentException refused =
        assertThrows(IllegalArgumentException.class, () -> AlphaZeroRun.check(other));
    assertTrue(
        String.valueOf(refused.getMessage()).contains("has another shape"),
        String.valueOf(refused.getMessage()));
  }

  private static long samples(Map<String, String> card, String key) {
    return Long.parseLong(card.getOrDefault(key, "-1"));
  }

  private static AlphaZeroConfig goConfig(String game) {
    return goConfig(game, AuxiliaryWeights.NONE, 1);
  }

  private static AlphaZeroConfig goConfig(String game, AuxiliaryWeights auxiliary, int iterations) {
    AlphaZeroConfig usual = config();
    return new AlphaZeroConfig(
        usual.kind(),
        game,
        null,
        null,
        usual.network(),
        usual.selfPlay(),
        usual.replay(),
        usual.learning(),
        auxiliary,
        usual.gate(),
        new AlphaZeroConfig.Run(3, iterations, 0, 4, 1, "fastest", 0, 2));
  }

  @Test
  void aRunWithAuxiliaryHeadsThatIsKilledEndsWithTheSameWeights() throws IOException {
    AlphaZeroConfig config = goConfig("go-3x3", new AuxiliaryWeights(0.5, 0.25), 2);
    Path whole = whole(config);
    Path killed = temporary.resolve("killed");
    RunDirectory.create(killed, ConfigJson.toJson(config)).close();
    for (int iteration = 0; iteration < 2; iteration++) {
      AlphaZeroListener killer = killerWhileLearning(iteration);
      assertThrows(RuntimeException.class, () -> run(RunDirectory.open(killed), killer));
    }
    assertTrue(run(RunDirectory.open(killed), new AlphaZeroListener() {}).isFinished());
    PolicyValueNetwork best = ModelFile.read(whole.resolve("best.tgn"));
    assertArrayEquals(best.parameters(), ModelFile.read(killed.resolve("best.tgn")).parameters());
    assertEquals(config.networkConfig(), best.config());
    assertEquals(Lowering.of(config.networkConfig()).parameterCount(), best.parameters().length);
    for (int iteration = 0; iteration < 2; iteration++) {
      LearnMetrics one = RunMetrics.read(whole).learn().get(iteration);
      LearnMetrics other = RunMetrics.read(killed).learn().get(iteration);
      assertTrue(one.auxiliaryShare() > 0 && one.auxiliaryShare() <= 1, one.toString());
      assertTrue(one.ownershipLoss() > 0 && one.scoreLoss() > 0, one.toString());
      assertEquals(one.ownershipLoss(), other.ownershipLoss());
      assertEquals(one.scoreLoss(), other.scoreLoss());
      assertEquals(one.auxiliaryShare(), other.auxiliaryShare());
    }
  }

  /** After the second step of an iteration. */
  private static AlphaZeroListener killerWhileLearning(int of) {
    return new AlphaZeroListener() {
      @Override
      public void onProgress(int iteration, Stage stage, long done, long total, double rate) {
        if (iteration == of && stage == Stage.LEARN && done == 2) {
          throw new Killed();
        }
      }
    };
  }

  @Test
  void aRunFromBeforeThereWereHeadsMinutesAndRandomGamesGoesOnWithout() {
    ObjectNode json = ConfigJson.toJson(config());
    json.remove("auxiliary");
    ((ObjectNode) json.get("run")).remove("minutes");
    ((ObjectNode) json.get("selfPlay")).remove("rollouts");
    AlphaZeroConfig older = AlphaZeroConfig.ofRun(json);
    assertEquals(RolloutSettings.NONE, older.selfPlay().rollouts());
    assertEquals(AuxiliaryWeights.NONE, older.auxiliary());
    assertEquals(0, older.run().minutes());
    assertFalse(json.has("auxiliary"));
    json.remove("gate");
    assertThrows(RunDirectoryException.class, () -> AlphaZeroConfig.ofRun(json));
  }

  /** Nothing is as fast as that, so that there is one iteration, and its rate has fallen. */
  @Test
  void aRunEndsWhenItsTimeIsUp() throws IOException {
    AlphaZeroConfig usual = config();
    AlphaZeroConfig.Run run =
        new AlphaZeroConfig.Run(3, ITERATIONS, 1e-6, GAMES, 1, "fastest", 0.001, 2);
    AlphaZeroConfig hasty =
        new AlphaZeroConfig(
            usual.kind(),
            usual.game(),
            null,
            null,
            usual.network(),
            usual.selfPlay(),
            usual.replay(),
            usual.learning(),
            usual.auxiliary(),
            usual.gate(),
            run);
    Path path = whole(hasty);
    RunMetrics metrics = RunMetrics.read(path);
    assertEquals(1, metrics.iterations().size());
    assertEquals(0, metrics.learn().get(0).learningRate(), 1e-9);
  }

  @Test
  void auxiliaryHeadsAreForGo() {
    AlphaZeroConfig usual = config();
    assertEquals(
        "ownershipWeight is 1.5 and scoreWeight is 0.0, but tic-tac-toe has no points to own, as Go"
            + " has; set both to 0",
        assertThrows(
                IllegalArgumentException.class,
                () -> goConfig(usual.game(), new AuxiliaryWeights(1.5, 0), 1))
            .getMessage());
  }

  @Test
  void aNetworkThatBreaksEndsTheRunAndTheLastGoodOneStays() throws IOException {
    AlphaZeroConfig config = config(GateSettings.Mode.ALWAYS, Root.PUCT, 1, 10);
    AlphaZeroConfig wild =
        new AlphaZeroConfig(
            config.kind(),
            config.game(),
            null,
            null,
            config.network(),
            config.selfPlay(),
            new ReplaySettings(100, 50, 16, 0),
            new Learning(Updater.NESTEROV, 10, LearningRate.CONSTANT, 0, 0.99, 1, null, 100, 0),
            config.auxiliary(),
            config.gate(),
            config.run());
    Path path = temporary.resolve("wild");
    TrainingException failure =
        assertThrows(
            TrainingException.class,
            () ->
                run(
                    RunDirectory.create(path, ConfigJson.toJson(wild)),
                    new AlphaZeroListener() {}));
    assertTrue(
        String.valueOf(failure.getMessage()).contains("not finite"),
        String.valueOf(failure.getMessage()));
    assertNotNull(ModelFile.read(path.resolve("best.tgn")));
  }

  @Test
  void aCheckpointOfAnotherNetworkIsRefused() throws IOException {
    Path path = whole(config());
    Path config = path.resolve("config.json");
    Files.writeString(
        config,
        Files.readString(config).replace("\"filters\" : 8", "\"filters\" : 12"),
        StandardOpenOption.TRUNCATE_EXISTING);
    assertThrows(
        RunDirectoryException.class,
        () -> run(RunDirectory.open(path), new AlphaZeroListener() {}));
  }

  /** A real process, killed as {@code kill -9} does. */
  @Test
  void aKilledProcessLosesNothing() throws Exception {
    AlphaZeroConfig config = config();
    Path whole = whole(config);
    Path killed = temporary.resolve("process");
    RunDirectory.create(killed, ConfigJson.toJson(config)).close();
    for (String moment : List.of("SELF_PLAY 1", "LEARN 2")) {
      killAt(killed, moment);
    }
    assertTrue(run(RunDirectory.open(killed), new AlphaZeroListener() {}).isFinished());
    assertSameOutcome(whole, killed);
  }

  private static void killAt(Path run, String moment) throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                AlphaZeroProcess.class.getName(),
                run.toString())
            .redirectErrorStream(true)
            .start();
    try (BufferedReader out =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      String line = out.readLine();
      while (line != null && !line.startsWith(moment)) {
        line = out.readLine();
      }
      assertNotNull(line, "the process ended before " + moment);
    } finally {
      process.destroyForcibly().waitFor();
    }
  }
}
