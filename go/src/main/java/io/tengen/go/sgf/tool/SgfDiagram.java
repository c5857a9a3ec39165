package io.tengen.go.sgf.tool;

import io.tengen.go.Board;
import io.tengen.go.BoardDiagram;
import io.tengen.go.Colour;
import io.tengen.go.Points;
import io.tengen.go.sgf.GameInfo;
import io.tengen.go.sgf.MainLine;
import io.tengen.go.sgf.SgfException;
import io.tengen.go.sgf.SgfGame;

/** The board of a record after a number of moves, as text. */
public final class SgfDiagram {
  private SgfDiagram() {}

  /**
   * Draws the board, with a line about the game above and one about the move below.
   *
   * @param moves after how many moves; more than there are mean all
   * @throws SgfException when the game is not Go or a move up to there is illegal
   * @throws IllegalArgumentException when the number is negative
   */
  public static String of(SgfGame game, int moves) throws SgfException {
    MainLine line = MainLine.of(game);
    int shown = Math.min(moves, line.moveCount());
    Board board = new Board(line.settings().size());
    line.replay(board, shown);
    int last = shown == 0 ? Points.NONE : line.point(shown - 1);
    StringBuilder text = new StringBuilder();
    text.append(player(game, "Black", GameInfo.BLACK_PLAYER, GameInfo.BLACK_RANK)).append(", ");
    text.append(player(game, "White", GameInfo.WHITE_PLAYER, GameInfo.WHITE_RANK)).append(", ");
    text.append("komi ").append(line.settings().komi());
    text.append(", result ").append(line.settings().result()).append('\n');
    text.append(BoardDiagram.render(board, last));
    text.append("Move ").append(shown).append(" of ").append(line.moveCount());
    if (shown > 0) {
      text.append(": ").append(Colour.name(line.colour(shown - 1))).append(' ');
      text.append(board.points().name(last));
    }
    text.append(". Prisoners: ").append(board.prisoners(Colour.BLACK)).append(" black, ");
    return text.append(board.prisoners(Colour.WHITE)).append(" white.\n").toString();
  }

  private static String player(SgfGame game, String side, GameInfo name, GameInfo rank) {
    String player = side + game.info(name).map(text -> " " + text).orElse("");
    return player + game.info(rank).map(text -> " (" + text + ")").orElse("");
  }
}
