package io.tengen.arena.player;

import static io.tengen.arena.player.Refusals.messageOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.agents.learning.Actor;
import io.tengen.agents.learning.LearningConfigs;
import io.tengen.agents.learning.LearningEvaluation;
import io.tengen.agents.learning.LearningListener;
import io.tengen.agents.learning.LearningRun;
import io.tengen.agents.presets.LearningPresets;
import io.tengen.agents.run.ConfigOverrides;
import io.tengen.agents.run.RunDirectory;
import io.tengen.agents.run.StopSignal;
import io.tengen.env.Game;
import io.tengen.env.RandomStream;
import io.tengen.env.State;
import io.tengen.env.board.ConnectFour;
import io.tengen.env.board.TicTacToe;
import io.tengen.search.Cancellation;
import io.tengen.search.player.Decision;
import io.tengen.search.player.GameKnowledge;
import io.tengen.search.player.Player;
import io.tengen.search.player.PlayerSpec;
import io.tengen.search.time.Clock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

/** What training runs have learned, at the table. */
class AgentPlayerTest {
  private static final Game GAME = new TicTacToe();

  @TempDir private Path folder = Path.of("");

  /** A short run of an algorithm. */
  private Path train(String preset, String task) throws IOException {
    ObjectNode config =
        LearningPresets.all().stream()
            .filter(known -> known.name().equals(preset))
            .map(known -> LearningConfigs.toJson(known.config()))
            .findFirst()
            .orElseThrow();
    for (String set : List.of("task=" + task, "steps=600", "evaluationEpisodes=2", "goal=none")) {
      ConfigOverrides.apply(config, set);
    }
    Path path = folder.resolve("run");
    try (RunDirectory run = RunDirectory.create(path, config)) {
      LearningRun.run(
          run,
          LearningPresets.algorithms(),
          LearningListener.silent(),
          warning -> {},
          new StopSignal());
    }
    return path;
  }

  private static PlayerSpec parse(Path run) {
    return KnownPlayers.kinds().parse("agent:run=" + run);
  }

  private static Player player(Path run) {
    return parse(run).newPlayer(GAME, GameKnowledge.NONE, 1);
  }

  /** In either seat, what it plays is what the agent does with what it saw in training. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "cartpole-reinforce",
        "tictactoe-a2c",
        "cartpole-a3c",
        "cartpole-ppo",
        "cartpole-dqn"
      })
  void itPlaysAsTheAgentActs(String preset) throws IOException {
    Path run = train(preset, "tic-tac-toe-random");
    Actor actor = LearningEvaluation.load(run, LearningPresets.algorithms(), warning -> {}).actor();
    RandomStream random = new RandomStream(3);
    int[] legal = new int[GAME.actionCount()];
    float[] seen = new float[GAME.observationLength()];
    try (Player player = player(run)) {
      for (int game = 0; game < 8; game++) {
        State state = GAME.newInitialState();
        player.setPosition(state);
        while (!state.isTerminal()) {
          int count = state.legalActions(legal);
          int action = legal[random.nextInt(count)];
          if (state.currentPlayer() == game % 2) {
            state.writeObservation(seen, 0);
            Decision decision = player.choose(Clock.UNLIMITED, new Cancellation());
            action = actor.act(seen, legal, count);
            assertEquals(new Decision.Play(action), decision);
          }
          state.apply(action);
          player.played(action);
        }
        assertThrows(
            IllegalStateException.class, () -> player.choose(Clock.UNLIMITED, new Cancellation()));
      }
      assertTrue(
          player.description().contains(" on tic-tac-toe-random, step "), player.description());
    }
  }

  @Test
  void aCheckpointThatWasPassedOverIsTold() throws IOException {
    Path run = train("tictactoe-a2c", "tic-tac-toe-random");
    Files.write(run.resolve("best.bin"), new byte[40]);
    try (Player player = player(run)) {
      assertTrue(player.description().contains("best.bin"), player.description());
    }
  }

  @Test
  void anotherGameIsRefused() throws IOException {
    Path run = train("tictactoe-a2c", "tic-tac-toe-random");
    assertEquals(
        "player agent: the run in " + run + " has learned tic-tac-toe; the game is connect-four",
        messageOf(
            IllegalArgumentException.class,
            () -> parse(run).newPlayer(new ConnectFour(), GameKnowledge.NONE, 1)));
  }

  @Test
  void aTaskThatIsNoGameIsRefused() throws IOException {
    Path run = train("cartpole-reinforce", "cartpole");
    assertEquals(
        "player agent: the run in " + run + " has learned cartpole, no game",
        messageOf(IllegalArgumentException.class, () -> player(run)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"kind\":\"tabular\"} | is of kind 'tabular', which learns no game of two players",
        "{\"kind\":\"alphazero\"} | plays with a search: write net:model=",
        "{\"kind\":\"supervised-go\"} | plays with a search: write net:model=",
        "{} | is of kind ''",
        "{\"kind\":7} | is of kind '7'",
        "[] | is not a JSON object: not a Tengen run",
        "{ | is not JSON",
        "{\"kind\":\"learning\"} | config.json is not that of a learning run of this version",
      })
  void anotherKindOfRunIsRefused(String config, String problem) throws IOException {
    Files.writeString(folder.resolve("config.json"), config);
    String message = messageOf(RuntimeException.class, () -> player(folder));
    assertTrue(message.contains(problem), message);
  }

  @Test
  void whatIsNoRunIsRefused() {
    List<String> messages = new ArrayList<>();
    for (Path path : List.of(folder.resolve("none"), folder)) {
      messages.add(messageOf(IllegalArgumentException.class, () -> player(path)));
    }
    assertEquals(
        List.of(
            "player agent: "
                + folder.resolve("none")
                + " is no directory; give one that `tengen train` made",
            "player agent: " + folder + " is not a training run: it has no config.json"),
        messages);
    assertEquals(
        "player agent: run is missing; write agent:run=DIR, the directory of a training run",
        messageOf(IllegalArgumentException.class, () -> KnownPlayers.kinds().parse("agent")));
    assertTrue(
        messageOf(IllegalArgumentException.class, () -> KnownPlayers.kinds().parse("agent:model=x"))
            .contains("unknown key of player agent 'model'"));
  }
}
