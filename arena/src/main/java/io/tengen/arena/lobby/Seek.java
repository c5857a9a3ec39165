package io.tengen.arena.lobby;

import org.jspecify.annotations.Nullable;

/**
 * A game that somebody seeks an opponent for.
 *
 * @param id no other seek has it
 * @param by who seeks
 * @param wish who is to move first, as {@code by} would like it
 * @param opponent who is challenged; null when anybody may accept
 */
public record Seek(long id, String by, GameOffer offer, SideWish wish, @Nullable String opponent) {

  /** Whether this player may accept it. */
  public boolean isFor(String player) {
    return !by.equals(player) && (opponent == null || opponent.equals(player));
  }
}
