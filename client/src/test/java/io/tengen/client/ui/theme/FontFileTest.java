package io.tengen.client.ui.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.client.text.Texts;
import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The font that is shipped has what is written with it. */
class FontFileTest {
  /** What widgets write beside the texts. */
  private static final String SIGNS = "◀▶|●·…×−+%.,:()[]0123456789";

  private static Font font() throws IOException, FontFormatException {
    try (InputStream in = FontFileTest.class.getClassLoader().getResourceAsStream(Fonts.FILE)) {
      assertNotNull(in, Fonts.FILE);
      return Font.createFont(Font.TRUETYPE_FONT, in);
    }
  }

  private static String missing(Font font, String characters) {
    return characters
        .codePoints()
        .filter(point -> point >= ' ' && !font.canDisplay(point))
        .mapToObj(Character::toString)
        .collect(Collectors.joining(" "));
  }

  @Test
  void hasEveryCharacterOfTheTexts() throws IOException, FontFormatException {
    assertEquals("", missing(font(), Texts.characters()));
    assertEquals("", missing(font(), SIGNS));
  }

  @Test
  void hasTheKanjiOfNamesAndNotEverything() throws IOException, FontFormatException {
    Font font = font();
    assertEquals("", missing(font, "本因坊秀策井山裕太藤沢里菜一力遼芝野虎丸仲邑菫上野愛咲美"));
    assertEquals("한", missing(font, "한"));
  }

  @Test
  void isSmallEnoughToShip() throws IOException {
    try (InputStream in = FontFileTest.class.getClassLoader().getResourceAsStream(Fonts.FILE)) {
      assertNotNull(in, Fonts.FILE);
      assertTrue(in.readAllBytes().length < 2 << 20);
    }
  }
}
