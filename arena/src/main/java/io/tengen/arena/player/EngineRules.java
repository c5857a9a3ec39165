package io.tengen.arena.player;

import io.tengen.go.KoRule;
import io.tengen.go.Rules;
import io.tengen.go.ScoringMethod;
import java.util.Locale;

/** Rules as KataGo's extension of GTP writes them (its docs/GTP_Extensions.md). */
final class EngineRules {
  private EngineRules() {}

  /** The argument of {@code kata-set-rules}: every rule but komi. */
  static String kataGo(Rules rules) {
    boolean area = rules.scoring() == ScoringMethod.AREA;
    return String.format(
        Locale.ROOT,
        "{\"ko\":\"%s\",\"scoring\":\"%s\",\"tax\":\"%s\",\"suicide\":%b,\"hasButton\":false,"
            + "\"whiteHandicapBonus\":\"%s\"}",
        ko(rules.ko()),
        area ? "AREA" : "TERRITORY",
        area ? "NONE" : "SEKI",
        rules.suicide(),
        switch (rules.handicapCompensation()) {
          case NONE -> "0";
          case EACH_STONE -> "N";
          case EACH_STONE_BUT_ONE -> "N-1";
        });
  }

  private static String ko(KoRule rule) {
    return switch (rule) {
      case SIMPLE -> "SIMPLE";
      case POSITIONAL_SUPERKO -> "POSITIONAL";
      case SITUATIONAL_SUPERKO -> "SITUATIONAL";
    };
  }
}
