package io.tengen.client.ui.scene;

import com.badlogic.gdx.graphics.Color;
import io.tengen.client.scene.Tone;
import io.tengen.client.ui.theme.Ink;
import io.tengen.client.ui.theme.Look;
import java.util.EnumMap;
import java.util.Map;

/**
 * The colours of tones in a look. Those with a meaning are from the palette of Okabe and Ito
 * ("Color Universal Design", 2008): high is blue and low is vermilion, which nobody mistakes for
 * each other.
 */
final class Tones {
  private final Map<Tone, Color> colors = new EnumMap<>(Tone.class);

  Tones(Look look) {
    for (Tone tone : Tone.values()) {
      colors.put(tone, color(look, tone));
    }
  }

  /** A colour; not to be changed. */
  Color of(Tone tone) {
    Color color = colors.get(tone);
    if (color == null) {
      throw new IllegalStateException("no colour for " + tone);
    }
    return color;
  }

  private static Color color(Look look, Tone tone) {
    boolean isDark = look.isDark();
    return switch (tone) {
      case BACKGROUND -> look.of(Ink.WINDOW);
      case PANEL -> look.of(Ink.PANEL);
      case RULE -> look.of(Ink.LINE);
      case TEXT -> look.of(Ink.TEXT);
      case FAINT -> look.of(Ink.FAINT);
      case WALL -> Color.valueOf(isDark ? "6b737c" : "4a4f57");
      case HIGH, FIRST_PIECE -> Color.valueOf(isDark ? "56b4e9" : "0072b2");
      case LOW -> Color.valueOf(isDark ? "f0803c" : "d55e00");
      case SECOND_PIECE -> Color.valueOf("e69f00");
      case AGENT -> Color.valueOf("cc79a7");
      case START -> Color.valueOf("009e73");
      case WOOD -> Color.valueOf(isDark ? "c29a5b" : "dfb56c");
      case WOOD_LINE -> Color.valueOf("4a3513");
      case CLOTH -> Color.valueOf(isDark ? "2c6e4f" : "3f8f68");
      case CLOTH_LINE -> Color.valueOf("1c4632");
      case FRAME -> Color.valueOf(isDark ? "3a4a5f" : "5b7391");
      case BLACK_STONE -> Color.valueOf("16181a");
      case WHITE_STONE -> Color.valueOf("f6f4ee");
      case LAST -> Color.valueOf("d55e00");
      case HINT -> Color.valueOf("f0e442");
      case CURVE_1 -> Color.valueOf(isDark ? "56b4e9" : "0072b2");
      case CURVE_2 -> Color.valueOf(isDark ? "f0803c" : "d55e00");
      case CURVE_3 -> Color.valueOf("009e73");
      case CURVE_4 -> Color.valueOf("cc79a7");
      case CURVE_5 -> Color.valueOf("e69f00");
    };
  }
}
