package io.tengen.client.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.agents.alphazero.replay.GameEnd;
import io.tengen.agents.alphazero.replay.GameFile;
import io.tengen.agents.alphazero.replay.GameFileHeader;
import io.tengen.agents.alphazero.replay.ZeroGame;
import io.tengen.agents.alphazero.replay.ZeroPly;
import io.tengen.client.training.TrainingView.Standing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunDirectorySourceTest {
  private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

  @TempDir private Path folder;
  private Path run;
  private RunDirectorySource source;

  @BeforeEach
  void begin() {
    run = folder.resolve("run");
    source = new RunDirectorySource(run, InstantSource.fixed(NOW));
  }

  private void make(String kind) throws IOException {
    Files.createDirectories(run);
    Files.writeString(run.resolve("config.json"), "{\"kind\":\"" + kind + "\"}");
  }

  private void append(String line) throws IOException {
    Files.writeString(
        run.resolve("metrics.jsonl"),
        line + "\n",
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
  }

  private void writeGames(int iteration, String game, int... actions) throws IOException {
    Files.createDirectories(run.resolve("games"));
    Path file = run.resolve("games").resolve(GameFile.nameOf(iteration));
    List<ZeroPly> plies = Arrays.stream(actions).mapToObj(ZeroPly::opening).toList();
    try (GameFile games =
        GameFile.open(
            file, new GameFileHeader(game, iteration, iteration, 1), any -> {}, any -> {})) {
      games.append(
          new ZeroGame(
              100L * iteration + Files.size(file),
              iteration,
              Double.NaN,
              plies,
              GameEnd.of(GameEnd.Reason.RULES, 1)));
    }
  }

  @Test
  void aDirectoryThatIsNotThereIsLookedForOn() throws IOException {
    TrainingView view = source.look();
    assertEquals(Standing.GONE, view.standing());
    assertTrue(view.problem().orElseThrow().contains("is no directory"), view.toString());
    Files.createDirectories(run);
    assertTrue(source.look().problem().orElseThrow().contains("no config.json"));
    make("tabular");
    view = source.look();
    assertEquals(Standing.WAITING, view.standing());
    assertEquals("tabular", view.kind());
    assertEquals(Optional.empty(), view.problem());
  }

  @Test
  void itIsFollowedWhileItGrowsAndWhenItGoesOnFromACheckpoint() throws IOException {
    make("tabular");
    append("{\"episode\":1,\"return\":5.0}");
    Files.setLastModifiedTime(run.resolve("metrics.jsonl"), FileTime.from(NOW.minusSeconds(90)));
    TrainingView view = source.look();
    assertEquals(Standing.LIVE, view.standing());
    assertEquals(Duration.ofSeconds(90), view.silence().orElseThrow());
    assertEquals(1, view.lines());
    append("{\"episode\":2,\"return\":6.0}");
    append("{\"episode\":3,\"return\":7.0}");
    view = source.look();
    assertEquals(3, view.panels().get(0).lines().get(0).curve().x().length);
    Files.writeString(run.resolve("metrics.jsonl"), "{\"episode\":1,\"return\":5.0}\n");
    assertEquals(1, source.look().lines(), "cut off at a checkpoint");
    append("{\"episode\":2,\"return\":9.0}");
    assertEquals(9, source.look().panels().get(0).lines().get(0).curve().y()[1]);
  }

  @Test
  void whatWasSeenStaysWhenTheDirectoryVanishes() throws IOException {
    make("tabular");
    append("{\"episode\":1,\"return\":5.0}");
    source.look();
    Path away = folder.resolve("away");
    Files.move(run, away);
    TrainingView gone = source.look();
    assertEquals(Standing.GONE, gone.standing());
    assertEquals(1, gone.panels().size());
    assertTrue(gone.problem().isPresent());
    Files.move(away, run);
    TrainingView back = source.look();
    assertEquals(Standing.LIVE, back.standing());
    assertEquals(1, back.lines());
  }

  @Test
  void brokenLinesAreToldAndTheRestIsShown() throws IOException {
    make("tabular");
    append("{\"episode\":1,\"return\":5.0}");
    append("garbage");
    append("{\"episode\":2,\"return\":6.0}");
    TrainingView view = source.look();
    assertEquals(Standing.LIVE, view.standing());
    assertTrue(view.problem().orElseThrow().startsWith("line 2 of the metrics"));
    assertEquals(2, view.panels().get(0).lines().get(0).curve().x().length);
  }

  @Test
  void aBrokenConfigurationIsTold() throws IOException {
    make("tabular");
    Files.writeString(run.resolve("config.json"), "{\"kind\":");
    assertTrue(source.look().problem().orElseThrow().contains("is not JSON"));
  }

  @Test
  void theLatestGameIsShown() throws IOException {
    make("alphazero");
    assertEquals(Optional.empty(), source.look().game());
    writeGames(0, "tic-tac-toe", 0, 3, 1, 4, 2);
    SeenGame first = source.look().game().orElseThrow();
    assertEquals(List.of(0, 3, 1, 4, 2), first.actions());
    assertEquals(0, first.iteration());
    assertTrue(first.position(5).isTerminal());
    writeGames(1, "tic-tac-toe", 8, 0, 7, 1, 6);
    writeGames(1, "tic-tac-toe", 4, 0, 3, 1, 5);
    SeenGame second = source.look().game().orElseThrow();
    assertEquals(List.of(4, 0, 3, 1, 5), second.actions());
    assertEquals(1, second.generation());
  }

  @Test
  void gamesThatCannotBeShownAreTold() throws IOException {
    make("alphazero");
    writeGames(0, "tic-tac-toe", 0, 0);
    assertTrue(source.look().problem().orElseThrow().contains("illegal"));
    writeGames(1, "chess", 0, 1);
    assertTrue(source.look().problem().orElseThrow().contains("chess"));
    Files.write(run.resolve("games/000002.games"), new byte[50]);
    assertTrue(source.look().problem().orElseThrow().contains("000002.games"));
  }

  @Test
  void theDoctorSpeaksOfSelfPlay() throws IOException {
    make("alphazero");
    append(
        "{\"type\":\"learn\",\"iteration\":0,\"step\":5,\"windowGames\":10,\"windowPositions\":50,"
            + "\"samplesPerPosition\":3.0,\"policyLoss\":null,\"valueLoss\":0.5,"
            + "\"targetEntropy\":1.0,\"newPolicyLoss\":1.0,\"newValueLoss\":1.0,"
            + "\"learningRate\":0.03,\"samplesPerSecond\":10.0,\"seconds\":1.0}");
    assertTrue(
        source.look().diagnoses().stream()
            .anyMatch(diagnosis -> diagnosis.name().equals("learning diverged")));
  }
}
