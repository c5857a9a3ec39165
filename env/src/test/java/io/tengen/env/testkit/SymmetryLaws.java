package io.tengen.env.testkit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.tengen.env.Game;
import io.tengen.env.MovePolicy;
import io.tengen.env.RandomStream;
import io.tengen.env.State;
import io.tengen.env.Symmetries;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** The laws of {@link Symmetries}, numbered as in its Javadoc, under random play. */
public final class SymmetryLaws {
  private static final int GAMES = 5;

  private final Game game;
  private final Symmetries symmetries;

  private SymmetryLaws(Game game) {
    this.game = game;
    this.symmetries = game.symmetries();
  }

  /** One test a law. */
  public static Stream<DynamicTest> of(Game game) {
    SymmetryLaws laws = new SymmetryLaws(game);
    return Stream.of(
        dynamicTest("symmetries 1: permutations with inverses", laws::arePermutations),
        dynamicTest("symmetries 2 and 3: the same game", laws::keepTheGame),
        dynamicTest("symmetries refuse what there is not", laws::refuseNonsense));
  }

  private void arePermutations() {
    int actions = game.actionCount();
    int length = game.observationLength();
    float[] numbered = new float[length];
    for (int i = 0; i < length; i++) {
      numbered[i] = i;
    }
    for (int symmetry = 0; symmetry < symmetries.count(); symmetry++) {
      int inverse = symmetries.inverse(symmetry);
      for (int action = 0; action < actions; action++) {
        int image = symmetries.action(symmetry, action);
        assertEquals(action, symmetries.action(inverse, image));
        assertEquals(action, symmetries.action(0, action));
      }
      float[] moved = new float[length + 2];
      symmetries.moveObservation(symmetry, numbered, 0, moved, 1);
      float[] back = new float[length];
      symmetries.moveObservation(inverse, moved, 1, back, 0);
      assertArrayEquals(numbered, back);
      assertEquals(0, moved[length + 1], "wrote past the end");
    }
  }

  private void keepTheGame() {
    for (int symmetry = 0; symmetry < symmetries.count(); symmetry++) {
      for (int seed = 0; seed < GAMES; seed++) {
        RandomStream random = RandomStream.derived(symmetry, seed);
        State state = game.newInitialState();
        State image = game.newInitialState();
        assertImage(symmetry, state, image);
        while (!state.isTerminal()) {
          int action = MovePolicy.uniform().choose(state, random);
          state.apply(action);
          image.apply(symmetries.action(symmetry, action));
          assertImage(symmetry, state, image);
        }
      }
    }
  }

  private void assertImage(int symmetry, State state, State image) {
    String at = "symmetry " + symmetry + " of\n" + state;
    int[] legal = new int[game.actionCount()];
    int count = state.legalActions(legal);
    int[] expected = new int[count];
    for (int i = 0; i < count; i++) {
      expected[i] = symmetries.action(symmetry, legal[i]);
    }
    Arrays.sort(expected);
    assertArrayEquals(expected, Arrays.copyOf(legal, image.legalActions(legal)), at);
    assertEquals(state.currentPlayer(), image.currentPlayer(), at);
    assertEquals(state.returnFor(0), image.returnFor(0), at);
    int length = game.observationLength();
    float[] seen = new float[length];
    float[] moved = new float[length];
    float[] seenByImage = new float[length];
    state.writeObservation(seen, 0);
    symmetries.moveObservation(symmetry, seen, 0, moved, 0);
    image.writeObservation(seenByImage, 0);
    assertArrayEquals(moved, seenByImage, at);
  }

  private void refuseNonsense() {
    int count = symmetries.count();
    for (int symmetry : new int[] {-1, count}) {
      assertThrows(IllegalArgumentException.class, () -> symmetries.inverse(symmetry));
      assertThrows(IllegalArgumentException.class, () -> symmetries.action(symmetry, 0));
    }
    int actions = game.actionCount();
    assertThrows(IllegalArgumentException.class, () -> symmetries.action(0, -1));
    assertThrows(IllegalArgumentException.class, () -> symmetries.action(0, actions));
  }
}
