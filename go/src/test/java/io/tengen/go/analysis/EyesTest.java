package io.tengen.go.analysis;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.go.Colour;
import io.tengen.go.testkit.TextBoard;
import org.junit.jupiter.api.Test;

class EyesTest {
  private static boolean isEye(TextBoard text, char letter) {
    return Eyes.isSimpleEye(text.board(), text.point(letter), Colour.BLACK);
  }

  @Test
  void theDiagonalsDecideBetweenTrueAndFalse() {
    TextBoard text =
        TextBoard.of(
            """
            a X . . X b
            X X . . O X
            . . O X . .
            . . X c X .
            X O . X X X
            d X . . X e
            """);
    assertTrue(isEye(text, 'a'), "corner");
    assertFalse(isEye(text, 'b'), "corner with a hostile diagonal");
    assertTrue(isEye(text, 'c'), "centre with one hostile diagonal");
    assertFalse(isEye(text, 'd'), "corner with a hostile diagonal");
    assertTrue(isEye(text, 'e'));
    assertFalse(Eyes.isSimpleEye(text.board(), text.point('a'), Colour.WHITE));
  }

  @Test
  void aCentrePointIsFalseWithTwoHostileDiagonalsAndAnEdgePointWithOne() {
    TextBoard edge =
        TextBoard.of(
            """
            . X a X .
            . O X . .
            . . . . .
            . . X . .
            . X b X .
            """);
    assertFalse(isEye(edge, 'a'));
    assertTrue(Eyes.isSurrounded(edge.board(), edge.point('a'), Colour.BLACK));
    assertTrue(isEye(edge, 'b'));

    TextBoard centre =
        TextBoard.of(
            """
            . . . . .
            . O X . .
            . X c X .
            . . X O .
            . . . . .
            """);
    assertFalse(isEye(centre, 'c'));
  }

  @Test
  void neitherMayFillTheSharedLibertiesOfASeki() {
    TextBoard seki =
        TextBoard.of(
            """
            X O a X O .
            X O b X O .
            X O O X O .
            X X O X O .
            . X O X O .
            . X O X O .
            """);
    for (int colour = 0; colour < 2; colour++) {
      assertTrue(Eyes.losesSeki(seki.board(), seki.point('a'), colour));
      assertTrue(Eyes.losesSeki(seki.board(), seki.point('b'), colour));
    }
  }

  @Test
  void aCaptureIsNoMistake() {
    TextBoard race =
        TextBoard.of(
            """
            X O a X O .
            X O X X O .
            X O O X O .
            X X O X O .
            . X O X O .
            . X O X O .
            """);
    assertFalse(Eyes.losesSeki(race.board(), race.point('a'), Colour.BLACK));
    assertFalse(Eyes.losesSeki(race.board(), race.point('a'), Colour.WHITE));
  }

  @Test
  void anOpenPointIsNoSeki() {
    TextBoard open =
        TextBoard.of(
            """
            . . . . .
            . X a O .
            . . . . .
            . . . . .
            . . . . .
            """);
    assertFalse(Eyes.losesSeki(open.board(), open.point('a'), Colour.BLACK));
  }
}
