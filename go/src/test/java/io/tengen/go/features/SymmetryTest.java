package io.tengen.go.features;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.tengen.env.RandomStream;
import io.tengen.env.Symmetries;
import io.tengen.go.GoGame;
import io.tengen.go.GoState;
import io.tengen.go.Ruleset;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SymmetryTest {
  /** Where the six points of a 3x3 board's upper two rows go, read by eye. */
  @Test
  void turnsAsItsNameSays() {
    assertEquals(2, Symmetry.ROTATE_90.apply(0, 3), "top left to top right");
    assertEquals(8, Symmetry.ROTATE_90.apply(2, 3), "top right to bottom right");
    assertEquals(6, Symmetry.ROTATE_270.apply(0, 3), "top left to bottom left");
    assertEquals(8, Symmetry.ROTATE_180.apply(0, 3));
    assertEquals(3, Symmetry.TRANSPOSE.apply(1, 3));
    assertEquals(2, Symmetry.TRANSPOSE.then(Symmetry.FLIP_COLUMNS).apply(0, 3));
    assertEquals(8, Symmetry.TRANSPOSE_OTHER.apply(0, 3));
    assertEquals(6, Symmetry.FLIP_ROWS.apply(0, 3));
    assertEquals(2, Symmetry.FLIP_COLUMNS.apply(0, 3));
  }

  @Test
  void thereAreEightAndTheyAreAGroup() {
    Set<String> images = new HashSet<>();
    for (Symmetry first : Symmetry.values()) {
      images.add(Arrays.toString(image(first)));
      assertEquals(Symmetry.IDENTITY, first.then(first.inverse()));
      for (Symmetry second : Symmetry.values()) {
        for (int action = 0; action <= 16; action++) {
          assertEquals(
              second.apply(first.apply(action, 4), 4), first.then(second).apply(action, 4));
        }
      }
    }
    assertEquals(8, images.size());
  }

  private static int[] image(Symmetry symmetry) {
    int[] image = new int[17];
    Arrays.setAll(image, action -> symmetry.apply(action, 4));
    return image;
  }

  @ParameterizedTest
  @EnumSource(Symmetry.class)
  void planesAndPoliciesGoWhereActionsGo(Symmetry symmetry) {
    int size = 5;
    float[] from = new float[3 + 2 * size * size];
    for (int i = 0; i < from.length; i++) {
      from[i] = i;
    }
    float[] to = new float[from.length];
    symmetry.applyToPlanes(from, 3, to, 1, 2, size);
    float[] policy = new float[size * size + 1];
    symmetry.applyToPolicy(from, 3, policy, 0, size);
    for (int action = 0; action < size * size; action++) {
      int image = symmetry.apply(action, size);
      assertEquals(3 + action, to[1 + image]);
      assertEquals(3 + action + size * size, to[1 + size * size + image]);
      assertEquals(3 + action, policy[image]);
    }
    assertEquals(3 + size * size, policy[size * size], "pass");
    assertEquals(0, to[0]);
    assertEquals(0, to[1 + 2 * size * size]);
  }

  @ParameterizedTest
  @EnumSource(Symmetry.class)
  void theImageOfAGameLooksLikeTheImageOfItsPlanes(Symmetry symmetry) {
    int size = 6;
    GoGame game = new GoGame(size, Ruleset.NEW_ZEALAND.rules());
    FeaturePlanes lee = new FeaturePlanes(FeatureSet.LEE49, size);
    FeaturePlanes zero = new FeaturePlanes(FeatureSet.ZERO17, size);
    RandomStream random = new RandomStream(symmetry.name().hashCode());
    GoState state = game.newInitialState();
    GoState image = game.newInitialState();
    int[] legal = new int[game.actionCount()];
    while (!state.isTerminal()) {
      assertImage(symmetry, lee, FeatureSet.LEE49.planes(), state, image);
      assertImage(symmetry, zero, FeatureSet.ZERO17.planes(), state, image);
      int action = legal[random.nextInt(state.legalActions(legal))];
      state.apply(action);
      image.apply(symmetry.apply(action, size));
    }
  }

  private static void assertImage(
      Symmetry symmetry, FeaturePlanes planes, int count, GoState state, GoState image) {
    float[] seen = new float[planes.length()];
    float[] expected = new float[planes.length()];
    float[] actual = new float[planes.length()];
    planes.write(state, seen, 0);
    symmetry.applyToPlanes(seen, 0, expected, 0, count, state.board().size());
    planes.write(image, actual, 0);
    assertArrayEquals(expected, actual, () -> symmetry + " of\n" + state);
  }

  @Test
  void theSymmetriesOfTheGameAreTheseInThisOrder() {
    GoGame game = new GoGame(5, Ruleset.NEW_ZEALAND.rules());
    Symmetries symmetries = game.symmetries();
    Symmetry[] all = Symmetry.values();
    assertEquals(all.length, symmetries.count());
    for (int number = 0; number < all.length; number++) {
      assertEquals(all[number].inverse(), all[symmetries.inverse(number)]);
      for (int action = 0; action < game.actionCount(); action++) {
        assertEquals(all[number].apply(action, 5), symmetries.action(number, action));
      }
    }
  }

  @Test
  void actionsOutOfRangeAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> Symmetry.IDENTITY.apply(-1, 9));
    assertThrows(IllegalArgumentException.class, () -> Symmetry.IDENTITY.apply(82, 9));
  }
}
