package io.tengen.agents.alphazero.replay;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A game of self-play for those who look on: its moves, without what the search thought of them.
 * Whether they are legal is not known. Immutable.
 *
 * @param game the name of what was played
 * @param komi what white was given, in points; NaN where the game has none
 * @param index its number in the run, from 0
 * @param iteration in which it was played, from 0
 * @param generation of the network that played, from 0
 * @param actions 1 to 65,535, from the game's first position on
 * @param outcome what it was worth to player 0, in [-1, 1]
 */
public record PlayedGame(
    String game,
    double komi,
    long index,
    int iteration,
    int generation,
    List<Integer> actions,
    double outcome) {

  /**
   * Checks the numbers and copies the list.
   *
   * @throws IllegalArgumentException when a number is out of range
   */
  public PlayedGame {
    actions = List.copyOf(actions);
    if (index < 0 || iteration < 0 || generation < 0) {
      throw new IllegalArgumentException(
          "game %d of iteration %d by network %d, but none of these may be negative"
              .formatted(index, iteration, generation));
    }
    if (actions.isEmpty() || actions.size() > ZeroGame.MOST_PLIES) {
      throw new IllegalArgumentException(
          "game %d has %,d actions, but must have 1 to %,d"
              .formatted(index, actions.size(), ZeroGame.MOST_PLIES));
    }
    if (!(Math.abs(outcome) <= 1)) {
      throw new IllegalArgumentException(
          "the outcome of game %d is %s, but must be in [-1, 1]".formatted(index, outcome));
    }
  }

  /** A game of a file with that header. */
  static PlayedGame of(GameFileHeader header, ZeroGame played) {
    return new PlayedGame(
        header.game(),
        played.komi(),
        played.index(),
        header.iteration(),
        played.generation(),
        played.plies().stream().map(ZeroPly::action).toList(),
        played.end().outcome());
  }

  /** For programs; {@code komi} is left out where the game has none. */
  public ObjectNode toJson() {
    ObjectNode json = JsonMapper.shared().createObjectNode();
    json.put("game", game);
    if (!Double.isNaN(komi)) {
      json.put("komi", komi);
    }
    json.put("index", index).put("iteration", iteration).put("generation", generation);
    ArrayNode list = json.putArray("actions");
    actions.forEach(action -> list.add(action.intValue()));
    return json.put("outcome", outcome);
  }

  /**
   * Reads what {@link #toJson} writes.
   *
   * @throws IllegalArgumentException when it is no such object, naming the field
   */
  public static PlayedGame of(JsonNode json) {
    List<Integer> actions = new ArrayList<>();
    for (JsonNode action : required(json, "actions", json.path("actions").isArray())) {
      if (!action.isInt()) {
        throw new IllegalArgumentException("the actions of a game must be whole numbers");
      }
      actions.add(action.intValue());
    }
    JsonNode komi = json.path("komi");
    return new PlayedGame(
        required(json, "game", json.path("game").isString()).stringValue(),
        komi.isMissingNode() ? Double.NaN : required(json, "komi", komi.isNumber()).doubleValue(),
        required(json, "index", isWhole(json.path("index"))).longValue(),
        integer(json, "iteration"),
        integer(json, "generation"),
        actions,
        required(json, "outcome", json.path("outcome").isNumber()).doubleValue());
  }

  private static boolean isWhole(JsonNode number) {
    return number.isIntegralNumber() && number.canConvertToLong();
  }

  private static int integer(JsonNode json, String field) {
    return required(json, field, json.path(field).isInt()).intValue();
  }

  private static JsonNode required(JsonNode json, String field, boolean isThere) {
    if (!isThere) {
      throw new IllegalArgumentException("a game has no '" + field + "', or not of the right type");
    }
    return json.path(field);
  }
}
