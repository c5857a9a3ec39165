package io.tengen.client.ui.theme;

import com.badlogic.gdx.graphics.Color;
import java.util.EnumMap;
import java.util.Map;

/**
 * The colours of the window, light or dark. Those that carry a meaning are from the palette of Okabe
 * and Ito ("Color Universal Design", 2008), which people with any common colour blindness can tell
 * apart; and none carries a meaning alone.
 */
public final class Look {
  /** Black on paper. */
  public static final Look LIGHT =
      new Look(
          false,
          0.97f,
          Map.ofEntries(
              Map.entry(Ink.WINDOW, "f3f1ec"),
              Map.entry(Ink.PANEL, "fcfbf8"),
              Map.entry(Ink.CONTROL, "ffffff"),
              Map.entry(Ink.CONTROL_OVER, "eaf2f8"),
              Map.entry(Ink.CONTROL_DOWN, "d5e5f1"),
              Map.entry(Ink.LINE, "cfcac0"),
              Map.entry(Ink.TEXT, "22262b"),
              Map.entry(Ink.FAINT, "666b72"),
              Map.entry(Ink.ACCENT, "0072b2"),
              Map.entry(Ink.ACCENT_OVER, "0a84c9"),
              Map.entry(Ink.ON_ACCENT, "ffffff"),
              Map.entry(Ink.FOCUS, "e08a00"),
              Map.entry(Ink.BAD, "b84500"),
              Map.entry(Ink.SHADE, "20242866"),
              Map.entry(Ink.GRID, "3a2b16"),
              Map.entry(Ink.COORDINATE, "5a4423"),
              Map.entry(Ink.WIN_RATE, "0072b2"),
              Map.entry(Ink.SCORE, "d55e00")));

  /** For the evening. */
  public static final Look DARK =
      new Look(
          true,
          0.80f,
          Map.ofEntries(
              Map.entry(Ink.WINDOW, "191c20"),
              Map.entry(Ink.PANEL, "22262b"),
              Map.entry(Ink.CONTROL, "2d3238"),
              Map.entry(Ink.CONTROL_OVER, "384049"),
              Map.entry(Ink.CONTROL_DOWN, "21445c"),
              Map.entry(Ink.LINE, "474e56"),
              Map.entry(Ink.TEXT, "e9e7e2"),
              Map.entry(Ink.FAINT, "a3a8ae"),
              Map.entry(Ink.ACCENT, "2484bd"),
              Map.entry(Ink.ACCENT_OVER, "3a9bd5"),
              Map.entry(Ink.ON_ACCENT, "ffffff"),
              Map.entry(Ink.FOCUS, "f2b134"),
              Map.entry(Ink.BAD, "ff9a5c"),
              Map.entry(Ink.SHADE, "00000099"),
              Map.entry(Ink.GRID, "241a0c"),
              Map.entry(Ink.COORDINATE, "38290f"),
              Map.entry(Ink.WIN_RATE, "56b4e9"),
              Map.entry(Ink.SCORE, "f0924a")));

  /** The best move, good ones, doubtful ones, bad ones. */
  private static final float[][] RANKS = {
    {0x00, 0x72, 0xB2}, {0x00, 0x9E, 0x73}, {0xE6, 0x9F, 0x00}, {0xD5, 0x5E, 0x00}
  };

  private final boolean dark;
  private final float brightness;
  private final Map<Ink, Color> inks = new EnumMap<>(Ink.class);

  private Look(boolean dark, float brightness, Map<Ink, String> codes) {
    this.dark = dark;
    this.brightness = brightness;
    for (Ink ink : Ink.values()) {
      String code = codes.get(ink);
      if (code == null) {
        throw new IllegalStateException("a look without a colour for " + ink);
      }
      inks.put(ink, Color.valueOf(code));
    }
  }

  /** Whether the text is lighter than what is behind it. */
  public boolean isDark() {
    return dark;
  }

  /** How bright the wood is, in [0, 1]. */
  public float brightness() {
    return brightness;
  }

  /** A colour; not to be changed. */
  public Color of(Ink ink) {
    Color color = inks.get(ink);
    if (color == null) {
      throw new IllegalStateException("no colour for " + ink);
    }
    return color;
  }

  /**
   * The colour for a move that is so much worse than the best.
   *
   * @param loss of win rate, in [0, 1]
   */
  public static Color rank(double loss, Color out) {
    int rank = loss < 0.01 ? 0 : loss < 0.04 ? 1 : loss < 0.1 ? 2 : 3;
    float[] code = RANKS[rank];
    return out.set(code[0] / 255, code[1] / 255, code[2] / 255, 1);
  }
}
