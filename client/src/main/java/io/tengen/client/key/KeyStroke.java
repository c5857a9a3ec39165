package io.tengen.client.key;

import java.util.List;
import java.util.Locale;

/**
 * A key, pressed with or without others held.
 *
 * <p>Keys are named as libGDX's {@code Input.Keys.toString} does, but for {@code Backspace} and
 * {@code Delete}, which are {@code Delete} and {@code Forward Delete} there.
 *
 * @param control whether Control is held, or Command on a Mac
 * @param shift whether Shift is held
 * @param alt whether Alt is held
 * @param key one of {@link #KEYS}
 */
public record KeyStroke(boolean control, boolean shift, boolean alt, String key) {
  private static final String CONTROL = "Ctrl+";
  private static final String SHIFT = "Shift+";
  private static final String ALT = "Alt+";

  /** The keys that may be bound: letters, digits, signs, F1 to F12, and those with names. */
  public static final List<String> KEYS =
      List.of(
          ("A|B|C|D|E|F|G|H|I|J|K|L|M|N|O|P|Q|R|S|T|U|V|W|X|Y|Z|0|1|2|3|4|5|6|7|8|9"
                  + "|,|.|-|=|[|]|;|'|/|\\|`|:|@|Plus|F1|F2|F3|F4|F5|F6|F7|F8|F9|F10|F11|F12"
                  + "|Left|Right|Up|Down|Space|Enter|Escape|Tab|Backspace|Delete|Insert|Home|End"
                  + "|Page Up|Page Down")
              .split("\\|"));

  /** Refuses unknown keys. */
  public KeyStroke {
    if (!KEYS.contains(key)) {
      throw new IllegalArgumentException(
          "no key is called '"
              + key.substring(0, Math.min(key.length(), 20))
              + "'; there are A to Z, 0 to 9, F1 to F12, Left, Page Up, Space and such");
    }
  }

  /** A key alone. */
  public static KeyStroke of(String key) {
    return new KeyStroke(false, false, false, key);
  }

  /**
   * Reads what {@link #toString} writes, such as {@code Ctrl+Shift+S}; in either case.
   *
   * @throws IllegalArgumentException when it is no key
   */
  public static KeyStroke parse(String text) {
    String rest = text.strip();
    boolean control = startsWith(rest, CONTROL);
    rest = control ? rest.substring(CONTROL.length()) : rest;
    boolean shift = startsWith(rest, SHIFT);
    rest = shift ? rest.substring(SHIFT.length()) : rest;
    boolean alt = startsWith(rest, ALT);
    rest = alt ? rest.substring(ALT.length()) : rest;
    for (String key : KEYS) {
      if (key.equalsIgnoreCase(rest)) {
        return new KeyStroke(control, shift, alt, key);
      }
    }
    return new KeyStroke(control, shift, alt, rest);
  }

  private static boolean startsWith(String text, String prefix) {
    return text.toLowerCase(Locale.ROOT).startsWith(prefix.toLowerCase(Locale.ROOT));
  }

  /** Such as {@code Ctrl+Shift+S} or {@code Page Up}. */
  @Override
  public String toString() {
    return (control ? CONTROL : "") + (shift ? SHIFT : "") + (alt ? ALT : "") + key;
  }
}
