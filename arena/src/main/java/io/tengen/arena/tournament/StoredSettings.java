package io.tengen.arena.tournament;

import io.tengen.agents.alphazero.selfplay.GameVariants;
import io.tengen.arena.archive.ArchiveReview;
import io.tengen.env.Game;
import io.tengen.env.catalogue.NearestName;
import io.tengen.go.GoGame;
import io.tengen.go.HandicapCompensation;
import io.tengen.go.KoRule;
import io.tengen.go.Rules;
import io.tengen.go.ScoringMethod;
import io.tengen.search.time.TimeControl;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads and writes the settings that a tournament has in an archive: a JSON object of texts by
 * name, as a tournament describes itself. Of them the game, the rules of Go and the time are
 * understood; all but the players, whom the archive lists, are told to people as they are.
 */
public final class StoredSettings {
  private static final String GAME = "game";
  private static final String TIME = "time";
  private static final String PLAYER = "player";

  private StoredSettings() {}

  /** The settings of a tournament, for an archive. */
  public static String write(TournamentSpec tournament) {
    return JsonMapper.shared().writeValueAsString(tournament.describe());
  }

  /**
   * What some settings mean.
   *
   * @throws IllegalArgumentException when they are no such settings; the message says what is wrong
   */
  public static ArchiveReview.Settings read(String json) {
    Map<String, String> values = new LinkedHashMap<>();
    try {
      JsonNode object = JsonMapper.shared().readTree(json);
      if (!object.isObject()) {
        throw new IllegalArgumentException("they are no JSON object");
      }
      object
          .properties()
          .forEach(entry -> values.put(entry.getKey(), entry.getValue().asStringOpt().orElse("")));
    } catch (JacksonException e) {
      throw new IllegalArgumentException("they are no JSON", e);
    }
    Game game = game(values);
    TimeControl time = TimeControl.parse(value(values, TIME));
    values.keySet().removeIf(name -> name.startsWith(PLAYER));
    return new ArchiveReview.Settings(game, time, values);
  }

  private static Game game(Map<String, String> values) {
    Game named = GameVariants.named(value(values, GAME), null);
    if (!(named instanceof GoGame go)) {
      return named;
    }
    return new GoGame(
        go.size(),
        new Rules(
            oneOf(KoRule.values(), "ko", values),
            oneOf(ScoringMethod.values(), "countingMethod", values),
            Boolean.parseBoolean(value(values, "suicide")),
            komi(value(values, "komi")),
            oneOf(HandicapCompensation.values(), "handicapCompensation", values)));
  }

  private static double komi(String text) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("komi is '" + text + "', but must be a number", e);
    }
  }

  private static <E extends Enum<E>> E oneOf(E[] known, String name, Map<String, String> values) {
    String text = value(values, name);
    for (E each : known) {
      if (each.toString().equals(text)) {
        return each;
      }
    }
    throw new IllegalArgumentException(
        NearestName.unknown(name, text, Arrays.stream(known).map(Enum::toString).toList()));
  }

  private static String value(Map<String, String> values, String name) {
    String value = values.get(name);
    if (value == null) {
      throw new IllegalArgumentException(name + " is missing");
    }
    return value;
  }
}
