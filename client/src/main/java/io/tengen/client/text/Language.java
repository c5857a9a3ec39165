package io.tengen.client.text;

import java.util.Locale;

/** A language of the texts. */
public enum Language {
  ENGLISH(Locale.ENGLISH),
  JAPANESE(Locale.JAPANESE);

  private final Locale locale;

  Language(Locale locale) {
    this.locale = locale;
  }

  /** How numbers are written in it. */
  public Locale locale() {
    return locale;
  }

  /** The code of two letters, such as {@code ja}; also the name of the file of texts. */
  public String code() {
    return locale.getLanguage();
  }

  /** The language of a locale; English for one that has no texts here. */
  public static Language of(Locale locale) {
    for (Language language : values()) {
      if (language.code().equals(locale.getLanguage())) {
        return language;
      }
    }
    return ENGLISH;
  }

  /**
   * The language of a code such as {@code ja}.
   *
   * @throws IllegalArgumentException when there are no texts in it
   */
  public static Language ofCode(String code) {
    for (Language language : values()) {
      if (language.code().equals(code)) {
        return language;
      }
    }
    throw new IllegalArgumentException("no texts in '" + code + "'; there are en and ja");
  }

  /** The other one, for the key that switches. */
  public Language next() {
    return this == ENGLISH ? JAPANESE : ENGLISH;
  }
}
