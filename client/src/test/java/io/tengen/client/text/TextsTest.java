package io.tengen.client.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.client.key.Command;
import java.io.File;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TextsTest {
  /** Words that Japanese has from English as they are. */
  private static final Set<String> SAME_IN_BOTH =
      Set.of(
          "common.ok",
          "settings.language-english",
          "settings.language-japanese",
          "world.agent-q-lambda",
          "world.agent-sarsa");

  /** Every enum of keys that is compiled into the package, and the commands. */
  private static List<TextKey> keys() {
    List<TextKey> keys = new ArrayList<>(List.of(Command.values()));
    URL here = Objects.requireNonNull(Texts.class.getResource("Texts.class"));
    try {
      File folder = Objects.requireNonNull(Path.of(here.toURI()).getParent()).toFile();
      for (String file : Objects.requireNonNull(folder.list())) {
        if (!file.endsWith(".class")) {
          continue;
        }
        Class<?> type = Class.forName("io.tengen.client.text." + file.replace(".class", ""));
        if (type.isEnum() && TextKey.class.isAssignableFrom(type)) {
          for (Object constant : type.getEnumConstants()) {
            keys.add((TextKey) constant);
          }
        }
      }
    } catch (URISyntaxException | ClassNotFoundException e) {
      throw new AssertionError(e);
    }
    return keys;
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyKeyHasATextAndEveryTextAKey(Language language) {
    Set<String> wanted = new TreeSet<>();
    for (TextKey key : keys()) {
      assertTrue(wanted.add(key.id()), () -> "two keys are called " + key.id());
    }
    assertTrue(wanted.size() > 300, "the enums were not found");

    assertEquals(wanted, new TreeSet<>(Texts.of(language).ids()));
  }

  @Test
  void placesAreTheSameInAllLanguagesAndCountUp() {
    Texts english = Texts.of(Language.ENGLISH);
    Texts japanese = Texts.of(Language.JAPANESE);
    for (TextKey key : keys()) {
      Set<Integer> places = places(english.get(key));

      assertEquals(places, places(japanese.get(key)), key.id());
      for (int place = 0; place < places.size(); place++) {
        assertTrue(places.contains(place), key.id() + " leaves out {" + place + "}");
      }
    }
  }

  private static Set<Integer> places(String text) {
    Set<Integer> places = new TreeSet<>();
    for (int i = 0; i < text.length(); i++) {
      if (Texts.isPlace(text, i)) {
        places.add(text.charAt(i + 1) - '0');
      }
    }
    return places;
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void textsAreTidy(Language language) {
    Texts texts = Texts.of(language);
    for (TextKey key : keys()) {
      String text = texts.get(key);

      assertFalse(text.isBlank(), key.id());
      assertEquals(text.strip(), text, key.id());
      assertTrue(text.codePoints().noneMatch(Character::isISOControl), key.id());
      int braces = (int) text.chars().filter(c -> c == '{' || c == '}').count();
      int filled = texts.get(key, "", "", "", "").length();
      assertEquals(text.length() - braces / 2 * 3, filled, key.id() + " has a stray brace");
    }
  }

  @Test
  void japaneseIsTranslated() {
    Texts english = Texts.of(Language.ENGLISH);
    Texts japanese = Texts.of(Language.JAPANESE);
    for (TextKey key : keys()) {
      assertEquals(
          SAME_IN_BOTH.contains(key.id()), english.get(key).equals(japanese.get(key)), key.id());
    }
  }

  @Test
  void aTextIsFoundByLocaleAndFilled() {
    assertEquals("パス", Texts.of(Locale.JAPAN).get(Command.PASS));
    assertEquals("Pass", Texts.of(Locale.UK).get(Command.PASS));
    assertEquals("Pass", Texts.of(Locale.FRANCE).get(Command.PASS));
    assertEquals("3 × 30 s", Texts.of(Language.ENGLISH).get(GoText.PERIODS, 3, 30));
    assertEquals("1:05で残り7手", Texts.of(Language.JAPANESE).get(GoText.MOVES_LEFT, 7, "1:05"));
    assertEquals("{0} wins", Texts.of(Language.ENGLISH).get(GoText.WON, "{0}"));
  }

  @Test
  void tooFewValuesAreRefused() {
    Texts texts = Texts.of(Language.ENGLISH);
    var e = assertThrows(IllegalArgumentException.class, () -> texts.get(GoText.PERIODS, "one"));
    assertEquals("go.periods has the place {1}, but 1 values came", e.getMessage());
  }

  @Test
  void keysWithoutATextAreRefused() {
    TextKey unknown =
        new TextKey() {
          @Override
          public String name() {
            return "NOT_THERE";
          }

          @Override
          public String group() {
            return "go";
          }
        };
    Texts texts = Texts.of(Language.ENGLISH);
    var e = assertThrows(IllegalArgumentException.class, () -> texts.get(unknown));
    assertEquals("no text for go.not-there in en", e.getMessage());
  }

  @Test
  void numbersAreWrittenAsTheLanguageDoes() {
    Texts texts = Texts.of(Language.JAPANESE);
    assertEquals("6.5", texts.number(6.5, 1));
    assertEquals("12,345", texts.number(12345));
  }

  @Test
  void charactersAreThoseOfAllLanguages() {
    String characters = Texts.characters();
    for (String some : List.of("a", "投", "待", "ε", "×", "…")) {
      assertTrue(characters.contains(some), some);
    }
    assertEquals(
        characters.codePointCount(0, characters.length()),
        characters.codePoints().distinct().count());
  }

  @Test
  void languagesHaveCodes() {
    assertEquals(Language.JAPANESE, Language.ofCode("ja"));
    assertEquals(Language.ENGLISH, Language.JAPANESE.next());
    assertEquals(Language.JAPANESE, Language.ENGLISH.next());
    var e = assertThrows(IllegalArgumentException.class, () -> Language.ofCode("fr"));
    assertEquals("no texts in 'fr'; there are en and ja", e.getMessage());
  }
}
