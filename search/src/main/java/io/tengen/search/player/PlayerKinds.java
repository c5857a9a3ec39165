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

  private final Map<String, Reader> readers;

  /** Reads what stands after the colon of a text. */
  @FunctionalInterface
  public interface Reader {
    /**
     * Reads options.
     *
     * @param options what stands after the colon, empty when there is none
     * @throws IllegalArgumentException when they make no sense; the message says what would
     */
    PlayerSpec read(String options);
  }

  private PlayerKinds(Map<String, Reader> readers) {
    this.readers = readers;
  }

  /** The kinds that need nothing but a game: {@code random} and {@code uct}. */
  public static PlayerKinds standard() {
    return new PlayerKinds(Map.of())
        .with("random", PlayerSpec.RandomMoves::read)
        .with("uct", PlayerSpec.Uct::read);
  }

  /** These kinds and one more, which replaces that of the same name. */
  public PlayerKinds with(String kind, Reader reader) {
    Map<String, Reader> more = new LinkedHashMap<>(readers);
    more.put(kind, reader);
    return new PlayerKinds(more);
  }

  /** The names of the kinds, in the order in which they were added. */
  public List<String> names() {
    return new ArrayList<>(readers.keySet());
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
    Reader reader = readers.get(kind);
    if (reader == null) {
      throw new IllegalArgumentException(NearestName.unknown("player", kind, names()));
    }
    return reader.read(colon < 0 ? "" : text.substring(colon + 1));
  }
}
