package io.tengen.client.session;

import io.tengen.arena.lobby.SideWish;
import io.tengen.client.ClientException;
import io.tengen.search.time.TimeControl;
import java.util.List;

/**
 * A game that one would play.
 *
 * @param opponent an agent's name, in an arena of this process also a player's text such as {@code
 *     uct:playouts=500}
 * @param time each player's, as {@link TimeControl#parse} reads it, such as {@code 10m+3x30s}, or
 *     {@code none}
 * @param side who is to move first, as one would like it
 * @param mayUndo whether moves may be taken back when the opponent agrees
 * @param isRated whether the game counts for ratings; on servers alone
 * @param past what has happened already in a game that is taken up again; something in an arena of
 *     this process alone
 */
public record Challenge(
    String opponent,
    GameChoice game,
    String time,
    SideWish side,
    boolean mayUndo,
    boolean isRated,
    Past past) {

  /** A game without a clock and for nothing but the fun of it. */
  public static Challenge of(String opponent, GameChoice game, SideWish side) {
    return new Challenge(opponent, game, "none", side, true, false, Past.NONE);
  }

  /** The same, to go on after some moves, with full clocks. */
  public Challenge after(List<Integer> moves) {
    return after(new Past(moves, List.of()));
  }

  /** The same, to go on from what has happened. */
  public Challenge after(Past before) {
    return new Challenge(opponent, game, time, side, mayUndo, isRated, before);
  }

  /**
   * The time.
   *
   * @throws ClientException when it is none; the message says what would be one
   */
  public TimeControl timeControl() {
    try {
      return TimeControl.parse(time);
    } catch (IllegalArgumentException e) {
      throw new ClientException(String.valueOf(e.getMessage()), e);
    }
  }
}
