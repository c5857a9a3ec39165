package io.tengen.arena.tournament;

import io.tengen.agents.alphazero.selfplay.GameVariants;
import io.tengen.arena.archive.ArchiveReview;
import io.tengen.arena.match.EndScoring;
import io.tengen.arena.match.RefereeSettings;
import io.tengen.env.Game;
import io.tengen.env.catalogue.NearestName;
import io.tengen.go.GoGame;
import io.tengen.go.HandicapCompensation;
import io.tengen.go.KoRule;
import io.tengen.go.Rules;
import io.tengen.go.ScoringMethod;
import io.tengen.search.time.TimeControl;
import java.time.Duration;
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
  private static final String LAG = "lagMillis";
  private static final String MOVE_LIMIT = "moveLimit";
  private static final String SCORING = "scoring";
  private static final String HANDICAP = "handicap";
  private static final String NONE = "none";
  private static final String PLAYER = "player";

  private StoredSettings() {}

  /** The settings of a tournament, for an archive. */
  public static String write(TournamentSpec tournament) {
    return write(tournament.describe());
  }

  /** Settings by name, for an archive. */
  public static String write(Map<String, String> values) {
    return JsonMapper.shared().writeValueAsString(values);
  }

  /** By what games are refereed, by name. */
  public static Map<String, String> describe(RefereeSettings referee) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put(GAME, referee.game().name());
    if (referee.game() instanceof GoGame go) {
      values.put("ko", go.rules().ko().toString());
      values.put("countingMethod", go.rules().scoring().toString());
      values.put("suicide", Boolean.toString(go.rules().suicide()));
      values.put("komi", Double.toString(go.rules().komi()));
      values.put("handicapCompensation", go.rules().handicapCompensation().toString());
      if (go.handicap() > 0) {
        values.put(HANDICAP, Integer.toString(go.handicap()));
      }
    }
    values.put(TIME, referee.time().toString());
    values.put(LAG, Long.toString(referee.lag().toMillis()));
    values.put(
        MOVE_LIMIT,
        referee.moveLimit() == RefereeSettings.NO_LIMIT
            ? NONE
            : Integer.toString(referee.moveLimit()));
    values.put(SCORING, referee.scoring().word());
    values.put("adjudication", referee.adjudication().map(Object::toString).orElse(NONE));
    return values;
  }

  /**
   * By what games are refereed that nobody adjudicates, with the usual limits for players that
   * hang: the way back from {@link #describe}.
   *
   * @throws IllegalArgumentException when the settings are not as described there
   */
  public static RefereeSettings referee(Map<String, String> values) {
    TimeControl time = TimeControl.parse(value(values, TIME));
    String limit = value(values, MOVE_LIMIT);
    return RefereeSettings.of(game(values), time, Duration.ofMillis(integer(values, LAG)))
        .withMoveLimit(limit.equals(NONE) ? RefereeSettings.NO_LIMIT : integer(values, MOVE_LIMIT))
        .withScoring(scoring(value(values, SCORING)));
  }

  /**
   * What some settings mean.
   *
   * @throws IllegalArgumentException when they are no such settings; the message says what is wrong
   */
  public static ArchiveReview.Settings read(String json) {
    Map<String, String> values = values(json);
    Game game = game(values);
    TimeControl time = TimeControl.parse(value(values, TIME));
    values.keySet().removeIf(name -> name.startsWith(PLAYER));
    return new ArchiveReview.Settings(game, time, values);
  }

  /**
   * Some settings by name.
   *
   * @throws IllegalArgumentException when they are no JSON object
   */
  public static Map<String, String> values(String json) {
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
    return values;
  }

  private static Game game(Map<String, String> values) {
    Game named = GameVariants.named(value(values, GAME), null);
    if (!(named instanceof GoGame go)) {
      return named;
    }
    GoGame even =
        new GoGame(
            go.size(),
            new Rules(
                oneOf(KoRule.values(), "ko", values),
                oneOf(ScoringMethod.values(), "countingMethod", values),
                Boolean.parseBoolean(value(values, "suicide")),
                komi(value(values, "komi")),
                oneOf(HandicapCompensation.values(), "handicapCompensation", values)));
    return values.containsKey(HANDICAP) ? even.withHandicap(integer(values, HANDICAP)) : even;
  }

  private static EndScoring scoring(String word) {
    for (EndScoring each : EndScoring.values()) {
      if (each.word().equals(word)) {
        return each;
      }
    }
    throw new IllegalArgumentException(
        NearestName.unknown(
            SCORING, word, Arrays.stream(EndScoring.values()).map(EndScoring::word).toList()));
  }

  private static int integer(Map<String, String> values, String name) {
    String text = value(values, name);
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          name + " is '" + text + "', but must be a whole number", e);
    }
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
