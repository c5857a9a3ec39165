package io.tengen.agents.alphazero.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.agents.alphazero.metrics.RatingMetrics.GenerationElo;
import io.tengen.agents.run.RunDirectoryException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** The metrics of self-play runs as the lines that they are on disk. */
class RunMetricsTest {
  private static final String SELF_PLAY =
      "{\"type\":\"selfplay\",\"iteration\":3,\"generation\":2,\"games\":500,\"positions\":14000,"
          + "\"seconds\":61.2,\"evaluations\":900000,\"remembered\":1000,\"evaluationsPerSecond\":14700.0,"
          + "\"evaluationShare\":0.93,\"batchFill\":0.97,\"gamesPerSecond\":8.2,"
          + "\"meanPlies\":28.1,\"minPlies\":9,\"maxPlies\":42,\"firstPlayerWins\":251,"
          + "\"draws\":40,\"secondPlayerWins\":209,\"resigned\":0,\"playedOut\":50,"
          + "\"resignThreshold\":-0.93,\"rolloutMix\":0.25,\"resignFalsePositives\":2,\"resignCandidates\":30,"
          + "\"duplicates\":3,\"policyEntropy\":1.21,\"rootValueError\":0.71,"
          + "\"firstMoves\":[0.25,0.75,0.0]}";
  private static final String LEARN =
      "{\"type\":\"learn\",\"iteration\":3,\"step\":1200,\"windowGames\":1500,"
          + "\"windowPositions\":42000,\"samplesPerPosition\":4.0,\"policyLoss\":1.31,"
          + "\"valueLoss\":0.72,\"targetEntropy\":1.05,\"newPolicyLoss\":1.4,"
          + "\"newValueLoss\":0.8,\"learningRate\":0.02,\"samplesPerSecond\":2100.0,"
          + "\"seconds\":33.1}";
  private static final String GATE =
      "{\"type\":\"gate\",\"iteration\":3,\"candidate\":3,\"best\":2,\"wins\":40,\"draws\":8,"
          + "\"losses\":22,\"pairs\":35,\"llr\":2.1,\"accepted\":true,\"elo\":91.2,"
          + "\"eloLow\":20.0,\"eloHigh\":170.0,\"seconds\":15.0}";
  private static final String ITERATION =
      "{\"type\":\"iteration\",\"iteration\":3,\"seconds\":110.0,\"selfPlayShare\":0.55,"
          + "\"learnShare\":0.3,\"gateShare\":0.15,\"bottleneck\":\"self-play\",\"hours\":0.12,"
          + "\"games\":2000,\"positions\":56000,\"evaluations\":3600000}";
  private static final String RATING =
      "{\"type\":\"rating\",\"iteration\":3,\"elos\":[{\"generation\":0,\"elo\":0.0,\"low\":0.0,"
          + "\"high\":0.0},{\"generation\":1,\"elo\":90.5,\"low\":20.0,\"high\":170.0}]}";

  @TempDir private Path run;

  private RunMetrics read(String content) throws IOException {
    Files.writeString(run.resolve("metrics.jsonl"), content);
    return RunMetrics.read(run);
  }

  @ParameterizedTest
  @ValueSource(strings = {SELF_PLAY, LEARN, GATE, ITERATION, RATING})
  void aLineIsReadAndWrittenAsItWas(String line) {
    MetricsLine read = MetricsLine.fromJson(JsonMapper.shared().readTree(line)).orElseThrow();
    assertEquals(line, read.toJson().toString());
    assertEquals(3, read.iteration());
  }

  @Test
  void whatAuxiliaryHeadsLostIsThereWhereThereAreAny() {
    String line =
        LEARN.replace(
            "\"learningRate\"",
            "\"ownershipLoss\":0.41,\"scoreLoss\":null,\"auxiliaryShare\":0.8,\"learningRate\"");
    aLineIsReadAndWrittenAsItWas(line);
    LearnMetrics read =
        (LearnMetrics) MetricsLine.fromJson(JsonMapper.shared().readTree(line)).orElseThrow();
    assertTrue(read.hasAuxiliary());
    assertEquals(0.41, read.ownershipLoss());
    assertTrue(Double.isNaN(read.scoreLoss()));
  }

  @Test
  void linesAreKeptByKindAndIterationTheLastOneOfEach() throws IOException {
    String again = LEARN.replace("\"step\":1200", "\"step\":1300");
    String earlier = LEARN.replace("\"iteration\":3", "\"iteration\":2");
    RunMetrics metrics =
        read(String.join("\n", SELF_PLAY, LEARN, GATE, ITERATION, RATING, again, earlier, ""));
    assertEquals(251, metrics.selfPlay().get(0).firstPlayerWins());
    assertEquals(List.of(0.25, 0.75, 0.0), metrics.selfPlay().get(0).firstMoves());
    assertEquals(List.of(2, 3), metrics.learn().stream().map(LearnMetrics::iteration).toList());
    assertEquals(1300, metrics.learn().get(1).step());
    assertTrue(metrics.gate().get(0).accepted());
    assertEquals("self-play", metrics.iterations().get(0).bottleneck());
    assertEquals(new GenerationElo(1, 90.5, 20, 170), metrics.ratings().get(0).elos().get(1));
  }

  @Test
  void whatCouldNotBeMeasuredIsNanHereAndNullThere() {
    String line = SELF_PLAY.replace("-0.93", "null");
    SelfPlayMetrics read =
        (SelfPlayMetrics) MetricsLine.fromJson(JsonMapper.shared().readTree(line)).orElseThrow();
    assertEquals(Double.NaN, read.resignThreshold());
    assertEquals(line, read.toJson().toString());
    RatingMetrics rating =
        new RatingMetrics(0, List.of(new GenerationElo(0, 0, Double.NaN, Double.NaN)));
    assertEquals(rating, MetricsLine.fromJson(rating.toJson()).orElseThrow());
    assertTrue(rating.toJson().toString().contains("\"low\":null"), rating.toJson().toString());
  }

  @Test
  void aLaterVersionMayWriteMoreAndAnEarlierOneFewerNumbers() throws IOException {
    RunMetrics metrics =
        read(
            GATE.replace("\"llr\":2.1,", "\"komi\":{\"a\":[1]},")
                + "\n{\"type\":\"weather\",\"rain\":1}\n"
                + RATING.replace("\"elo\":90.5", "\"elo\":90.5,\"games\":4"));
    assertEquals(Double.NaN, metrics.gate().get(0).llr());
    assertEquals(40, metrics.gate().get(0).wins());
    assertEquals(90.5, metrics.ratings().get(0).elos().get(1).elo());
  }

  @Test
  void aFileCutAtAnyByteHoldsTheLinesBefore() throws IOException {
    byte[] all = (LEARN + "\n" + GATE + "\n").getBytes(StandardCharsets.UTF_8);
    int learnLength = LEARN.length();
    for (int length = 0; length <= all.length; length++) {
      Files.write(run.resolve("metrics.jsonl"), Arrays.copyOf(all, length));
      RunMetrics metrics = RunMetrics.read(run);
      assertEquals(length >= learnLength ? 1 : 0, metrics.learn().size(), "at " + length);
      assertEquals(length >= all.length - 1 ? 1 : 0, metrics.gate().size(), "at " + length);
      assertEquals(length < learnLength, metrics.isEmpty());
    }
  }

  @Test
  void noMetricsYetIsAnEmptyRun() throws IOException {
    assertTrue(RunMetrics.read(run).isEmpty());
  }

  @Test
  void damagedLinesAreLeftOutWhereSomebodyIsTold() throws IOException {
    List<String> warnings = new ArrayList<>();
    Files.writeString(
        run.resolve("metrics.jsonl"), "\u0000" + SELF_PLAY + "\n" + LEARN + "\n[1]\n");
    RunMetrics metrics = RunMetrics.read(run, warnings::add);
    assertTrue(metrics.selfPlay().isEmpty());
    assertEquals(1, metrics.learn().size());
    assertEquals(2, warnings.size());
    assertTrue(
        warnings.get(0).endsWith("line 1 is not JSON; the line is left out"), warnings.get(0));
  }

  @Test
  void whatIsNoMetricsFileIsRefusedInOneLine() throws IOException {
    assertRefused("line 2 is not JSON", LEARN + "\n{\"type\":\"le\n" + GATE + "\n");
    assertRefused("line 1: it is no JSON object with a 'type'", "{\"step\":3,\"return\":1}\n");
    assertRefused("line 1: it is no JSON object with a 'type'", "[1,2]\n");
    assertRefused(
        "line 2: 'wins' is \"many\", but must be a whole number",
        LEARN + "\n" + GATE.replace("\"wins\":40", "\"wins\":\"many\"") + "\n");
    assertRefused(
        "line 1: 'games' has no value", SELF_PLAY.replace("\"games\":500,", "") + "\n" + LEARN);
    Files.write(run.resolve("metrics.jsonl"), new byte[] {(byte) 0xFF, 0, '\n', (byte) 0xFE});
    assertThrows(RunDirectoryException.class, () -> RunMetrics.read(run));
  }

  private void assertRefused(String message, String content) throws IOException {
    RunDirectoryException error =
        assertThrows(RunDirectoryException.class, () -> read(content), content);
    assertTrue(String.valueOf(error.getMessage()).contains(message), error.toString());
    assertEquals(1, String.valueOf(error.getMessage()).lines().count(), error.toString());
  }
}
