package io.tengen.go.sgf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.tengen.go.Board;
import io.tengen.go.Colour;
import org.junit.jupiter.api.Test;

class SgfNodeTest {
  private static final String TREE = "(;GM[1](;B[aa];W[bb])(;B[cc]ZZ[1][2](;W[dd])(;W[ee])))\n";

  private static SgfGame read(String text) throws SgfException {
    return SgfReader.readAll(text, SgfOptions.STRICT).get(0);
  }

  private static String text(SgfNode root) {
    return SgfWriter.toString(new SgfGame(root), SgfWriter.Layout.LINE);
  }

  @Test
  void aVariationBecomesTheMainLine() throws SgfException {
    SgfNode root = read(TREE).root();
    root.children().get(1).moveToFront();
    assertEquals("(;GM[1](;B[cc]ZZ[1][2](;W[dd])(;W[ee]))(;B[aa];W[bb]))\n", text(root));
    root.moveToFront();
    assertNull(root.parent());
  }

  @Test
  void aNodeIsTakenOffWithAllThatFollows() throws SgfException {
    SgfNode root = read(TREE).root();
    SgfNode taken = root.children().get(1);
    taken.detach();
    assertEquals("(;GM[1];B[aa];W[bb])\n", text(root));
    assertNull(taken.parent());
    assertEquals("(;B[cc]ZZ[1][2](;W[dd])(;W[ee]))\n", text(taken));
    taken.detach();
    assertEquals(2, taken.children().size());
  }

  @Test
  void aCopySharesNothing() throws SgfException {
    SgfNode root = read(TREE).root();
    SgfNode copy = root.copy();
    assertEquals(TREE, text(copy));
    copy.children().get(0).put("C", "x").addChild();
    copy.children().get(1).detach();
    assertEquals(TREE, text(root));
    assertNotSame(root, copy);
    assertSame(copy, copy.children().get(0).parent());
    assertEquals(root.line(), copy.line());
    assertEquals(root.column(), copy.column());
  }

  @Test
  void aSetUpIsReadByItself() throws SgfException {
    SgfNode root = read("(;GM[1]AB[aa:ba]AW[cc])").root();
    Board board = new Board(3);
    board.playUnchecked(board.points().at(2, 2), Colour.BLACK);
    Setup.of(root, 3).apply(board);
    assertEquals(Colour.BLACK, board.colourAt(board.points().at(0, 1)));
    assertEquals(Colour.WHITE, board.colourAt(board.points().at(2, 2)));

    SgfException e = assertThrows(SgfException.class, () -> Setup.of(root, 2));
    assertEquals("1:2: 'cc' is no point of a board of 2x2", e.getMessage());
  }
}
