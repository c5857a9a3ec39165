package io.tengen.client.ui.screen;

import io.tengen.client.text.NewGameText;
import io.tengen.client.text.Texts;
import io.tengen.go.Rules;
import io.tengen.go.Ruleset;

/** Rules of Go as the language of the window calls them. */
final class RuleNames {
  private RuleNames() {}

  static String of(Ruleset rules, Texts texts) {
    return texts.get(
        switch (rules) {
          case TROMP_TAYLOR -> NewGameText.RULES_TROMP_TAYLOR;
          case CHINESE -> NewGameText.RULES_CHINESE;
          case JAPANESE -> NewGameText.RULES_JAPANESE;
          case KOREAN -> NewGameText.RULES_KOREAN;
          case AGA -> NewGameText.RULES_AGA;
          case NEW_ZEALAND -> NewGameText.RULES_NEW_ZEALAND;
        });
  }

  /** Their name whatever their komi; what they say where they have none. */
  static String of(Rules rules, Texts texts) {
    for (Ruleset each : Ruleset.values()) {
      if (each.rules().withKomi(rules.komi()).equals(rules)) {
        return of(each, texts);
      }
    }
    return texts.get(
        NewGameText.RULES_SPELT,
        texts.get(
            switch (rules.ko()) {
              case SIMPLE -> NewGameText.KO_SIMPLE;
              case POSITIONAL_SUPERKO -> NewGameText.KO_POSITIONAL;
              case SITUATIONAL_SUPERKO -> NewGameText.KO_SITUATIONAL;
            }),
        texts.get(
            switch (rules.scoring()) {
              case AREA -> NewGameText.SCORING_AREA;
              case TERRITORY -> NewGameText.SCORING_TERRITORY;
            }),
        texts.get(rules.suicide() ? NewGameText.SUICIDE_ALLOWED : NewGameText.SUICIDE_FORBIDDEN));
  }

  /** What a server calls them; as it is where that is no name that is known. */
  static String of(String words, Texts texts) {
    try {
      return of(Ruleset.parse(words), texts);
    } catch (IllegalArgumentException e) {
      return words;
    }
  }
}
