package io.tengen.arena.match;

import io.tengen.env.Game;
import io.tengen.env.State;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Games of a match as JSON and back, the moves by their names. */
public final class GameJson {
  private final Game game;
  private final Map<String, Integer> actions = new HashMap<>();

  /** For games of one kind, whose actions have names of their own each. */
  public GameJson(Game game) {
    this.game = game;
    for (int action = 0; action < game.actionCount(); action++) {
      actions.put(game.actionName(action), action);
    }
  }

  /** One object. */
  public ObjectNode write(PlayedGame played) {
    ObjectNode json = JsonMapper.shared().createObjectNode();
    json.put("game", played.number());
    json.put("first", played.first().name());
    Side winner = played.winner();
    json.put("winner", winner == null ? null : winner.name());
    json.put("reason", played.reason().name());
    json.put("result", played.result());
    json.put("detail", played.detail());
    json.put("millisA", played.millisA());
    json.put("millisB", played.millisB());
    json.put("openingPlies", played.openingPlies());
    ArrayNode moves = json.putArray("moves");
    played.moves().forEach(action -> moves.add(game.actionName(action)));
    return json;
  }

  /**
   * Reads what {@link #write} wrote, and plays the moves, which a person may have edited.
   *
   * @throws IllegalArgumentException when it is something else, or names an illegal move
   */
  public PlayedGame read(JsonNode json) {
    String winner = member(json, "winner").asStringOpt().orElse("");
    JsonNode names = member(json, "moves");
    if (!names.isArray()) {
      throw new IllegalArgumentException("moves is " + names + ", but must be a list of moves");
    }
    List<Integer> moves = new ArrayList<>();
    for (JsonNode name : names) {
      Integer action = actions.get(name.asStringOpt().orElse(""));
      if (action == null) {
        throw new IllegalArgumentException("there is no move " + name + " in " + game.name());
      }
      moves.add(action);
    }
    int number = count(json, "game");
    requireLegal(number, moves);
    return new PlayedGame(
        number,
        oneOf(Side.values(), "first", text(json, "first")),
        winner.isEmpty() ? null : oneOf(Side.values(), "winner", winner),
        oneOf(EndReason.values(), "reason", text(json, "reason")),
        text(json, "result"),
        text(json, "detail"),
        count(json, "openingPlies"),
        moves,
        millis(json, "millisA"),
        millis(json, "millisB"));
  }

  private void requireLegal(int number, List<Integer> moves) {
    State state = game.newInitialState();
    for (int ply = 0; ply < moves.size(); ply++) {
      String why = "the game is over by then";
      try {
        if (!state.isTerminal()) {
          state.apply(moves.get(ply));
          continue;
        }
      } catch (IllegalArgumentException e) {
        why = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
      }
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "game %d cannot be played: move %d, %s, is illegal (%s); mend the line, or delete it"
                  + " and all after it to play those games again",
              number,
              ply + 1,
              game.actionName(moves.get(ply)),
              why));
    }
  }

  private static JsonNode member(JsonNode json, String name) {
    JsonNode value = json.get(name);
    if (value == null) {
      throw new IllegalArgumentException(name + " is missing");
    }
    return value;
  }

  private static String text(JsonNode json, String name) {
    return member(json, name)
        .asStringOpt()
        .orElseThrow(() -> new IllegalArgumentException(name + " is no text"));
  }

  private static <E extends Enum<E>> E oneOf(E[] known, String name, String text) {
    for (E each : known) {
      if (each.name().equals(text)) {
        return each;
      }
    }
    throw new IllegalArgumentException(
        name + " is '" + text + "', but must be one of " + Arrays.toString(known));
  }

  private static int count(JsonNode json, String name) {
    JsonNode value = member(json, name);
    return value
        .asIntOpt()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    name + " is " + value + ", but must be a whole number of 32 bits"));
  }

  private static long millis(JsonNode json, String name) {
    JsonNode value = member(json, name);
    return value
        .asLongOpt()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    name + " is " + value + ", but must be a whole number of milliseconds"));
  }
}
