package io.tengen.client.ui.widget;

import io.tengen.go.Board;
import io.tengen.go.Colour;
import io.tengen.go.GoState;
import io.tengen.go.Points;
import java.util.Arrays;
import java.util.Set;

/** The stones that lie on a square board at a moment; immutable. Points are named by action. */
public final class BoardFace {
  private final int size;
  private final byte[] colours;
  private final int lastAction;

  private BoardFace(int size, byte[] colours, int lastAction) {
    this.size = size;
    this.colours = colours;
    this.lastAction = lastAction;
  }

  /** A board without stones. */
  public static BoardFace empty(int size) {
    byte[] colours = new byte[size * size];
    Arrays.fill(colours, (byte) Colour.EMPTY);
    return new BoardFace(size, colours, -1);
  }

  /** What lies on the board of a game, and where the last stone was played. */
  public static BoardFace of(GoState state) {
    Board board = state.board();
    Points points = state.game().points();
    byte[] colours = new byte[points.count()];
    for (int action = 0; action < colours.length; action++) {
      colours[action] = (byte) board.colourAt(points.pointOf(action));
    }
    int last = state.lastPly().isStone() ? points.actionOf(state.lastPly().point()) : -1;
    return new BoardFace(points.size(), colours, last);
  }

  /** The same without the stones of some points. */
  public BoardFace without(Set<Integer> taken) {
    if (taken.isEmpty()) {
      return this;
    }
    byte[] rest = colours.clone();
    for (int action : taken) {
      rest[action] = (byte) Colour.EMPTY;
    }
    return new BoardFace(size, rest, lastAction);
  }

  /** Points along the edge. */
  public int size() {
    return size;
  }

  /** Black, white or empty, as {@link Colour} has them. */
  public int colour(int action) {
    return colours[action];
  }

  /** Whether nothing lies there. */
  public boolean isEmpty(int action) {
    return colours[action] == Colour.EMPTY;
  }

  /** Where the last stone was played; -1 when the last move was none. */
  public int lastAction() {
    return lastAction;
  }

  /** How many stones lie on the board. */
  public int stones() {
    int stones = 0;
    for (byte colour : colours) {
      stones += colour == Colour.EMPTY ? 0 : 1;
    }
    return stones;
  }
}
