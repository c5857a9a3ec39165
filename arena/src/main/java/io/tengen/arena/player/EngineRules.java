package io.tengen.arena.player;

import io.tengen.go.HandicapCompensation;
import io.tengen.go.KoRule;
import io.tengen.go.Rules;
import io.tengen.go.ScoringMethod;
import java.util.Locale;

/**
 * Rules as KataGo's extension of GTP writes them (its docs/GTP_Extensions.md), with which Tengen
 * tells engines of the rules and is told of them.
 */
public final class EngineRules {
  private EngineRules() {}

  /** The argument of {@code kata-set-rules}: every rule but komi. */
  public static String kataGo(Rules rules) {
    return String.format(
        Locale.ROOT,
        "{\"ko\":\"%s\",\"scoring\":\"%s\",\"tax\":\"%s\",\"suicide\":%b,\"hasButton\":false,"
            + "\"whiteHandicapBonus\":\"%s\"}",
        name(rules.ko()),
        name(rules.scoring()),
        tax(rules.scoring()),
        rules.suicide(),
        name(rules.handicapCompensation()));
  }

  /** KataGo's word for a rule of ko. */
  public static String name(KoRule rule) {
    return switch (rule) {
      case SIMPLE -> "SIMPLE";
      case POSITIONAL_SUPERKO -> "POSITIONAL";
      case SITUATIONAL_SUPERKO -> "SITUATIONAL";
    };
  }

  /** KataGo's word for a way to count. */
  public static String name(ScoringMethod scoring) {
    return switch (scoring) {
      case AREA -> "AREA";
      case TERRITORY -> "TERRITORY";
    };
  }

  /**
   * KataGo's word for the eyes that do not count: none by area, those in seki by territory, as the
   * Japanese and the Korean rules have it.
   */
  public static String tax(ScoringMethod scoring) {
    return switch (scoring) {
      case AREA -> "NONE";
      case TERRITORY -> "SEKI";
    };
  }

  /** KataGo's word for what white gets for a handicap. */
  public static String name(HandicapCompensation compensation) {
    return switch (compensation) {
      case NONE -> "0";
      case EACH_STONE -> "N";
      case EACH_STONE_BUT_ONE -> "N-1";
    };
  }
}
