package io.tengen.arena.player;

import io.tengen.agents.alphazero.AlphaZeroConfig;
import io.tengen.agents.learning.LearningConfig;
import io.tengen.agents.learning.LearningEvaluation;
import io.tengen.agents.network.training.SupervisedConfig;
import io.tengen.agents.presets.LearningPresets;
import io.tengen.agents.run.RunDirectory;
import io.tengen.agents.run.RunDirectoryException;
import io.tengen.env.Game;
import io.tengen.search.player.GameKnowledge;
import io.tengen.search.player.Player;
import io.tengen.search.player.PlayerKey;
import io.tengen.search.player.PlayerKind;
import io.tengen.search.player.PlayerOptions;
import io.tengen.search.player.PlayerSpec;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * {@code agent}: what a run of an algorithm that learns by acting has learned of a game. Such a run
 * is of REINFORCE, A2C, A3C, PPO or DQN on a task that is a game, whoever it was trained against.
 *
 * @param run {@code run}: the directory of the run, which may be in training meanwhile; its best
 *     evaluation plays
 */
public record AgentPlayerSpec(Path run) implements PlayerSpec {
  static final PlayerKind KIND =
      new PlayerKind(
          "agent",
          "what a training run has learned of its game, played at once and without a search",
          "agent:run=runs/connect-four",
          List.of(
              new PlayerKey(
                  "run",
                  "a directory",
                  "a run of `tengen train` on a game, such as connect-four-random; must be given")),
          AgentPlayerSpec::read);

  /** The kinds of runs that train a network for a search. */
  private static final Set<String> OF_NETWORKS =
      Set.of(AlphaZeroConfig.KIND, SupervisedConfig.KIND);

  private static AgentPlayerSpec read(String text) {
    PlayerOptions options = new PlayerOptions("agent", text, KIND.keys());
    if (!options.has("run")) {
      throw new IllegalArgumentException(
          "player agent: run is missing; write agent:run=DIR, the directory of a training run");
    }
    return new AgentPlayerSpec(Path.of(options.text("run", "")));
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalArgumentException when the run has learned something else, or there is none
   */
  @Override
  public Player newPlayer(Game game, GameKnowledge knowledge, long fallbackSeed) {
    List<String> warnings = new ArrayList<>();
    LearningEvaluation learned = load(warnings);
    Game trained =
        learned.game().orElseThrow(() -> refusal("has learned " + learned.task() + ", no game"));
    if (!trained.name().equals(game.name())) {
      throw refusal("has learned " + trained.name() + "; the game is " + game.name());
    }
    warnings.add(0, learned.algorithm() + " on " + learned.task() + ", step " + learned.trained());
    return new AgentPlayer(game, learned.actor(), String.join("; ", warnings));
  }

  private LearningEvaluation load(List<String> warnings) {
    try {
      requireKind(RunDirectory.readConfig(run).path("kind").asString(""));
      return LearningEvaluation.load(run, LearningPresets.algorithms(), warnings::add);
    } catch (IOException | RunDirectoryException e) {
      throw new IllegalArgumentException("player agent: " + e.getMessage(), e);
    }
  }

  private void requireKind(String kind) {
    if (OF_NETWORKS.contains(kind)) {
      throw refusal("has trained a network, which plays with a search: write net:model=" + run);
    }
    if (!kind.equals(LearningConfig.KIND)) {
      throw refusal(
          "is of kind '"
              + kind
              + "', which learns no game of two players; give one of kind '"
              + LearningConfig.KIND
              + "'");
    }
  }

  private IllegalArgumentException refusal(String problem) {
    return new IllegalArgumentException("player agent: the run in " + run + " " + problem);
  }

  /** It takes reading a file, and remembers nothing of a game. */
  @Override
  public boolean isKeptBetweenGames() {
    return true;
  }
}
