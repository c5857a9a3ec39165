package io.tengen.go;

/**
 * What is on a point, as ints for the inner loops. A player's number is the colour of the stones:
 * player 0 has black and moves first.
 */
public final class Colour {
  public static final int BLACK = 0;
  public static final int WHITE = 1;
  public static final int EMPTY = 2;

  /** Off the board. */
  public static final int BORDER = 3;

  private Colour() {}

  /** White of black and black of white. */
  public static int opponent(int colour) {
    return colour ^ 1;
  }

  /** Whether it is the colour of a stone. */
  public static boolean isStone(int colour) {
    return (colour & ~1) == 0;
  }

  /** {@code black} or {@code white}. */
  public static String name(int colour) {
    return requireStone(colour) == BLACK ? "black" : "white";
  }

  /** The colour itself, refused unless it is black or white. */
  static int requireStone(int colour) {
    if (!isStone(colour)) {
      throw new IllegalArgumentException(
          "colour is " + colour + ", but must be 0 (black) or 1 (white)");
    }
    return colour;
  }
}
