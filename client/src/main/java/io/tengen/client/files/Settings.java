package io.tengen.client.files;

import io.tengen.client.key.KeyBindings;
import io.tengen.client.text.Language;
import java.util.Locale;
import java.util.Map;

/**
 * What the user has chosen. Kept by {@link SettingsStore}.
 *
 * @param language of the texts
 * @param appearance how the window looks and sounds
 * @param analysis how positions are analysed
 * @param server the address of the server last connected to, such as {@code localhost:8080}; empty
 *     before the first time; up to 300 characters
 * @param name what the user is called; up to 100 characters
 * @param lastGame what was chosen when the last game was begun, by field; up to 50, each of up to
 *     4096 characters
 * @param keys which key does what
 */
public record Settings(
    Language language,
    Appearance appearance,
    AnalysisWishes analysis,
    String server,
    String name,
    Map<String, String> lastGame,
    KeyBindings keys) {
  static final int LONGEST_ADDRESS = 300;
  static final int LONGEST_NAME = 100;
  static final int MOST_FIELDS = 50;
  static final int LONGEST_FIELD = 4096;

  /** Checks the ranges. */
  public Settings {
    requireLength("server", server, LONGEST_ADDRESS);
    requireLength("name", name, LONGEST_NAME);
    requireRange("the number of fields of lastGame", lastGame.size(), 0, MOST_FIELDS);
    lastGame.forEach(
        (field, value) -> {
          requireLength("lastGame's field", field, LONGEST_FIELD);
          requireLength("lastGame's " + field, value, LONGEST_FIELD);
        });
    lastGame = Map.copyOf(lastGame);
  }

  static void requireRange(String name, int value, int least, int most) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(
          "%s is %d, but must be %d to %d".formatted(name, value, least, most));
    }
  }

  static void requireLength(String name, String value, int most) {
    if (value.length() > most) {
      throw new IllegalArgumentException(
          "%s has %d characters, but may have %d".formatted(name, value.length(), most));
    }
  }

  /** Those of a first start. */
  public static Settings defaults() {
    return new Settings(
        Language.of(Locale.getDefault()),
        Appearance.DEFAULTS,
        AnalysisWishes.DEFAULTS,
        "",
        "",
        Map.of(),
        KeyBindings.defaults());
  }

  /** In another language. */
  public Settings withLanguage(Language other) {
    return new Settings(other, appearance, analysis, server, name, lastGame, keys);
  }

  /** With another appearance. */
  public Settings withAppearance(Appearance other) {
    return new Settings(language, other, analysis, server, name, lastGame, keys);
  }

  /** With other analysis. */
  public Settings withAnalysis(AnalysisWishes other) {
    return new Settings(language, appearance, other, server, name, lastGame, keys);
  }

  /** With another server. */
  public Settings withServer(String other) {
    return new Settings(language, appearance, analysis, other, name, lastGame, keys);
  }

  /** With another name. */
  public Settings withName(String other) {
    return new Settings(language, appearance, analysis, server, other, lastGame, keys);
  }

  /** With another last game. */
  public Settings withLastGame(Map<String, String> other) {
    return new Settings(language, appearance, analysis, server, name, other, keys);
  }

  /** With other keys. */
  public Settings withKeys(KeyBindings other) {
    return new Settings(language, appearance, analysis, server, name, lastGame, other);
  }
}
