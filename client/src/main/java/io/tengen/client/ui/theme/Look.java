package io.tengen.client.ui.theme;

import com.badlogic.gdx.graphics.Color;
import java.util.EnumMap;
import java.util.Map;

/**
 * The colours of the window, light or dark. Those that carry a meaning are from the palette of
 * Okabe and Ito ("Color Universal Design", 2008), which people with any common colour blindness can
 * tell apart; and none carries a meaning alone.
 */
public final class Look {
  /** The best move, good ones, doubtful ones, bad ones. */
  private static final String RANKS = "0072b2|009e73|e69f00|d55e00";

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

  /** As {@link #LIGHT}, but moves differ by brightness alone, from dark, the best, to light. */
  public static final Look BRIGHTNESS = LIGHT.with(0.97f, Map.of(), "00224e|4a5468|9b9475|fde737");

  /** Black and white, for weak eyes and bright rooms. */
  public static final Look CONTRAST =
      LIGHT.with(
          1.05f,
          Map.of(
              Ink.WINDOW, "ffffff",
              Ink.PANEL, "ffffff",
              Ink.CONTROL_OVER, "d0e4f2",
              Ink.LINE, "202020",
              Ink.TEXT, "000000",
              Ink.FAINT, "303030",
              Ink.ACCENT, "004a80",
              Ink.ACCENT_OVER, "0060a6",
              Ink.GRID, "000000",
              Ink.COORDINATE, "000000"),
          RANKS);

  private final boolean dark;
  private final float brightness;
  private final Map<Ink, String> codes;
  private final Map<Ink, Color> inks = new EnumMap<>(Ink.class);
  private final Color[] ranks;

  private Look(boolean dark, float brightness, Map<Ink, String> codes) {
    this(dark, brightness, codes, RANKS);
  }

  private Look(boolean dark, float brightness, Map<Ink, String> codes, String rankCodes) {
    this.dark = dark;
    this.brightness = brightness;
    this.codes = codes;
    String[] each = rankCodes.split("\\|", -1);
    ranks = new Color[each.length];
    for (int i = 0; i < each.length; i++) {
      ranks[i] = Color.valueOf(each[i]);
    }
    for (Ink ink : Ink.values()) {
      String code = codes.get(ink);
      if (code == null) {
        throw new IllegalStateException("a look without a colour for " + ink);
      }
      inks.put(ink, Color.valueOf(code));
    }
  }

  private Look with(float otherBrightness, Map<Ink, String> changes, String rankCodes) {
    Map<Ink, String> changed = new EnumMap<>(codes);
    changed.putAll(changes);
    return new Look(dark, otherBrightness, changed, rankCodes);
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
   * The colour for a move that is so much worse than the best; not to be changed.
   *
   * @param loss of win rate, in [0, 1]
   */
  public Color rank(double loss) {
    return ranks[loss < 0.01 ? 0 : loss < 0.04 ? 1 : loss < 0.1 ? 2 : 3];
  }

  /** Whether black is read better on a colour than white is (relative luminance, WCAG 2). */
  public static boolean isBright(Color color) {
    return 0.2126 * color.r * color.r + 0.7152 * color.g * color.g + 0.0722 * color.b * color.b
        > 0.42;
  }
}
