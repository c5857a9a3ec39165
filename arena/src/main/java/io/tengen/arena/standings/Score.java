package io.tengen.arena.standings;

import io.tengen.env.rating.Trinomial;

/**
 * What a player's games came to, against everybody or against one opponent.
 *
 * @param first the games in which it moved first
 * @param second the games in which its opponent did; wins are the player's own here too
 */
public record Score(Trinomial first, Trinomial second) {
  /** Of a player without games. */
  public static final Score NONE = new Score(Trinomial.NONE, Trinomial.NONE);

  /** All games, whoever moved first. */
  public Trinomial all() {
    return new Trinomial(
        first.wins() + second.wins(),
        first.draws() + second.draws(),
        first.losses() + second.losses());
  }

  /** How many games. */
  public long games() {
    return first.games() + second.games();
  }

  /** One for a win, a half for a draw. */
  public double points() {
    return all().wins() + all().draws() / 2.0;
  }

  /** The same games as the opponent's score. */
  public Score reversed() {
    return new Score(second.reversed(), first.reversed());
  }
}
