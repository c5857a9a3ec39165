package io.tengen.arena.match;

import io.tengen.search.player.PlayerKinds;
import io.tengen.search.player.PlayerSpec;

/**
 * One who plays a match.
 *
 * @param name the player's text, under which it is known
 * @param spec what the text says
 */
public record Entrant(String name, PlayerSpec spec) {

  /**
   * Who a text describes.
   *
   * @throws IllegalArgumentException when no such player is known
   */
  public static Entrant of(String text, PlayerKinds kinds) {
    return new Entrant(text, kinds.parse(text));
  }
}
