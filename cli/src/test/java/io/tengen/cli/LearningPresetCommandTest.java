package io.tengen.cli;

import static io.tengen.cli.Outcome.tengen;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.agents.learning.LearningPreset;
import io.tengen.agents.presets.LearningPresets;
import io.tengen.agents.run.RunDirectory;
import io.tengen.agents.run.StopSignal;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.JsonNode;

/**
 * The real presets that learn by acting, from vectors: a few steps of each, as a user takes them.
 */
class LearningPresetCommandTest {
  @TempDir private Path temporary;

  private String path(String name) {
    return temporary.resolve(name).toString();
  }

  private static Stream<String> presets() {
    return LearningPresets.all().stream().map(LearningPreset::name);
  }

  /** Trains a little; what is given comes after the short lengths, and so counts. */
  private static Outcome train(String preset, String out, String... more) {
    List<String> words = new ArrayList<>(List.of("train", preset, "--out", out));
    for (String assignment :
        List.of("steps=600", "evaluateEvery=300", "evaluationEpisodes=1", "reportEvery=100")) {
      words.addAll(List.of("--set", assignment));
    }
    words.addAll(List.of(more));
    return tengen(words.toArray(String[]::new));
  }

  @ParameterizedTest
  @MethodSource("presets")
  void everyPresetIsTrainedJudgedAndFilmed(String preset) throws IOException {
    String run = path("run");
    // DQN is to learn in so few steps, and four acrobots are to end an episode.
    String[] fitting =
        preset.contains("dqn")
            ? new String[] {"--set", "learningStarts=64"}
            : preset.startsWith("acrobot") ? new String[] {"--set", "steps=2100"} : new String[0];
    Outcome trained = train(preset, run, fitting);
    assertEquals(0, trained.exitCode(), trained.err());
    assertTrue(trained.out().contains("see it act      tengen eval " + run), trained.out());
    assertTrue(ImageIO.read(Path.of(run, "curve.png").toFile()).getWidth() > 100);
    String gif = path("episode.gif");
    JsonNode judged = tengen("eval", run, "--episodes", "1", "--gif", gif, "--json").json();
    assertTrue(judged.get("trainedSteps").asLong() >= 300, judged.toString());
    assertEquals(gif, judged.get("gif").asString());
    assertTrue(Files.size(Path.of(gif)) > 1_000);
    JsonNode compared = tengen("compare", run, "--json").json();
    JsonNode group = compared.get("groups").get(0);
    assertEquals(run, group.get("runs").get(0).asString());
    assertTrue(group.has("bestEvaluation"), group.toString());
  }

  @Test
  void listsOfNumbersAreSetAndShown() throws IOException {
    JsonNode trained =
        train("cartpole-a2c", path("run"), "--set", "hidden=8,4", "--seed", "3", "--json").json();
    assertEquals(3, trained.get("seed").asInt());
    assertTrue(trained.get("finished").asBoolean());
    JsonNode config = RunDirectory.readConfig(Path.of(path("run")));
    assertEquals("[8,4]", config.get("algorithm").get("hidden").toString());
    String values = tengen("train", "--list", "cartpole-dqn").out();
    assertTrue(values.contains("  hidden               120,84\n"), values);
    assertTrue(
        tengen("train", "--list", "mountaincar-tiles")
            .out()
            .contains("  low                  none\n"));
    assertFalse(tengen("train", "--list", "go9-sl").out().contains("  data "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "cartpole-ppo | hidden=64,x | hidden is '64,x', but must be numbers with commas between them",
        "cartpole-ppo | hidden=64,2.5 | 'hidden' is 2.5, but must be a whole number",
        "cartpole-ppo | hidden=64,0 | hidden is [64, 0], but every width must be 1 to 4096",
        "cartpole-ppo | minibatches=0 | minibatches is 0, but must be",
        "cartpole-ppo | clip=abc | , but must be a number",
        "cartpole-ppo | task=taxy | unknown task 'taxy'; did you mean taxi?",
        "cartpole-dqn | dueling=maybe | , but must be true or false",
        "cartpole-dqn | batchSize=1e9 | batchSize",
        "cartpole-a3c | workers=0 | workers is 0, but must be 1 to 256",
        "cartpole-a2c | optimiser=sgd | optimiser is 'sgd', but must be one of [adam, rmsprop]",
        "mountaincar-tiles | low=1,2,3 | low is [1.0, 2.0, 3.0] and high [], but both must have as many",
        "mountaincar-tiles | tiles=none | 'tiles' is none, but must be a whole number",
      })
  void aBadValueIsRefusedBeforeThereIsARun(String preset, String assignment, String message) {
    Outcome outcome = tengen("train", preset, "--set", assignment, "--out", path("run"));
    assertEquals(2, outcome.exitCode(), outcome.err());
    assertTrue(outcome.err().contains(message), outcome.err());
    assertEquals(1, outcome.err().lines().count(), outcome.err());
    assertFalse(Files.exists(Path.of(path("run"))));
  }

  private static void copy(String from, String to) throws IOException {
    Files.createDirectories(Path.of(to));
    try (Stream<Path> files = Files.list(Path.of(from))) {
      for (Path file : files.toList()) {
        Files.copy(file, Path.of(to).resolve(file.getFileName()));
      }
    }
  }

  private static List<Path> checkpoints(String run) throws IOException {
    try (Stream<Path> files = Files.list(Path.of(run))) {
      return files
          .filter(file -> file.getFileName().toString().startsWith("checkpoint-"))
          .sorted()
          .toList();
    }
  }

  /** The metrics without what depends on the clock. */
  private static List<String> metrics(String run) throws IOException {
    return Files.readAllLines(Path.of(run, "metrics.jsonl")).stream()
        .map(line -> line.replaceAll("\"stepsPerSecond\":\\d+", ""))
        .toList();
  }

  @ParameterizedTest
  @CsvSource({"cartpole-ppo,2048", "cartpole-a2c,600", "cartpole-dqn,1500"})
  void aRunThatWasKilledEndsLikeOneThatWasNot(String preset, long steps) throws IOException {
    String whole = path("whole");
    train(preset, whole, "--set", "checkpointMinutes=1e-9", "--set", "steps=" + steps);
    String killed = path("killed");
    copy(whole, killed);
    List<Path> kept = checkpoints(killed);
    assertEquals(3, kept.size());
    Files.delete(kept.get(2));
    Files.delete(kept.get(1));
    JsonNode resumed = tengen("train", "--resume", killed, "--json").json();
    assertTrue(resumed.get("finished").asBoolean());
    assertTrue(resumed.get("steps").asLong() >= steps);
    assertEquals(metrics(whole), metrics(killed));
    // Of the newest checkpoints, not of the best evaluations: those are older.
    Files.delete(Path.of(whole, "best.bin"));
    Files.delete(Path.of(killed, "best.bin"));
    assertEquals(
        tengen("eval", whole, "--episodes", "5", "--json").out(),
        tengen("eval", killed, "--episodes", "5", "--json").out());
  }

  @Test
  void aRunThatWasStoppedSaysHowToGoOn() throws IOException {
    String whole = path("whole");
    train("cartpole-reinforce", whole);
    JsonNode config = RunDirectory.readConfig(Path.of(whole));
    String stopped = path("stopped");
    StopSignal stop = new StopSignal();
    stop.raise();
    Printed printed = new Printed();
    StringWriter text = new StringWriter();
    new CommandLine(printed).setOut(new PrintWriter(text));
    TrainingKind kind = TrainingKinds.standard().find(config).orElseThrow();
    try (RunDirectory run = RunDirectory.create(Path.of(stopped), config)) {
      kind.train(run, printed.output, stop);
    }
    assertTrue(text.toString().startsWith("stopped after "), text.toString());
    assertTrue(
        text.toString().contains("go on           tengen train --resume " + stopped),
        text.toString());
    assertEquals(0, tengen("train", "--resume", stopped).exitCode());
    assertEquals(metrics(whole), metrics(stopped));
  }

  @Command
  private static final class Printed {
    @Mixin private Output output = new Output();
  }

  @ParameterizedTest
  @CsvSource({"cartpole-a2c,a2c on cartpole-v1", "acrobot-ppo,ppo on acrobot"})
  void whatBelongsToAnotherRunIsRefusedByName(String preset, String name) throws IOException {
    String own = path("own");
    String other = path("other");
    train("cartpole-ppo", own);
    train(preset, other);
    for (Path file : checkpoints(own)) {
      Files.delete(file);
    }
    Files.delete(Path.of(own, "best.bin"));
    List<Path> strangers = checkpoints(other);
    Path stranger = strangers.get(strangers.size() - 1);
    Files.copy(stranger, Path.of(own).resolve(stranger.getFileName()));
    for (String[] command : new String[][] {{"train", "--resume", own}, {"eval", own}}) {
      Outcome outcome = tengen(command);
      assertEquals(1, outcome.exitCode(), outcome.out());
      assertTrue(
          outcome.err().contains("belongs to a run with another configuration (" + name),
          outcome.err());
      assertEquals(1, outcome.err().lines().count(), outcome.err());
    }
  }

  @Test
  void aRunOfAnotherKindIsRefused() throws IOException {
    Path run = Files.createDirectory(temporary.resolve("run"));
    Files.writeString(run.resolve("config.json"), "{\"kind\":\"league\"}");
    for (String[] command :
        new String[][] {{"train", "--resume", run.toString()}, {"eval", run.toString()}}) {
      Outcome outcome = tengen(command);
      assertEquals(1, outcome.exitCode(), outcome.out());
      assertTrue(outcome.err().contains("kind is 'league', but must be one of"), outcome.err());
    }
    assertEquals(1, tengen("compare", run.toString()).exitCode());
  }

  @Test
  void evaluationsAreDrawnWhereThereAreSome() throws IOException {
    String run = path("run");
    String png = path("curves.png");
    train("gridworld-reinforce", run);
    Outcome drawn = tengen("compare", run, "--evaluations", "--png", png);
    assertEquals(0, drawn.exitCode(), drawn.err());
    assertTrue(ImageIO.read(Path.of(png).toFile()).getWidth() > 100);
    Outcome alone = tengen("compare", run, "--evaluations");
    assertEquals(2, alone.exitCode());
    assertTrue(alone.err().contains("give --png FILE too"), alone.err());
    String tabular = path("tabular");
    tengen("train", "gridworld-q", "--set", "episodes=5", "--out", tabular);
    Outcome none = tengen("compare", run, tabular, "--evaluations", "--png", png);
    assertEquals(1, none.exitCode(), none.err());
    assertTrue(none.err().contains(tabular + " has no evaluations"), none.err());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--only cartpole-pp | unknown part 'cartpole-pp'; did you mean cartpole-ppo?",
        "--seeds 0 | seeds is 0, but must be 1 to 1000",
        "--steps 0 | steps is 0, but must be at least 1",
      })
  void theBenchRefusesWhatItDoesNotKnow(String arguments, String message) {
    Outcome outcome = tengen(("bench learning " + arguments).split(" ", -1));
    assertEquals(2, outcome.exitCode(), outcome.err());
    assertTrue(outcome.err().contains(message), outcome.err());
  }
}
