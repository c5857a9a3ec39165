package io.tengen.agents.network.model;

import io.tengen.agents.network.NetworkConfig;
import io.tengen.agents.network.dl4j.Dl4jNetwork;
import io.tengen.agents.network.dl4j.Lowering;
import io.tengen.env.Game;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** A policy-value network with its weights. Immutable. */
public final class PolicyValueNetwork {
  private final String game;
  private final NetworkConfig config;
  private final float[] parameters;
  private final Map<String, String> card;

  /**
   * A network.
   *
   * @param game what it plays, as {@link #family} says it
   * @param parameters in DL4J's order; copied
   * @param card what is to be known about it, by name
   * @throws IllegalArgumentException when the number of parameters is not that of the shape, or one
   *     of them is no number
   */
  public PolicyValueNetwork(
      String game, NetworkConfig config, float[] parameters, Map<String, String> card) {
    Lowering.of(config).requireParameters(parameters.length);
    for (int i = 0; i < parameters.length; i++) {
      if (!Float.isFinite(parameters[i])) {
        throw new IllegalArgumentException(
            "parameter " + i + " is " + parameters[i] + ", but must be finite");
      }
    }
    this.game = game;
    this.config = config;
    this.parameters = parameters.clone();
    this.card = new TreeMap<>(card);
  }

  /** A network that has learned nothing yet: DL4J's initialisation, by seed. */
  public static PolicyValueNetwork initial(String game, NetworkConfig config, long seed) {
    return new PolicyValueNetwork(
        game, config, Dl4jNetwork.initialParameters(config, seed), Map.of());
  }

  /** What all sizes of a game are called: {@code go} for {@code go-19x19}. */
  public static String family(Game game) {
    return game.name().replaceFirst("-[0-9]+x[0-9]+$", "");
  }

  /** What it plays. */
  public String game() {
    return game;
  }

  /** Its shape. */
  public NetworkConfig config() {
    return config;
  }

  /** Its weights; a copy. */
  public float[] parameters() {
    return parameters.clone();
  }

  /** What is to be known about it, by name. */
  public Map<String, String> card() {
    return new TreeMap<>(card);
  }

  /** The same network with another card. */
  public PolicyValueNetwork withCard(Map<String, String> newCard) {
    return new PolicyValueNetwork(game, config, parameters, newCard);
  }

  /**
   * The shape for a game, with its board.
   *
   * @throws IllegalArgumentException when the network does not play the game; says why
   */
  public NetworkConfig configFor(Game other) {
    int[] shape = other.observationShape();
    if (!family(other).equals(game)) {
      throw new IllegalArgumentException(
          "the network plays " + game + ", not " + other.name() + "; choose another model");
    }
    if (shape[0] != config.planes()) {
      throw new IllegalArgumentException(
          "the network reads "
              + config.planes()
              + " planes, but "
              + other.name()
              + " has "
              + Arrays.toString(shape)
              + "; choose another model");
    }
    NetworkConfig fit = config.withBoard(shape[1], shape[2]);
    if (fit.actions() != other.actionCount()) {
      throw new IllegalArgumentException(
          "the network has "
              + fit.actions()
              + " actions, but "
              + other.name()
              + " has "
              + other.actionCount()
              + "; choose another model");
    }
    return fit;
  }
}
