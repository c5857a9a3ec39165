package io.tengen.client.ui.screen;

import io.tengen.arena.lobby.SideWish;
import io.tengen.client.ClientException;
import io.tengen.client.session.Challenge;
import io.tengen.client.session.GameChoice;
import io.tengen.client.session.Past;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The game that was wished last, as fields of the settings. */
public final class LastChallenge {
  private static final String PREFIX = "challenge.";
  private static final String OPPONENT = PREFIX + "opponent";
  private static final String SIZE = PREFIX + "size";
  private static final String RULES = PREFIX + "rules";
  private static final String KOMI = PREFIX + "komi";
  private static final String HANDICAP = PREFIX + "handicap";
  private static final String TIME = PREFIX + "time";
  private static final String SIDE = PREFIX + "side";
  private static final String UNDO = PREFIX + "undo";

  private LastChallenge() {}

  /** The fields with those of a game of Go; other games leave them as they are. */
  public static Map<String, String> put(Challenge challenge, Map<String, String> fields) {
    GameChoice game = challenge.game();
    if (!game.isGo()) {
      return fields;
    }
    Map<String, String> next = new HashMap<>(fields);
    next.put(OPPONENT, challenge.opponent());
    next.put(SIZE, Integer.toString(game.size()));
    next.put(RULES, game.rules());
    next.put(KOMI, Double.toString(game.komi()));
    next.put(HANDICAP, Integer.toString(game.handicap()));
    next.put(TIME, challenge.time());
    next.put(SIDE, challenge.side().name());
    next.put(UNDO, Boolean.toString(challenge.mayUndo()));
    return next;
  }

  /** What was wished last; empty where nothing was, or where somebody has written nonsense. */
  public static Optional<Challenge> of(Map<String, String> fields) {
    if (!fields.containsKey(SIZE)) {
      return Optional.empty();
    }
    try {
      GameChoice game =
          GameChoice.go(
              Integer.parseInt(field(fields, SIZE)),
              field(fields, RULES),
              Double.parseDouble(field(fields, KOMI)),
              Integer.parseInt(field(fields, HANDICAP)));
      // Says so when there is no such game.
      game.game();
      Challenge challenge =
          new Challenge(
              field(fields, OPPONENT),
              game,
              field(fields, TIME),
              SideWish.valueOf(field(fields, SIDE)),
              Boolean.parseBoolean(field(fields, UNDO)),
              false,
              Past.NONE);
      challenge.timeControl();
      return Optional.of(challenge);
    } catch (IllegalArgumentException | ClientException nonsense) {
      return Optional.empty();
    }
  }

  private static String field(Map<String, String> fields, String name) {
    return fields.getOrDefault(name, "");
  }
}
