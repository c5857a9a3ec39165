package io.tengen.cli;

import static io.tengen.cli.Outcome.tengen;
import static io.tengen.cli.Outcome.tengenWithInput;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/**
 * The commands as a user runs them: arguments in; standard output, standard error and exit code
 * out.
 */
class CommandTest {
  @TempDir private Path temporary;

  private String path(String name) {
    return temporary.resolve(name).toString();
  }

  @Test
  void solvePrintsTheClassicWorld() {
    Outcome outcome = tengen("solve", "gridworld", "--gamma", "1");
    assertEquals(0, outcome.exitCode(), outcome.err());
    assertTrue(
        outcome
            .out()
            .startsWith(
                """
                 0.812   0.868   0.918   1.000
                 0.762           0.660  -1.000
                 0.705   0.655   0.611   0.388

                > > > .
                ^ # ^ .
                ^ < < <
                """),
        outcome.out());
  }

  @Test
  void solveDrawsAGridAndOnlyAGrid() throws IOException {
    String png = path("values.png");
    assertEquals(0, tengen("solve", "gridworld", "--png", png).exitCode());
    assertEquals(480, ImageIO.read(Path.of(png).toFile()).getWidth());
    Outcome taxi = tengen("solve", "taxi", "--png", png);
    assertEquals(2, taxi.exitCode());
    assertTrue(taxi.err().contains("--png goes with grids; taxi is none"), taxi.err());
  }

  @Test
  void solvePrintsStatesAsJson() {
    JsonNode json = tengen("solve", "gridworld", "--gamma", "0.9", "--json").json();
    assertEquals(11, json.get("states").size());
    JsonNode first = json.get("states").get(0);
    assertEquals(0, first.get("x").asInt());
    assertEquals(0, first.get("y").asInt());
    assertEquals(0.296, first.get("value").asDouble(), 0.001);
    assertEquals("up", first.get("action").asString());
    assertTrue(json.get("bound").asDouble() <= 1e-6);
    JsonNode taxi = tengen("solve", "taxi", "--method", "modified", "--json").json();
    assertEquals(500, taxi.get("states").size());
  }

  @Test
  void solveReadsAMapAndSaysWhereItIsWrong() throws IOException {
    Path map = temporary.resolve("map.txt");
    Files.writeString(map, "slip = 0\nS..+\n");
    Outcome solved = tengen("solve", "gridworld", "--map", map.toString(), "--gamma", "1");
    assertTrue(solved.out().contains("0.880  0.920  0.960  1.000"), solved.out());
    Files.writeString(map, "slip = 0\nS.x+\n");
    Outcome malformed = tengen("solve", "gridworld", "--map", map.toString());
    assertEquals(2, malformed.exitCode());
    assertEquals("", malformed.out());
    assertTrue(malformed.err().contains("map line 2, column 3: unknown cell 'x'"));
    Files.write(map, new byte[] {(byte) 0xC3, 0x28, 0, 1});
    assertTrue(
        tengen("solve", "gridworld", "--map", map.toString()).err().contains("not a text file"));
  }

  @Test
  void aMapMayBeginWithAByteOrderMarkButNotBeEndless() throws IOException {
    Path map = temporary.resolve("map.txt");
    Files.writeString(map, "\uFEFFslip = 0\nS..+\n");
    Outcome solved = tengen("solve", "gridworld", "--map", map.toString(), "--gamma", "1");
    assertTrue(solved.out().contains("0.880  0.920  0.960  1.000"), solved.err());
    Path zero = Path.of("/dev/zero");
    if (Files.exists(zero)) {
      Outcome endless = tengen("solve", "gridworld", "--map", zero.toString());
      assertEquals(2, endless.exitCode());
      assertTrue(endless.err().contains("is too long; a map has at most"), endless.err());
    }
  }

  @Test
  void aPictureGoesThroughALinkAndDoesNotReplaceWhatIsNoFile() throws IOException {
    Path target = Files.createDirectory(temporary.resolve("target")).resolve("episode.gif");
    Files.write(target, new byte[] {1});
    Path link = Files.createSymbolicLink(temporary.resolve("link.gif"), target);
    UserFiles.write(link, new byte[] {2, 3});
    assertTrue(Files.isSymbolicLink(link));
    assertArrayEquals(new byte[] {2, 3}, Files.readAllBytes(target));
    // A link to a device: were the code wrong, only the link would be lost.
    Path device = Path.of("/dev/null");
    if (Files.exists(device)) {
      Path toDevice = Files.createSymbolicLink(temporary.resolve("null.gif"), device);
      UserFiles.write(toDevice, new byte[] {4});
      assertTrue(Files.isSymbolicLink(toDevice));
    }
  }

  @Test
  void trainEvaluateAndResume() throws IOException {
    String run = path("run");
    JsonNode trained = tengen("train", "cartpole-q", "--seed", "1", "--out", run, "--json").json();
    assertTrue(trained.get("solved").asBoolean());
    assertTrue(trained.get("bestMean100").asDouble() >= 195);
    assertTrue(trained.get("steps").asLong() > trained.get("episodes").asLong());
    assertTrue(trained.get("seconds").asDouble() > 0);
    assertTrue(ImageIO.read(Path.of(run, "curve.png").toFile()).getWidth() > 100);

    Outcome again = tengen("train", "--resume", run);
    assertEquals(0, again.exitCode(), again.err());
    assertTrue(again.out().startsWith("solved after " + trained.get("episodes").asInt()));

    String gif = path("pictures/episode.gif");
    String png = path("frame.png");
    JsonNode judged =
        tengen("eval", run, "--episodes", "20", "--gif", gif, "--png", png, "--json").json();
    assertTrue(judged.get("meanReturn").asDouble() >= 195);
    byte[] start = Arrays.copyOf(Files.readAllBytes(Path.of(gif)), 6);
    assertArrayEquals("GIF89a".getBytes(StandardCharsets.US_ASCII), start);
    assertTrue(ImageIO.read(Path.of(png).toFile()).getWidth() > 100);
  }

  @Test
  void aDamagedCheckpointIsSaidAndTheOneBeforeItUsed() throws IOException {
    String run = path("run");
    tengen("train", "taxi-q", "--set", "episodes=50", "--set", "checkpointEvery=20", "--out", run);
    Path newest = Path.of(run, "checkpoint-000000000050.bin");
    byte[] bytes = Files.readAllBytes(newest);
    bytes[100] ^= 1;
    Files.write(newest, bytes);
    Outcome outcome = tengen("eval", run, "--episodes", "1");
    assertEquals(0, outcome.exitCode(), outcome.err());
    assertTrue(outcome.err().contains("is damaged (its checksum is wrong); using"), outcome.err());
    assertTrue(outcome.out().startsWith("taxi after 40 episodes"), outcome.out());
  }

  @Test
  void badValuesAreOneLineAndLeaveNothingBehind() {
    Map<String, String[]> cases =
        Map.of(
            "did you mean cartpole-q?", new String[] {"train", "cartpol-q"},
            "did you mean frozenlake?", new String[] {"solve", "frozenlak"},
            "did you mean acrobot?", new String[] {"play", "akrobot"},
            "gamma is 1.5, but must be in [0, 1]",
                new String[] {"solve", "gridworld", "--gamma", "1.5"},
            "did you mean alpha?",
                new String[] {"train", "taxi-q", "--set", "alfa=1", "--out", path("no")},
            "--episodes is 0, but must be 1 to", new String[] {"eval", "x", "--episodes", "0"},
            "--map goes with gridworld", new String[] {"solve", "taxi", "--map", "x"},
            "--seat is 3, but must be 1 or 2", new String[] {"play", "othello", "--seat", "3"});
    cases.forEach(
        (message, arguments) -> {
          Outcome outcome = tengen(arguments);
          assertEquals(2, outcome.exitCode(), message);
          assertEquals("", outcome.out(), message);
          assertTrue(outcome.err().contains(message), outcome.err());
          assertEquals(1, outcome.err().lines().count(), outcome.err());
        });
    assertFalse(Files.exists(temporary.resolve("no")));
  }

  @ParameterizedTest
  @CsvSource({
    "is no directory, missing",
    "is not a training run: it has no config.json, .",
  })
  void whatIsNoRunFailsWithOneLine(String message, String name) {
    for (String[] arguments :
        new String[][] {{"eval", path(name)}, {"train", "--resume", path(name)}}) {
      Outcome outcome = tengen(arguments);
      assertEquals(1, outcome.exitCode());
      assertTrue(outcome.err().contains(message), outcome.err());
      assertEquals(1, outcome.err().lines().count(), outcome.err());
    }
  }

  @Test
  void aRunOfAnotherKindIsRefused() throws IOException {
    Files.writeString(temporary.resolve("config.json"), "{\"kind\":\"alphafold\"}");
    Outcome outcome = tengen("eval", temporary.toString());
    assertEquals(1, outcome.exitCode());
    assertTrue(
        outcome.err().contains("kind is 'alphafold', but must be one of [tabular, learning, "),
        outcome.err());
  }

  @Test
  void aPersonPlaysTicTacToeAndIllegalMovesAreAskedAgain() {
    Outcome outcome =
        tengenWithInput(
            "a1\na1\nz9\n\nb1\nA2\n4\nactions\nc1\n",
            "play",
            "tic-tac-toe",
            "--against",
            "human",
            "--json");
    assertEquals(0, outcome.exitCode(), outcome.err());
    JsonNode json = outcome.json();
    assertTrue(outcome.err().contains("'a1' is no legal action here"), outcome.err());
    assertTrue(outcome.err().contains("'z9' is no legal action here"), outcome.err());
    assertEquals("[\"a1\",\"b1\",\"a2\",\"b2\",\"c1\"]", json.get("actions").toString());
    assertFalse(json.get("ended").asBoolean());
  }

  @Test
  void aPersonDrivesCartPoleToTheEnd() {
    JsonNode json =
        tengenWithInput("left\n" + "\n".repeat(50), "play", "cartpole", "--seed", "1", "--json")
            .json();
    assertTrue(json.get("ended").asBoolean());
    assertEquals(json.get("actions").size(), json.get("return").asInt());
  }

  @Test
  void theEndOfTheInputStopsAndALongLineIsNoAction() {
    Outcome outcome = tengenWithInput("x".repeat(100_000), "play", "taxi", "--seed", "1");
    assertEquals(0, outcome.exitCode());
    assertTrue(outcome.out().contains("'(a line that is too long)' is no legal action here"));
    assertTrue(outcome.out().endsWith("stopped" + System.lineSeparator()), outcome.out());
  }

  @Test
  void listsAreForPeopleAndMachines() {
    assertTrue(tengen("envs").out().contains("connect-four"));
    assertEquals(16, tengen("envs", "--json").json().get("environments").size());
    assertTrue(tengen("train", "--list").out().contains("cartpole-q"));
    assertTrue(tengen("train", "--list", "--json").json().get("presets").size() >= 5);
    String values = tengen("train", "--list", "go9-sl").out();
    assertTrue(values.startsWith("go9-sl "), values);
    assertTrue(values.contains("\n  hours                none\n"), values);
    assertTrue(values.contains("\n  blocks               6\n"), values);
    assertEquals(
        List.of("taxi-q"),
        tengen("train", "--list", "taxi-q", "--json")
            .json()
            .get("presets")
            .findValuesAsString("name"));
    assertEquals(2, tengen("train", "--list", "taxi").exitCode());
  }

  @Test
  void benchMeasuresAndNamesItsTargets() {
    JsonNode json = tengen("bench", "env", "--seconds", "0.001", "--json").json();
    JsonNode vector = json.get("measurements").get(0);
    assertTrue(vector.get("perSecond").asDouble() > 0);
    assertEquals(20e6, vector.get("target").asDouble());
  }

  /** A part that is measured again replaces its section; the others stay. */
  @Test
  void benchAllWritesTheTable() throws IOException {
    Path table = temporary.resolve("table.md");
    String[] parts = {"env", "go", "env"};
    for (String part : parts) {
      String[] command = {
        "bench", "all", "--only", part, "--seconds", "0.001", "--table", table.toString(), "--json"
      };
      JsonNode json = tengen(command).json();
      assertEquals(1, json.get("parts").size());
      assertTrue(json.get("parts").get(0).get("measurements").size() >= 9, json.toString());
    }
    String text = Files.readString(table);
    assertTrue(text.contains("`tengen bench env` on "), text);
    assertTrue(text.contains("| CartPole, step | "), text);
    assertEquals(2, text.lines().filter(line -> line.startsWith("## ")).count(), text);
    Files.writeString(temporary.resolve("table.json"), "{}");
    Outcome spoilt = tengen("bench", "all", "--only", "env", "--table", table.toString());
    assertEquals(2, spoilt.exitCode());
    assertTrue(spoilt.err().contains("table.json is not a table of results"), spoilt.err());
  }

  @Test
  void benchAllRefusesWhatItCannotMeasure() {
    assertUsage("unknown part 'og'", "bench", "all", "--only", "og");
    assertUsage("give --data DIR", "bench", "all", "--only", "data");
    assertUsage("give --engine COMMAND", "bench", "all", "--only", "strength");
    assertUsage("must be above 0", "bench", "all", "--seconds", "0");
  }

  private static void assertUsage(String message, String... command) {
    Outcome outcome = tengen(command);
    assertEquals(2, outcome.exitCode(), outcome.err());
    assertTrue(outcome.err().contains(message), outcome.err());
  }

  @Test
  void everyCommandHasHelpWithExamples() {
    assertHelp("tengen train cartpole-q", "--help");
    assertHelp("tengen envs", "envs", "--help");
    assertHelp("tengen solve gridworld", "solve", "--help");
    assertHelp("tengen train taxi-q --set", "train", "--help");
    assertHelp("tengen eval runs/", "eval", "-h");
    assertHelp("tengen compare runs/", "compare", "--help");
    assertHelp("tengen play connect-four", "play", "--help");
    assertHelp("tengen bench env", "bench", "--help");
    assertHelp("tengen bench env --seconds", "bench", "env", "--help");
    assertHelp("tengen bench agents", "bench", "agents", "--help");
    assertHelp("tengen bench learning", "bench", "learning", "--help");
    assertHelp("tengen bench go", "bench", "go", "--help");
    assertHelp("tengen bench search --signature", "bench", "search", "--help");
    assertHelp("tengen gtp --player uct:time=5", "gtp", "--help");
    assertHelp("tengen sgf check games/", "sgf", "--help");
    assertHelp("tengen sgf check --scores", "sgf", "check", "--help");
    assertHelp("tengen sgf stats", "sgf", "stats", "--help");
    assertHelp("tengen sgf print", "sgf", "print", "--help");
    assertHelp("tengen sgf convert", "sgf", "convert", "--help");
  }

  private static void assertHelp(String example, String... arguments) {
    Outcome outcome = tengen(arguments);
    assertEquals(0, outcome.exitCode());
    assertTrue(outcome.out().contains("Examples:\n  tengen"), outcome.out());
    assertTrue(outcome.out().contains(example), outcome.out());
  }
}
