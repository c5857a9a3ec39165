package io.tengen.arena.engine;

import io.tengen.arena.player.EngineRules;
import io.tengen.go.HandicapCompensation;
import io.tengen.go.KoRule;
import io.tengen.go.Rules;
import io.tengen.go.ScoringMethod;
import io.tengen.go.gtp.GtpFailure;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@link Rules} as KataGo writes them: a JSON object, or a name for one. What these rules cannot
 * say is refused: the button (half a point for the first pass), and a tax on eyes (empty points
 * that do not count although one side has surrounded them) with area scoring. {@code
 * friendlyPassOk} is a leave that this engine does not take, so either value is accepted and {@code
 * false} is told.
 *
 * <p>With territory scoring the tax is told as {@code SEKI}, by which GUIs know the Japanese rules,
 * and {@code NONE} is accepted too: which stones are in seki is for the players to settle.
 */
final class KataRules {
  private static final String TAX = "tax";

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  /**
   * KataGo's table of names, less what concerns seki: ko, scoring, suicide, white's bonus. Its
   * {@code chinese} has simple ko, where that of {@link io.tengen.go.Ruleset} has superko.
   */
  private static final Map<String, Rules> NAMES = names();

  private KataRules() {}

  private static Map<String, Rules> names() {
    HandicapCompensation none = HandicapCompensation.NONE;
    HandicapCompensation each = HandicapCompensation.EACH_STONE;
    HandicapCompensation butOne = HandicapCompensation.EACH_STONE_BUT_ONE;
    Map<String, Rules> names = new LinkedHashMap<>();
    names.put("tromp-taylor", area(KoRule.POSITIONAL_SUPERKO, true, none));
    names.put("chinese", area(KoRule.SIMPLE, false, each));
    names.put("chinese-ogs", area(KoRule.POSITIONAL_SUPERKO, false, each));
    names.put("chinese-kgs", area(KoRule.POSITIONAL_SUPERKO, false, each));
    names.put("japanese", area(KoRule.SIMPLE, false, none).withScoring(ScoringMethod.TERRITORY));
    names.put("korean", area(KoRule.SIMPLE, false, none).withScoring(ScoringMethod.TERRITORY));
    names.put("aga", area(KoRule.SITUATIONAL_SUPERKO, false, butOne));
    names.put("bga", area(KoRule.SITUATIONAL_SUPERKO, false, butOne));
    names.put("new-zealand", area(KoRule.SITUATIONAL_SUPERKO, true, none));
    return names;
  }

  private static Rules area(KoRule ko, boolean suicide, HandicapCompensation bonus) {
    return new Rules(ko, ScoringMethod.AREA, suicide, 0, bonus);
  }

  /** The JSON object of rules, on one line. */
  static String toJson(Rules rules) {
    ObjectNode json = MAPPER.createObjectNode();
    json.put("hasButton", false);
    json.put("ko", EngineRules.name(rules.ko()));
    json.put("scoring", EngineRules.name(rules.scoring()));
    json.put("suicide", rules.suicide());
    json.put("tax", EngineRules.tax(rules.scoring()));
    json.put("whiteHandicapBonus", EngineRules.name(rules.handicapCompensation()));
    json.put("friendlyPassOk", false);
    return MAPPER.writeValueAsString(json);
  }

  /**
   * Reads rules.
   *
   * @param text a JSON object or a name
   * @param present the rules of what the object does not say, and the komi
   */
  static Rules parse(String text, Rules present) throws GtpFailure {
    if (!text.startsWith("{")) {
      return named(text, present);
    }
    Rules rules = present;
    String tax = null;
    for (Map.Entry<String, JsonNode> field : object(text).properties()) {
      JsonNode value = field.getValue();
      if (!value.isString() && !value.isBoolean()) {
        throw refusal(field.getKey(), value.toString(), "a string, true or false");
      }
      if (field.getKey().equals(TAX)) {
        tax = value.asString();
      } else {
        rules = with(rules, field.getKey(), value.asString());
      }
    }
    // Which tax there is depends on the scoring, which may stand behind it.
    return tax == null ? rules : with(rules, TAX, tax);
  }

  private static JsonNode object(String text) throws GtpFailure {
    try {
      JsonNode node = MAPPER.readTree(text);
      if (node.isObject()) {
        return node;
      }
    } catch (JacksonException e) {
      throw new GtpFailure("the rules are not JSON: " + e.getOriginalMessage());
    }
    throw new GtpFailure("the rules are not a JSON object");
  }

  private static Rules named(String text, Rules present) throws GtpFailure {
    String name = text.toLowerCase(Locale.ROOT).replace('_', '-');
    Rules rules = NAMES.get(name);
    if (rules == null) {
      throw new GtpFailure(
          "no rules are called '"
              + shortened(text)
              + "' here; there are "
              + String.join(", ", NAMES.keySet()));
    }
    return rules.withKomi(present.komi());
  }

  /** The rules that KGS means by a name: its Chinese ones have superko. */
  static Rules ofKgs(String name, Rules present) throws GtpFailure {
    return named(name.equalsIgnoreCase("chinese") ? "chinese-kgs" : name, present);
  }

  /** Rules with one field changed. */
  static Rules with(Rules rules, String field, String value) throws GtpFailure {
    return switch (field) {
      case "ko" -> rules.withKo(ko(value));
      case "scoring" ->
          rules.withScoring(
              isFirst(field, value, "AREA", "TERRITORY")
                  ? ScoringMethod.AREA
                  : ScoringMethod.TERRITORY);
      case "suicide" -> rules.withSuicide(isFirst(field, value, "true", "false"));
      case "whiteHandicapBonus" -> rules.withHandicapCompensation(bonus(value));
      case "friendlyPassOk" -> {
        isFirst(field, value, "true", "false");
        yield rules;
      }
      case "hasButton" -> {
        if (!value.equalsIgnoreCase("false")) {
          throw refusal(field, value, "false: this engine has no other");
        }
        yield rules;
      }
      case TAX -> {
        requireTax(rules.scoring(), value);
        yield rules;
      }
      default ->
          throw new GtpFailure(
              "no rule is called '"
                  + shortened(field)
                  + "'; there are ko, scoring, suicide, tax, hasButton, whiteHandicapBonus,"
                  + " friendlyPassOk");
    };
  }

  private static void requireTax(ScoringMethod scoring, String value) throws GtpFailure {
    String usual = EngineRules.tax(scoring);
    if (!value.equalsIgnoreCase("NONE") && !value.equalsIgnoreCase(usual)) {
      throw refusal(
          TAX,
          value,
          (usual.equals("NONE") ? "NONE" : usual + " or NONE")
              + " with "
              + EngineRules.name(scoring)
              + " scoring: this engine has no other");
    }
  }

  private static boolean isFirst(String field, String value, String first, String second)
      throws GtpFailure {
    if (!value.equalsIgnoreCase(first) && !value.equalsIgnoreCase(second)) {
      throw refusal(field, value, first + " or " + second);
    }
    return value.equalsIgnoreCase(first);
  }

  private static KoRule ko(String value) throws GtpFailure {
    for (KoRule rule : KoRule.values()) {
      if (EngineRules.name(rule).equalsIgnoreCase(value)) {
        return rule;
      }
    }
    throw refusal("ko", value, "SIMPLE, POSITIONAL or SITUATIONAL");
  }

  private static HandicapCompensation bonus(String value) throws GtpFailure {
    for (HandicapCompensation compensation : HandicapCompensation.values()) {
      if (EngineRules.name(compensation).equalsIgnoreCase(value)) {
        return compensation;
      }
    }
    throw refusal("whiteHandicapBonus", value, "0, N-1 or N");
  }

  private static GtpFailure refusal(String field, String value, String range) {
    return new GtpFailure(field + " is '" + shortened(value) + "', but must be " + range);
  }

  private static String shortened(String word) {
    return word.length() <= 20 ? word : word.substring(0, 20) + "...";
  }
}
