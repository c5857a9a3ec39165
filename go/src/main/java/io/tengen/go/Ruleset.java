package io.tengen.go;

import java.util.Arrays;
import java.util.Locale;

/**
 * The known rulesets as {@link Rules}, each field of which may then be overridden. Where a ruleset
 * leaves komi to the event, the usual one of today's even games on 19x19 stands here.
 */
public enum Ruleset {
  /** The Logical Rules of John Tromp and Bill Taylor. */
  TROMP_TAYLOR(KoRule.POSITIONAL_SUPERKO, ScoringMethod.AREA, true, 7.5, HandicapCompensation.NONE),

  /** Chinese rules; the ko rule as their text has it (no whole-board position twice). */
  CHINESE(
      KoRule.POSITIONAL_SUPERKO, ScoringMethod.AREA, false, 7.5, HandicapCompensation.EACH_STONE),

  /** Japanese rules of 1989, without their rulings on life and death: those are the players'. */
  JAPANESE(KoRule.SIMPLE, ScoringMethod.TERRITORY, false, 6.5, HandicapCompensation.NONE),

  /** Korean rules; in everything that this type can say they are the Japanese. */
  KOREAN(KoRule.SIMPLE, ScoringMethod.TERRITORY, false, 6.5, HandicapCompensation.NONE),

  /** American Go Association, counted by area (their pass stones make territory agree). */
  AGA(
      KoRule.SITUATIONAL_SUPERKO,
      ScoringMethod.AREA,
      false,
      7.5,
      HandicapCompensation.EACH_STONE_BUT_ONE),

  /** New Zealand Go Society. */
  NEW_ZEALAND(KoRule.SITUATIONAL_SUPERKO, ScoringMethod.AREA, true, 7, HandicapCompensation.NONE);

  @SuppressWarnings("ImmutableEnumChecker") // A record of numbers and enums is immutable.
  private final Rules rules;

  Ruleset(
      KoRule ko,
      ScoringMethod scoring,
      boolean suicide,
      double komi,
      HandicapCompensation handicapCompensation) {
    this.rules = new Rules(ko, scoring, suicide, komi, handicapCompensation);
  }

  /** The name of some rules whatever their komi, such as {@code tromp-taylor}, or what they say. */
  public static String describe(Rules rules) {
    for (Ruleset ruleset : values()) {
      if (ruleset.rules.withKomi(rules.komi()).equals(rules)) {
        return words(ruleset);
      }
    }
    return "%s ko, %s scoring, suicide %s"
        .formatted(
            words(rules.ko()), words(rules.scoring()), rules.suicide() ? "allowed" : "forbidden");
  }

  private static String words(Enum<?> name) {
    return name.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The preset. */
  public Rules rules() {
    return rules;
  }

  /**
   * The ruleset of a name such as {@code tromp-taylor}, in either case, with any of hyphen, space
   * and underscore.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static Ruleset parse(String name) {
    String wanted = name.strip().toUpperCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
    for (Ruleset ruleset : values()) {
      if (ruleset.name().equals(wanted)) {
        return ruleset;
      }
    }
    throw new IllegalArgumentException(
        "no ruleset is called '"
            + name.substring(0, Math.min(name.length(), 20))
            + "'; there are "
            + Arrays.toString(values()).toLowerCase(Locale.ROOT).replace('_', '-'));
  }
}
