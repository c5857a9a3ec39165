package io.tengen.go.features;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.tengen.env.RandomStream;
import io.tengen.go.Board;
import io.tengen.go.Colour;
import io.tengen.go.GoGame;
import io.tengen.go.GoState;
import io.tengen.go.KoRule;
import io.tengen.go.Points;
import io.tengen.go.Ruleset;
import io.tengen.go.testkit.TextBoard;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeaturePlanesTest {
  /** A game with everything that the planes tell, kept the obvious way. */
  private static final class Past {
    final List<String> positions = new ArrayList<>();
    final List<Integer> moves = new ArrayList<>();
  }

  @ParameterizedTest
  @CsvSource({"2, 40", "4, 40", "7, 20", "9, 6"})
  void agreeWithTheirDefinitionsThroughRandomGames(int size, int games) {
    GoGame game = new GoGame(size, Ruleset.TROMP_TAYLOR.rules());
    FeaturePlanes zero = new FeaturePlanes(FeatureSet.ZERO17, size);
    FeaturePlanes lee = new FeaturePlanes(FeatureSet.LEE49, size);
    float[] seen = new float[lee.length()];
    float[] zeroSeen = new float[zero.length()];
    int[] legal = new int[game.actionCount()];
    for (int number = 0; number < games; number++) {
      RandomStream random = RandomStream.derived(size, number);
      GoState state = game.newInitialState();
      Past past = new Past();
      past.positions.add(TextBoard.draw(state.board()));
      while (!state.isTerminal()) {
        zero.write(state, zeroSeen, 0);
        assertArrayEquals(zeroPlanes(past, state), zeroSeen, () -> "17 planes of\n" + state);
        lee.write(state, seen, 0);
        float[] expected = ReferenceLeePlanes.of(state, past.moves);
        assertArrayEquals(expected, seen, () -> "49 planes of\n" + state);
        int action = legal[random.nextInt(state.legalActions(legal))];
        state.apply(action);
        past.positions.add(TextBoard.draw(state.board()));
        past.moves.add(action);
      }
    }
  }

  private static float[] zeroPlanes(Past past, GoState state) {
    int area = state.board().points().count();
    float[] planes = new float[17 * area];
    String own = state.currentPlayer() == Colour.BLACK ? "X" : "O";
    String opponents = state.currentPlayer() == Colour.BLACK ? "O" : "X";
    int newest = past.positions.size() - 1;
    for (int age = 0; age < 8 && age <= newest; age++) {
      String position = past.positions.get(newest - age).replace("\n", "");
      for (int action = 0; action < area; action++) {
        String there = position.substring(action, action + 1);
        planes[2 * age * area + action] = there.equals(own) ? 1 : 0;
        planes[(2 * age + 1) * area + action] = there.equals(opponents) ? 1 : 0;
      }
    }
    for (int action = 0; action < area; action++) {
      planes[16 * area + action] = own.equals("X") ? 1 : 0;
    }
    return planes;
  }

  private static final TextBoard EXAMPLE =
      TextBoard.of(
          """
          . X O . .
          X O a O .
          . X O . .
          . . . . .
          X . . . .
          """);

  private static float at(FeatureSet set, int plane, String name) {
    GoState state = EXAMPLE.state(Ruleset.CHINESE.rules(), Colour.BLACK);
    FeaturePlanes planes = new FeaturePlanes(set, 5);
    float[] out = new float[planes.length()];
    planes.write(state, out, 0);
    Points points = state.board().points();
    return out[plane * 25 + points.actionOf(points.parse(name))];
  }

  @Test
  void thePlanesStandInTheOrderOfTheTable() {
    FeatureSet set = FeatureSet.LEE49;
    assertEquals(1, at(set, 0, "A1"), "own stone");
    assertEquals(1, at(set, 1, "B4"), "opponent's stone");
    assertEquals(1, at(set, 2, "E5"), "empty");
    assertEquals(1, at(set, 3, "E5"), "ones");
    assertEquals(1, at(set, 4 + 7, "A1"), "stones of the start are the oldest");
    assertEquals(1, at(set, 12, "B4"), "in atari");
    assertEquals(1, at(set, 12 + 1, "A1"), "two liberties");
    assertEquals(1, at(set, 20, "C4"), "captures one stone");
    assertEquals(1, at(set, 28, "C4"), "and is in atari then, alone");
    assertEquals(1, at(set, 36, "C4"), "with one liberty");
    assertEquals(1, at(set, 36 + 1, "E1"), "two liberties in the corner");
    assertEquals(0, at(set, 46, "B4"), "no sensible move on a stone");
    assertEquals(1, at(set, 46, "C4"));
    assertEquals(0, at(set, 47, "C4"), "zeros");
    assertEquals(1, at(set, 48, "C4"), "black to move");
  }

  @Test
  void shapesAreDeclared() {
    assertArrayEquals(new int[] {17, 9, 9}, new FeaturePlanes(FeatureSet.ZERO17, 9).shape());
    assertArrayEquals(new int[] {48, 19, 19}, new FeaturePlanes(FeatureSet.LEE48, 19).shape());
    assertEquals(49 * 25, new FeaturePlanes(FeatureSet.LEE49, 5).length());
  }

  @Test
  void everythingInTheRangeIsOverwrittenAndNothingElse() {
    GoState state = new GoGame(5, Ruleset.AGA.rules()).newInitialState();
    for (FeatureSet set : FeatureSet.values()) {
      FeaturePlanes planes = new FeaturePlanes(set, 5);
      float[] clean = new float[planes.length()];
      planes.write(state, clean, 0);
      float[] used = new float[planes.length() + 2];
      Arrays.fill(used, 7);
      planes.write(state, used, 1);
      assertEquals(7, used[0]);
      assertEquals(7, used[used.length - 1]);
      assertArrayEquals(clean, Arrays.copyOfRange(used, 1, used.length - 1));
    }
  }

  @Test
  void aStateOfAnotherSizeIsRefused() {
    GoState state = new GoGame(9, Ruleset.AGA.rules()).newInitialState();
    FeaturePlanes planes = new FeaturePlanes(FeatureSet.LEE48, 19);
    float[] out = new float[planes.length()];
    assertThrows(IllegalArgumentException.class, () -> planes.write(state, out, 0));
  }

  /** As in records in which a colour plays twice in a row. */
  @Test
  void aTurnThatChangesWithoutAMoveIsNoPartOfTheHistory() {
    GoState state = new GoGame(5, Ruleset.CHINESE.rules()).newInitialState();
    Points points = state.board().points();
    state.play(points.parse("A5"));
    state.setCurrentPlayer(Colour.BLACK);
    state.play(points.parse("B5"));
    state.setCurrentPlayer(Colour.BLACK);
    FeaturePlanes zero = new FeaturePlanes(FeatureSet.ZERO17, 5);
    float[] positions = new float[zero.length()];
    zero.write(state, positions, 0);
    assertEquals(1, positions[1], "B5 now");
    assertEquals(1, positions[2 * 25], "A5 a move ago");
    assertEquals(0, positions[2 * 25 + 1], "B5 a move ago");
    assertEquals(0, positions[4 * 25], "A5 at the start");
    FeaturePlanes lee = new FeaturePlanes(FeatureSet.LEE48, 5);
    float[] ages = new float[lee.length()];
    lee.write(state, ages, 0);
    assertEquals(1, ages[4 * 25 + 1], "B5 came with the last move");
    assertEquals(1, ages[5 * 25], "A5 with the one before");
  }

  @Test
  void superkoForbidsAMoveInThePlanesToo() {
    GoState state =
        EXAMPLE.state(Ruleset.CHINESE.rules().withKo(KoRule.POSITIONAL_SUPERKO), Colour.BLACK);
    state.play(EXAMPLE.point('a'));
    FeaturePlanes planes = new FeaturePlanes(FeatureSet.LEE48, 5);
    float[] out = new float[planes.length()];
    planes.write(state, out, 0);
    Board board = state.board();
    int forbidden = board.points().actionOf(board.points().parse("B4"));
    for (int plane = 20; plane < 48; plane++) {
      assertEquals(0, out[plane * 25 + forbidden], "plane " + plane);
    }
  }
}
