package io.tengen.arena.live;

import io.tengen.env.Game;
import io.tengen.env.State;
import io.tengen.go.Colour;
import io.tengen.go.GoState;
import io.tengen.go.Points;

/**
 * A position as a text of rows times columns letters, row by row from the top left: {@code X} is a
 * stone of player 0, {@code O} one of player 1, {@code .} an empty point. For Go and every board
 * game of the catalogue.
 */
public final class BoardPicture {
  private static final char[] LETTERS = {'X', 'O'};
  private static final char EMPTY = '.';

  /** Own stones, the opponent's stones, who is to move: what a board game's observation has. */
  private static final int PLANES = 3;

  private BoardPicture() {}

  /**
   * The stones.
   *
   * @throws IllegalArgumentException when the game has no board of one kind of stone a player
   */
  public static String of(State state) {
    return state instanceof GoState go ? ofGo(go) : ofBoardGame(state);
  }

  private static String ofGo(GoState state) {
    Points points = state.board().points();
    char[] picture = new char[points.count()];
    for (int action = 0; action < picture.length; action++) {
      int colour = state.board().colourAt(points.pointOf(action));
      picture[action] = colour == Colour.EMPTY ? EMPTY : LETTERS[colour];
    }
    return new String(picture);
  }

  private static String ofBoardGame(State state) {
    Game game = state.game();
    if (game.observationShape()[0] != PLANES) {
      throw new IllegalArgumentException(
          game.name()
              + " cannot be drawn: it is neither Go nor one of the catalogue's board games");
    }
    float[] planes = new float[game.observationLength()];
    state.writeObservation(planes, 0);
    char[] picture = new char[planes.length / PLANES];
    int mover = state.currentPlayer();
    for (int square = 0; square < picture.length; square++) {
      boolean isOwn = planes[square] > 0;
      boolean isOther = planes[square + picture.length] > 0;
      picture[square] = isOwn ? LETTERS[mover] : isOther ? LETTERS[1 - mover] : EMPTY;
    }
    return new String(picture);
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
