package io.tengen.arena.lobby;

import io.tengen.arena.match.GameStart;
import io.tengen.env.Game;
import io.tengen.go.GoGame;
import io.tengen.search.time.TimeControl;
import java.util.List;

/**
 * A game that somebody would play. Whether it is one that a lobby offers, {@link OfferLimits} says.
 *
 * @param game with its rules and komi, without handicap stones
 * @param time each player's time
 * @param isRated whether the result counts for the ratings of the room of this game
 * @param handicap in Go, how many stones black begins with: 0, or 2 and more; else 0
 * @param mayUndo whether moves may be taken back if the opponent agrees
 */
public record GameOffer(
    Game game, TimeControl time, boolean isRated, int handicap, boolean mayUndo) {

  /** An even game for nothing but the fun of it. */
  public static GameOffer casual(Game game, TimeControl time) {
    return new GameOffer(game, time, false, 0, true);
  }

  /** Where it begins: with nothing played. */
  GameStart start() {
    return GameStart.of(List.of(), time);
  }

  /** The same in a few words, such as {@code go-9x9, komi 7.5, 10m+3x30s, rated}. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(game.name());
    if (game instanceof GoGame go) {
      text.append(", komi ").append(go.rules().komi());
    }
    if (handicap > 0) {
      text.append(", ").append(handicap).append(" stones");
    }
    return text.append(", ").append(time).append(isRated ? ", rated" : ", not rated").toString();
  }
}
