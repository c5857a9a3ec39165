package io.tengen.search.player;

import java.util.List;

/**
 * A kind of players, as the one text names it.
 *
 * @param name what stands before the colon
 * @param summary what it is, in one line
 * @param form how its text is written, by example
 * @param keys what its options can be; empty when they are no keys and values
 * @param reader makes a player of what stands after the colon
 */
public record PlayerKind(
    String name, String summary, String form, List<PlayerKey> keys, Reader reader) {

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

  /** Copies the list. */
  public PlayerKind {
    keys = List.copyOf(keys);
  }
}
