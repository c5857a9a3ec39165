package io.tengen.go.playout;

import java.util.List;

/**
 * Whether a move looks good by the eight points around it: hane, cut and moves at the edge, from
 * Gelly, Wang, Munos and Teytaud, "Modification of UCT with Patterns in Monte-Carlo Go", 2006,
 * section 3.2. A pattern holds for either colour to move, turned and mirrored.
 *
 * <p>In the diagrams {@code X} and {@code O} are stones of two colours, {@code .} is empty, {@code
 * #} beyond the edge, {@code x} anything but X, {@code o} anything but O, {@code ?} anything; the
 * move is in the middle.
 *
 * <p>All neighbourhoods are one table: two bits a point, the bits that {@link PlayoutStones} has in
 * its cells.
 */
final class LocalPatterns {
  /** Nothing, black, white, and the border, which is black and white. */
  private static final String STATES = ".XO#";

  private static final int NEIGHBOURS = 8;

  /** Where in a diagram, read row by row, the neighbours are, in the order of the code. */
  private static final int[] PLACES = {0, 1, 2, 3, 5, 6, 7, 8};

  private static final List<String> DIAGRAMS =
      List.of(
          // Hane: around an enemy stone, over its shoulder, bent.
          "XOX ... ???",
          "XO. ... ?.?",
          "XO? X.. x.?",
          ".O. X.. ...",
          // Cuts: where two chains cross, through a gap, at a knight's move.
          "XO? O.o ?o?",
          "XO? O.X ???",
          "?X? O.O ooo",
          "OX? o.O ??o",
          // At the edge: chase, block, connect under, descend, cut.
          "X.? O.? ###",
          "OX? X.O ###",
          "?X? x.O ###",
          "?XO x.x ###",
          "?OX X.O ###");

  private static final boolean[] TABLE = newTable();

  private LocalPatterns() {}

  /** Whether a neighbourhood has a pattern; see {@link #code}. */
  static boolean matches(int code) {
    return TABLE[code];
  }

  /** The code of the neighbourhood of a point: two bits a neighbour, row by row. */
  static int code(int[] cells, int point, int stride) {
    return (cells[point - stride - 1] & 3)
        | ((cells[point - stride] & 3) << 2)
        | ((cells[point - stride + 1] & 3) << 4)
        | ((cells[point - 1] & 3) << 6)
        | ((cells[point + 1] & 3) << 8)
        | ((cells[point + stride - 1] & 3) << 10)
        | ((cells[point + stride] & 3) << 12)
        | ((cells[point + stride + 1] & 3) << 14);
  }

  private static boolean[] newTable() {
    boolean[] table = new boolean[1 << (2 * NEIGHBOURS)];
    for (String diagram : DIAGRAMS) {
      String cells = diagram.replace(" ", "");
      for (int turn = 0; turn < 4; turn++) {
        cells = turned(cells);
        mark(table, cells, 0, 0);
        mark(table, mirrored(cells), 0, 0);
      }
    }
    return table;
  }

  /** Marks all neighbourhoods of a diagram, with the colours as they are and exchanged. */
  private static void mark(boolean[] table, String cells, int neighbour, int code) {
    if (neighbour == NEIGHBOURS) {
      table[code] = true;
      table[exchanged(code)] = true;
      return;
    }
    for (int state = 0; state < STATES.length(); state++) {
      if (allows(cells.charAt(PLACES[neighbour]), STATES.charAt(state))) {
        mark(table, cells, neighbour + 1, code | (state << (2 * neighbour)));
      }
    }
  }

  private static boolean allows(char symbol, char state) {
    return switch (symbol) {
      case '?' -> true;
      case 'x' -> state != 'X';
      case 'o' -> state != 'O';
      default -> symbol == state;
    };
  }

  /** Black for white: nothing and the border are the same both ways. */
  private static int exchanged(int code) {
    return ((code & 0x5555) << 1) | ((code & 0xAAAA) >> 1);
  }

  private static String turned(String cells) {
    return rearranged(cells, 6, 3, 0, 7, 4, 1, 8, 5, 2);
  }

  private static String mirrored(String cells) {
    return rearranged(cells, 2, 1, 0, 5, 4, 3, 8, 7, 6);
  }

  private static String rearranged(String cells, int... order) {
    StringBuilder text = new StringBuilder();
    for (int place : order) {
      text.append(cells.charAt(place));
    }
    return text.toString();
  }
}
