package io.tengen.go.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.env.RandomStream;
import io.tengen.go.Board;
import io.tengen.go.Colour;
import io.tengen.go.testkit.TextBoard;
import java.util.BitSet;
import org.junit.jupiter.api.Test;

class BensonTest {
  private static PassAlive black(TextBoard text, boolean suicide) {
    return Benson.passAlive(text.board(), Colour.BLACK, suicide);
  }

  private static void assertAllAlive(String drawing) {
    TextBoard text = TextBoard.of(drawing);
    assertEquals(text.points('X'), black(text, false).stones());
  }

  private static void assertNoneAlive(String drawing) {
    TextBoard text = TextBoard.of(drawing);
    assertEquals(new BitSet(), black(text, false).stones());
    assertEquals(new BitSet(), black(text, false).territory());
  }

  @Test
  void twoEyesLive() {
    TextBoard text =
        TextBoard.of(
            """
            a X b X .
            X X X X .
            . . . . .
            . . . . .
            . . . . .
            """);
    PassAlive alive = black(text, false);
    assertEquals(text.points('X'), alive.stones());
    BitSet eyes = text.points('a');
    eyes.or(text.points('b'));
    assertEquals(eyes, alive.territory());
  }

  @Test
  void oneEyeDoesNot() {
    assertNoneAlive(
        """
        . X X X .
        X X X . .
        . . . . .
        . . . . .
        . . . . .
        """);
  }

  @Test
  void oneBigEyeIsNoUnconditionalLife() {
    assertNoneAlive(
        """
        . . . . X
        X X X X X
        . . . . .
        . . . . .
        . . . . .
        """);
  }

  @Test
  void chainsThatShareTwoEyesLiveTogether() {
    assertAllAlive(
        """
        . X X . .
        X . X . .
        X X . . .
        . . . . .
        . . . . .
        """);
  }

  @Test
  void aFalseEyeIsNone() {
    assertNoneAlive(
        """
        . X . . .
        X . X . .
        . X . . .
        . . . . .
        . . . . .
        """);
  }

  @Test
  void anEyeWithAStoneInItIsVitalWhenItsEmptyPointsAreLiberties() {
    assertAllAlive(
        """
        . X . O . X .
        X X X X X X .
        . . . . . . .
        . . . . . . .
        . . . . . . .
        . . . . . . .
        . . . . . . .
        """);
  }

  @Test
  void suicideCanEmptyPointsThatAreNoLiberties() {
    TextBoard text =
        TextBoard.of(
            """
            . X . O O X X
            X X X O O . X
            X X X . X X X
            . . X X X . .
            . . . . . . .
            . . . . . . .
            . . . . . . .
            """);
    assertEquals(text.points('X'), black(text, false).stones());
    assertEquals(new BitSet(), black(text, true).stones());
  }

  @Test
  void whatIsAliveSurvivesAnyPlayWhileItsOwnerPasses() {
    RandomStream random = new RandomStream(4);
    int survivals = 0;
    for (int game = 0; game < 400; game++) {
      int size = 4 + game % 3;
      boolean suicide = game % 2 == 0;
      Board board = new Board(size);
      playAtRandom(board, random, 4 * size * size, suicide, Colour.BLACK, Colour.WHITE);
      for (int colour = 0; colour < 2; colour++) {
        PassAlive alive = Benson.passAlive(board, colour, suicide);
        survivals += alive.stones().isEmpty() ? 0 : 1;
        Board attacked = board.copy();
        int opponent = Colour.opponent(colour);
        playAtRandom(attacked, random, 6 * size * size, suicide, opponent);
        int owner = colour;
        alive.stones().stream()
            .forEach(
                stone ->
                    assertEquals(
                        owner,
                        attacked.colourAt(stone),
                        () -> "of\n" + board + "\nafter\n" + attacked));
      }
    }
    assertTrue(survivals > 30, survivals + " positions had something alive");
  }

  private static void playAtRandom(
      Board board, RandomStream random, int moves, boolean suicide, int... colours) {
    for (int i = 0; i < moves; i++) {
      int colour = colours[i % colours.length];
      int point = board.points().pointOf(random.nextInt(board.points().count()));
      if (board.isLegal(point, colour, suicide) && !Eyes.isSimpleEye(board, point, colour)) {
        board.playUnchecked(point, colour);
      }
      board.clearKo();
    }
  }
}
