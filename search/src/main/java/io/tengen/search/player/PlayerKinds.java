package io.tengen.search.player;

import io.tengen.env.catalogue.NearestName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The kinds of players that there are, and the one reader of the texts that name them. Search knows
 * {@code random} and {@code uct}; other modules add theirs.
 */
public final class PlayerKinds {
  /** No sensible text is longer. */
  private static final int LONGEST_TEXT = 1_000;

  private final Map<String, PlayerKind> kinds;

  private PlayerKinds(Map<String, PlayerKind> kinds) {
    this.kinds = kinds;
  }

  /** The kinds that need nothing but a game: {@code random} and {@code uct}. */
  public static PlayerKinds standard() {
    return new PlayerKinds(Map.of()).with(RandomPlayerSpec.KIND).with(UctPlayerSpec.KIND);
  }

  /** These kinds and one more, which replaces that of the same name. */
  public PlayerKinds with(PlayerKind kind) {
    Map<String, PlayerKind> more = new LinkedHashMap<>(kinds);
    more.put(kind.name(), kind);
    return new PlayerKinds(more);
  }

  /** The kinds, in the order in which they were added. */
  public List<PlayerKind> all() {
    return new ArrayList<>(kinds.values());
  }

  /**
   * Reads a player's text: a kind, and options after a colon.
   *
   * @throws IllegalArgumentException when it makes no sense; the message says what would
   */
  public PlayerSpec parse(String text) {
    if (text.length() > LONGEST_TEXT) {
      throw new IllegalArgumentException(
          "the player's text has "
              + text.length()
              + " characters, but must have at most "
              + LONGEST_TEXT);
    }
    int colon = text.indexOf(':');
    String kind = (colon < 0 ? text : text.substring(0, colon)).strip();
    PlayerKind known = kinds.get(kind);
    if (known == null) {
      throw new IllegalArgumentException(
          NearestName.unknown("player", kind, new ArrayList<>(kinds.keySet())));
    }
    return known.reader().read(colon < 0 ? "" : text.substring(colon + 1));
  }
}
