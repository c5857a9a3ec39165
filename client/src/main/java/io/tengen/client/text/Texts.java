package io.tengen.client.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The texts of one language.
 *
 * <p>A file of texts is UTF-8, {@code key=text} a line, empty lines and those that begin with
 * {@code #} aside. {@code {0}} to {@code {9}} in a text stand for what the program fills in.
 * Immutable.
 */
public final class Texts {
  private final Language language;
  private final Map<String, String> texts;

  private Texts(Language language) {
    this.language = language;
    this.texts = read(language.code() + ".properties");
  }

  /** The texts for a locale; English for one that has none. */
  public static Texts of(Locale locale) {
    return of(Language.of(locale));
  }

  /** The texts of a language. */
  public static Texts of(Language language) {
    return new Texts(language);
  }

  private static Map<String, String> read(String file) {
    Map<String, String> texts = new HashMap<>();
    try (InputStream stream = Texts.class.getResourceAsStream(file)) {
      if (stream == null) {
        throw new IllegalStateException("the file of texts " + file + " is not in the program");
      }
      BufferedReader lines =
          new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isEmpty() && line.charAt(0) != '#') {
          add(line, file, texts);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Map.copyOf(texts);
  }

  private static void add(String line, String file, Map<String, String> texts) {
    int equals = line.indexOf('=');
    if (equals < 1 || texts.put(line.substring(0, equals), line.substring(equals + 1)) != null) {
      throw new IllegalStateException(
          file + ": the line '" + line + "' has no key, or one that another line has");
    }
  }

  /** Which language they are in. */
  public Language language() {
    return language;
  }

  /** The keys that the file has, for the tests. */
  Set<String> ids() {
    return texts.keySet();
  }

  /**
   * The text of a key, with its places unfilled.
   *
   * @throws IllegalArgumentException when the file has none, which is a bug
   */
  public String get(TextKey key) {
    String text = texts.get(key.id());
    if (text == null) {
      throw new IllegalArgumentException("no text for " + key.id() + " in " + language.code());
    }
    return text;
  }

  /**
   * The text of a key, its places filled. Numbers are written as {@link String#valueOf} does, so
   * round them first, such as with {@link #number}.
   *
   * @param values what stands in place of {@code {0}}, {@code {1}} and so on, at most ten
   * @throws IllegalArgumentException when the text has a place beyond the values, which is a bug
   */
  public String get(TextKey key, Object... values) {
    String text = get(key);
    StringBuilder filled = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      if (!isPlace(text, i)) {
        filled.append(text.charAt(i));
        continue;
      }
      int place = text.charAt(i + 1) - '0';
      if (place >= values.length) {
        throw new IllegalArgumentException(
            key.id() + " has the place {" + place + "}, but " + values.length + " values came");
      }
      filled.append(values[place]);
      i += 2;
    }
    return filled.toString();
  }

  /** Whether a place such as {@code {0}} begins there. */
  static boolean isPlace(String text, int start) {
    return start + 2 < text.length()
        && text.charAt(start) == '{'
        && text.charAt(start + 1) >= '0'
        && text.charAt(start + 1) <= '9'
        && text.charAt(start + 2) == '}';
  }

  /** A number with so many decimals, as the language writes it, such as {@code 6.5}. */
  public String number(double value, int decimals) {
    return String.format(language.locale(), "%." + decimals + "f", value);
  }

  /** A whole number in groups of digits, such as {@code 12,345}. */
  public String number(long value) {
    return String.format(language.locale(), "%,d", value);
  }

  /** Every character that any text of any language has, for the glyphs of a font. */
  public static String characters() {
    Set<Integer> points = new TreeSet<>();
    for (Language language : Language.values()) {
      of(language).texts.values().forEach(text -> text.codePoints().forEach(points::add));
    }
    StringBuilder characters = new StringBuilder(points.size());
    points.forEach(characters::appendCodePoint);
    return characters.toString();
  }
}
