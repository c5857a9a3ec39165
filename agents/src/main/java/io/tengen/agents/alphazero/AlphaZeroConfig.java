package io.tengen.agents.alphazero;

import io.tengen.agents.acting.Ranges;
import io.tengen.agents.alphazero.gate.GateSettings;
import io.tengen.agents.alphazero.selfplay.GameVariants;
import io.tengen.agents.alphazero.selfplay.RolloutSettings;
import io.tengen.agents.alphazero.selfplay.SelfPlaySettings;
import io.tengen.agents.network.AuxiliaryWeights;
import io.tengen.agents.network.NetworkConfig;
import io.tengen.agents.network.PolicyHead;
import io.tengen.agents.network.training.NetworkShape;
import io.tengen.agents.network.training.SupervisedConfig.Learning;
import io.tengen.agents.run.ConfigJson;
import io.tengen.env.Game;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Everything that determines a run of self-play training.
 *
 * @param kind always {@link #KIND}; tells this run from those of other agents
 * @param game what is learned: {@code tic-tac-toe}, {@code connect-four}, {@code othello}, {@code
 *     gomoku}, {@code go-9x9} and so on
 * @param komi of Go; null for what its rules have, and in other games
 * @param initialModel the model file or the name in the zoo whose weights it starts from, which may
 *     have been trained on another size of board; null for random ones
 * @param network what learns
 * @param selfPlay how games are played
 * @param replay what is learned from
 * @param learning how it is learned; the rate falls by the share of the iterations, or of the time,
 *     that is over
 * @param auxiliary what a network for Go learns beside policy and value
 * @param gate how networks are compared
 * @param run how long and how it is kept
 */
public record AlphaZeroConfig(
    String kind,
    String game,
    @Nullable Double komi,
    @Nullable String initialModel,
    NetworkShape network,
    SelfPlaySettings selfPlay,
    ReplaySettings replay,
    Learning learning,
    AuxiliaryWeights auxiliary,
    GateSettings gate,
    Run run) {
  private static final String AUXILIARY = "auxiliary";
  private static final String RUN = "run";
  private static final String MINUTES = "minutes";
  private static final String SELF_PLAY = "selfPlay";
  private static final String ROLLOUTS = "rollouts";

  /** The kind of all runs of self-play training. */
  public static final String KIND = "alphazero";

  /** Validates. */
  public AlphaZeroConfig {
    if (!KIND.equals(kind)) {
      throw new IllegalArgumentException("kind is '" + kind + "', but must be '" + KIND + "'");
    }
    Ranges.requireValue("network", network);
    Ranges.requireValue(SELF_PLAY, selfPlay);
    Ranges.requireValue("replay", replay);
    Ranges.requireValue("learning", learning);
    Ranges.requireValue(AUXILIARY, auxiliary);
    Ranges.requireValue("gate", gate);
    Ranges.requireValue(RUN, run);
    GameVariants.named(game, komi);
    if (selfPlay.komiSpread() > 0 && !game.startsWith("go-")) {
      throw new IllegalArgumentException(
          "komiSpread is " + selfPlay.komiSpread() + ", but " + game + " has no komi; set it to 0");
    }
    if (auxiliary.hasAny() && !game.startsWith("go-")) {
      throw new IllegalArgumentException(
          "ownershipWeight is %s and scoreWeight is %s, but %s has no points to own, as Go has; set both to 0"
              .formatted(auxiliary.ownershipWeight(), auxiliary.scoreWeight(), game));
    }
  }

  /**
   * That of a run directory. Runs that began before there were auxiliary heads go on without, and
   * so do those that began before they could be given a time, or random games.
   *
   * @throws io.tengen.agents.run.RunDirectoryException when it is that of another kind of run, or
   *     of another version
   */
  static AlphaZeroConfig ofRun(JsonNode json) {
    JsonNode whole = json.deepCopy();
    if (whole instanceof ObjectNode older && !older.has(AUXILIARY)) {
      older.set(AUXILIARY, ConfigJson.toJson(AuxiliaryWeights.NONE));
    }
    if (whole.get(RUN) instanceof ObjectNode older && !older.has(MINUTES)) {
      older.put(MINUTES, 0);
    }
    if (whole.get(SELF_PLAY) instanceof ObjectNode older && !older.has(ROLLOUTS)) {
      older.set(ROLLOUTS, ConfigJson.toJson(RolloutSettings.NONE));
    }
    return ConfigJson.ofRun(whole, AlphaZeroConfig.class, "self-play");
  }

  /** The same, but starting from the weights of a model of this shape. */
  public AlphaZeroConfig startingFrom(String model, NetworkShape shape) {
    return new AlphaZeroConfig(
        kind, game, komi, model, shape, selfPlay, replay, learning, auxiliary, gate, run);
  }

  /** A new game. */
  public Game newGame() {
    return GameVariants.named(game, komi);
  }

  /** The shape of the network with the game's planes, board and actions. */
  public NetworkConfig networkConfig() {
    Game played = newGame();
    int[] shape = played.observationShape();
    boolean hasPass = played.actionCount() == shape[1] * shape[2] + 1;
    return new NetworkConfig(
        shape[0],
        shape[1],
        shape[2],
        played.actionCount(),
        network.blocks(),
        network.filters(),
        network.blockKind(),
        network.normalisation(),
        hasPass ? PolicyHead.POINTS_AND_PASS : PolicyHead.DENSE,
        network.policyChannels(),
        network.valueChannels(),
        network.valueHidden());
  }

  /**
   * Length, randomness and keeping.
   *
   * @param seed the source of all randomness in the run
   * @param iterations how many at the most, 1 to 1,000,000
   * @param minutes how long at the most, on any machine: no iteration begins that would take longer
   *     if it takes as long as those before, 0 for no limit to 10,000,000. Such a run is repeated
   *     exactly only by a machine of the same speed
   * @param gamesPerIteration games of self-play before each learning, 1 to 1,000,000
   * @param threads how many cores the stages take turns with, 1 to 256
   * @param backend what computes gradients, see {@code SupervisedConfig}; with bf16 the games of
   *     self-play and of the gate too
   * @param checkpointMinutes time between two checkpoints within a stage, 0 to 1,440; there is one
   *     after every stage
   * @param textGames so many games of each iteration are written for people too, 0 to 1,000,000
   */
  public record Run(
      long seed,
      int iterations,
      double minutes,
      int gamesPerIteration,
      int threads,
      String backend,
      double checkpointMinutes,
      int textGames) {
    private static final double MOST_MINUTES = 10_000_000;

    /** Validates. */
    public Run {
      Ranges.require("iterations", iterations, 1, 1_000_000);
      Ranges.require(MINUTES, minutes, 0, MOST_MINUTES);
      Ranges.require("gamesPerIteration", gamesPerIteration, 1, 1_000_000);
      Ranges.require("threads", threads, 1, 256);
      Ranges.requireValue("backend", backend);
      Ranges.require("checkpointMinutes", checkpointMinutes, 0, 1_440);
      Ranges.require("textGames", textGames, 0, 1_000_000);
    }

    /**
     * How much of the run is over.
     *
     * @param done iterations, with a share of the present one
     * @param seconds of training
     * @return 0 to 1, by what ends it first
     */
    double shareDone(double done, double seconds) {
      double ofTime = minutes == 0 ? 0 : Math.min(1, seconds / (60 * minutes));
      return Math.max(done / iterations, ofTime);
    }

    /**
     * Whether no further iteration begins.
     *
     * @param done iterations
     * @param seconds of training
     */
    boolean isOver(int done, double seconds) {
      boolean isTimeUp = minutes > 0 && done > 0 && seconds / done * (done + 1) > 60 * minutes;
      return done >= iterations || isTimeUp;
    }
  }
}
