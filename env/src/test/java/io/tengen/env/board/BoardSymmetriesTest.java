package io.tengen.env.board;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.tengen.env.Game;
import io.tengen.env.Symmetries;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which symmetries a game has, and in which order; that they keep the game is for the kit. */
class BoardSymmetriesTest {

  /** Where each symmetry takes an action. */
  private static String imagesOf(Game game, String action) {
    Symmetries symmetries = game.symmetries();
    int number = Positions.actionCalled(game, action);
    List<String> images = new ArrayList<>();
    for (int symmetry = 0; symmetry < symmetries.count(); symmetry++) {
      images.add(game.actionName(symmetries.action(symmetry, number)));
    }
    return String.join(" ", images);
  }

  /** Bits of the number: 1 exchanges left and right, 2 top and bottom, 4 rows and columns first. */
  @Test
  void aSquareHasEight() {
    assertEquals("b4 c4 b1 c1 a3 d3 a2 d2", imagesOf(new MnkGame(4, 4, 3), "b4"));
  }

  @Test
  void anotherRectangleHasFour() {
    assertEquals("b4 d4 b1 d1", imagesOf(new MnkGame(5, 4, 3), "b4"));
  }

  /** Row 1 is at the top; the start has white discs on d4 and e5. */
  @Test
  void othelloHasThoseThatKeepItsStart() {
    assertEquals("b1 g8 a2 h7", imagesOf(new Othello(), "b1"));
    assertEquals("pass pass pass pass", imagesOf(new Othello(), "pass"));
  }

  @Test
  void connectFourHasLeftAndRight() {
    assertEquals("2 6", imagesOf(new ConnectFour(), "2"));
  }
}
