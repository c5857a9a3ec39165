package io.tengen.go.analysis;

import io.tengen.go.Board;
import io.tengen.go.Colour;

/**
 * Local tests of whether a point is better left empty: because it is an eye, or a shared liberty of
 * a seki.
 */
public final class Eyes {
  private static final int SHARED_LIBERTIES_OF_SEKI = 2;

  private Eyes() {}

  /**
   * Whether an empty point is an eye of one point: all neighbours are stones of the colour, and of
   * the diagonal points at most one is the opponent's, at the edge of the board none. This is the
   * usual test for random play. It can err either way: on eyes that are false later on, and on two
   * false eyes that keep a ring alive.
   */
  public static boolean isSimpleEye(Board board, int point, int colour) {
    if (!isSurrounded(board, point, colour)) {
      return false;
    }
    int stride = board.points().stride();
    int opponent = Colour.opponent(colour);
    int hostile = 0;
    boolean edge = false;
    for (int vertical = -stride; vertical <= stride; vertical += 2 * stride) {
      for (int horizontal = -1; horizontal <= 1; horizontal += 2) {
        int there = board.colourAt(point + vertical + horizontal);
        hostile += there == opponent ? 1 : 0;
        edge |= there == Colour.BORDER;
      }
    }
    return hostile + (edge ? 1 : 0) < 2;
  }

  /** Whether the point is empty and all its neighbours on the board are stones of the colour. */
  public static boolean isSurrounded(Board board, int point, int colour) {
    int stride = board.points().stride();
    return board.isEmpty(point)
        && isOwnOrBorder(board, point - 1, colour)
        && isOwnOrBorder(board, point + 1, colour)
        && isOwnOrBorder(board, point - stride, colour)
        && isOwnOrBorder(board, point + stride, colour);
  }

  private static boolean isOwnOrBorder(Board board, int point, int colour) {
    int there = board.colourAt(point);
    return there == colour || there == Colour.BORDER;
  }

  /**
   * Whether a stone of the colour on an empty point would throw a seki away: it captures nothing,
   * takes one of just two liberties of an opponent's chain, and leaves the own chain that it joins,
   * which had just two, with one. Whoever plays such a point is captured.
   *
   * <p>It is a test of the neighbourhood alone. It also answers true where the loss is meant, as
   * when a killing shape is filled up from inside.
   */
  public static boolean losesSeki(Board board, int point, int colour) {
    if (board.isCapture(point, colour)) {
      return false;
    }
    int stride = board.points().stride();
    int[] neighbours = {point - 1, point + 1, point - stride, point + stride};
    boolean ownInDanger = false;
    boolean opponentInDanger = false;
    for (int neighbour : neighbours) {
      int there = board.colourAt(neighbour);
      if (!Colour.isStone(there)) {
        continue;
      }
      boolean two = board.liberties(neighbour) == SHARED_LIBERTIES_OF_SEKI;
      if (there == colour) {
        ownInDanger |= two;
      } else {
        opponentInDanger |= two;
      }
    }
    if (!ownInDanger || !opponentInDanger) {
      return false;
    }
    // No suicide: the own chain has a liberty besides this point.
    Board after = board.copy();
    after.playUnchecked(point, colour);
    return after.liberties(point) == 1;
  }
}
