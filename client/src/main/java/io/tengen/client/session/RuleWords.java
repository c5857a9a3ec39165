package io.tengen.client.session;

import io.tengen.go.HandicapCompensation;
import io.tengen.go.KoRule;
import io.tengen.go.Rules;
import io.tengen.go.Ruleset;
import io.tengen.go.ScoringMethod;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The inverse of {@link Ruleset#describe}. */
final class RuleWords {
  private static final Pattern SPELT =
      Pattern.compile("([a-z-]{1,30}) ko, ([a-z-]{1,30}) scoring, suicide (allowed|forbidden)");

  private RuleWords() {}

  /**
   * The rules that a name means, or that the words say; the latter compensate for no handicap.
   *
   * @throws IllegalArgumentException when they mean none
   */
  static Rules parse(String words) {
    Matcher spelt = SPELT.matcher(words);
    if (!spelt.matches()) {
      return Ruleset.parse(words).rules();
    }
    return new Rules(
        KoRule.valueOf(constant(spelt.group(1))),
        ScoringMethod.valueOf(constant(spelt.group(2))),
        spelt.group(3).equals("allowed"),
        0,
        HandicapCompensation.NONE);
  }

  private static String constant(String words) {
    return words.toUpperCase(Locale.ROOT).replace('-', '_');
  }
}
