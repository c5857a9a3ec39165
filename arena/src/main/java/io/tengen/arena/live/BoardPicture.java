package io.tengen.arena.live;

import io.tengen.env.Game;
import io.tengen.env.State;

/**
 * A position as a text of rows times columns letters, row by row from the top left: {@code X} is a
 * stone of player 0, {@code O} one of player 1, {@code .} an empty point. For Go and every board
 * game of the catalogue.
 */
public final class BoardPicture {
  private BoardPicture() {}

  /** The stones. */
  public static String of(State state) {
    throw new UnsupportedOperationException("to come");
  }

  /** How many rows a board has. */
  public static int rows(Game game) {
    return game.observationShape()[1];
  }

  /** How many columns. */
  public static int columns(Game game) {
    return game.observationShape()[2];
  }
}
