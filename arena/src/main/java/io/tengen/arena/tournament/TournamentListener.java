package io.tengen.arena.tournament;

import io.tengen.arena.match.FinishedGame;
import io.tengen.arena.match.PlayedMove;
import io.tengen.arena.tournament.model.GameResult;
import io.tengen.arena.tournament.model.Pairing;
import io.tengen.search.player.Player;

/**
 * Hears how a tournament goes. Several games run at once, each on threads of its own, so all but
 * {@link #finished} and {@link #starting} are called from many threads. Whatever is thrown here
 * ends the tournament.
 */
public interface TournamentListener {
  /** Hears nothing. */
  TournamentListener NONE = new TournamentListener() {};

  /** A player is built for the first time, to see that it can be. */
  default void starting(String player) {}

  /**
   * A game begins or goes on.
   *
   * @param plies how many moves it has, the opening's included
   */
  default void began(Pairing pairing, int plies) {}

  /**
   * A player begins to think.
   *
   * @param plies how many moves the game has
   * @param player 0 or 1
   * @param who may be asked for its progress, from any thread, until the game's next call
   */
  default void thinking(Pairing pairing, int plies, int player, Player who) {}

  /** A move was made and saved. */
  default void moved(Pairing pairing, PlayedMove move) {}

  /**
   * A game that was left in the middle cannot go on from there and begins again.
   *
   * @param why in a line
   */
  default void replayed(Pairing pairing, String why) {}

  /** A player broke down between two games, which costs it none. */
  default void brokeDown(String player, RuntimeException cause) {}

  /** A game is over and saved; called by the thread that runs the tournament. */
  default void finished(GameResult result, FinishedGame game) {}
}
