package io.tengen.agents.network.training.games;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.agents.network.backend.TrainingBatch;
import io.tengen.go.Colour;
import io.tengen.go.GoState;
import io.tengen.go.KoRule;
import io.tengen.go.features.FeaturePlanes;
import io.tengen.go.features.FeatureSet;
import io.tengen.go.features.Symmetry;
import io.tengen.go.sgf.MainLine;
import io.tengen.go.sgf.SgfCollection;
import io.tengen.go.sgf.SgfGame;
import io.tengen.go.sgf.SgfOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PositionSamplerTest {
  private static final int SIZE = 7;
  private static final int GAMES = 40;
  private static final int HOLD_OUT = 5;
  private static final GameSelection SELECTION = new GameSelection(SIZE, 1, HOLD_OUT);

  @TempDir private Path temporary;

  private GameStore store() throws IOException {
    Path games = GameFiles.write(temporary.resolve("games.sgf"), SIZE, 0, GAMES);
    Path file = temporary.resolve("games.bin");
    GameStore.create(file, List.of(games), SELECTION, count -> {}, () -> false);
    return GameStore.open(file, SELECTION).orElseThrow();
  }

  /** The obvious way: every position of every game, replayed from the record. */
  private List<String> expected(boolean heldOut) throws IOException {
    List<String> samples = new ArrayList<>();
    FeaturePlanes features = new FeaturePlanes(FeatureSet.ZERO17, SIZE);
    float[] planes = new float[features.length()];
    try (SgfCollection collection =
        new SgfCollection(List.of(temporary.resolve("games.sgf")), SgfOptions.TOLERANT)) {
      int number = 0;
      for (SgfGame game = collection.next(); game != null; game = collection.next()) {
        boolean isHeldOut = number++ % HOLD_OUT == HOLD_OUT - 1;
        MainLine line = MainLine.of(game);
        for (int move = 0; isHeldOut == heldOut && move < line.moveCount(); move++) {
          GoState state = line.state(line.rules().withKo(KoRule.SIMPLE), move);
          if (state.isTerminal()) {
            state.resume();
          }
          state.setCurrentPlayer(line.colour(move));
          features.write(state, planes, 0);
          boolean won = line.settings().result().winner() == line.colour(move);
          samples.add(
              text(planes, 0, state.game().points().actionOf(line.point(move)), won ? 1 : -1));
        }
      }
    }
    samples.sort(null);
    return samples;
  }

  private static String text(float[] planes, int offset, int action, float value) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < FeatureSet.ZERO17.planes() * SIZE * SIZE; i++) {
      text.append((int) planes[offset + i]);
    }
    return text + " " + action + " " + value;
  }

  private static int actionOf(TrainingBatch batch, int place) {
    int action = -1;
    float sum = 0;
    for (int i = 0; i < batch.actionCount(); i++) {
      float share = batch.policies()[place * batch.actionCount() + i];
      sum += share;
      action = share == 1 ? i : action;
    }
    assertEquals(1, sum);
    return action;
  }

  @Test
  void anEpochHasEachPositionOnceAndNoneThatIsHeldOut() throws IOException {
    try (GameStore store = store()) {
      assertEquals(GAMES / HOLD_OUT, store.heldOutGames());
      for (boolean heldOut : new boolean[] {false, true}) {
        PositionSampler sampler = new PositionSampler(store, heldOut, 5, false);
        int count = (int) sampler.positions();
        TrainingBatch batch = sampler.newBatch(count);
        for (int epoch = 0; epoch < 2; epoch++) {
          sampler.fill(batch, (long) epoch * count, count, new int[count]);
          List<String> samples = new ArrayList<>();
          for (int i = 0; i < count; i++) {
            samples.add(
                text(
                    batch.planes(),
                    i * batch.planesLength(),
                    actionOf(batch, i),
                    batch.values()[i]));
          }
          List<String> sorted = new ArrayList<>(samples);
          sorted.sort(null);
          assertEquals(expected(heldOut), sorted);
          assertNotEquals(sorted, samples, "not shuffled");
        }
      }
    }
  }

  /** The same sample without augmentation, turned, is the augmented one; all eight come up. */
  @Test
  void symmetriesTurnPlanesAndMovesAlike() throws IOException {
    try (GameStore store = store()) {
      PositionSampler plain = new PositionSampler(store, false, 5, false);
      PositionSampler turned = new PositionSampler(store, false, 5, true);
      int count = 200;
      TrainingBatch before = plain.newBatch(count);
      TrainingBatch after = turned.newBatch(count);
      plain.fill(before, 0, count, new int[count]);
      turned.fill(after, 0, count, new int[count]);
      assertArrayEquals(before.values(), after.values());
      Set<Symmetry> seen = new HashSet<>();
      int length = before.planesLength();
      for (int i = 0; i < count; i++) {
        int place = i;
        Symmetry[] fitting =
            Arrays.stream(Symmetry.values())
                .filter(symmetry -> isTurned(before, after, place, length, symmetry))
                .toArray(Symmetry[]::new);
        assertTrue(fitting.length > 0, "sample " + i);
        if (fitting.length == 1) {
          seen.add(fitting[0]);
        }
      }
      assertEquals(Set.of(Symmetry.values()), seen);
    }
  }

  private static boolean isTurned(
      TrainingBatch before, TrainingBatch after, int place, int length, Symmetry symmetry) {
    float[] planes = new float[length];
    symmetry.applyToPlanes(
        before.planes(), place * length, planes, 0, FeatureSet.ZERO17.planes(), SIZE);
    return Arrays.equals(
            planes, Arrays.copyOfRange(after.planes(), place * length, (place + 1) * length))
        && symmetry.apply(actionOf(before, place), SIZE) == actionOf(after, place);
  }

  @Test
  void aSampleDependsOnSeedAndNumberAlone() throws IOException {
    try (GameStore store = store()) {
      PositionSampler sampler = new PositionSampler(store, false, 5, true);
      TrainingBatch whole = sampler.newBatch(64);
      sampler.fill(whole, 1_000, 64, new int[64]);
      PositionSampler another = new PositionSampler(store, false, 5, true);
      TrainingBatch half = another.newBatch(32);
      another.fill(half, 1_032, 32, new int[32]);
      int length = half.planesLength();
      assertArrayEquals(
          Arrays.copyOfRange(whole.planes(), 32 * length, 64 * length), half.planes());
      PositionSampler otherSeed = new PositionSampler(store, false, 6, true);
      TrainingBatch different = otherSeed.newBatch(64);
      otherSeed.fill(different, 1_000, 64, new int[64]);
      assertFalse(Arrays.equals(whole.planes(), different.planes()));
    }
  }

  @Test
  void aShuffleIsAPermutationOfAnyLength() {
    for (int count = 1; count < 300; count += 7) {
      Shuffle shuffle = new Shuffle(count, count);
      Map<Long, Integer> seen = new HashMap<>();
      for (int i = 0; i < count; i++) {
        seen.merge(shuffle.at(i), 1, Integer::sum);
      }
      assertEquals(count, seen.size());
      assertTrue(seen.keySet().stream().allMatch(value -> value >= 0));
    }
    // Neighbours do not stay neighbours.
    Shuffle large = new Shuffle(20_000_000, 3);
    int close = 0;
    for (int i = 0; i < 1_000; i++) {
      close += Math.abs(large.at(i) - large.at(i + 1)) < 1_000 ? 1 : 0;
    }
    assertTrue(close < 5, close + " of 1000 stay close");
  }

  @Test
  void bothColoursAndCaptureGamesArePacked() throws IOException {
    try (GameStore store = store()) {
      int byWhite = 0;
      int withStones = 0;
      for (int game = 0; game < store.trainingGames(); game++) {
        PackedGame packed = store.read(store.index(false), game);
        byWhite += packed.firstPlayer() == Colour.WHITE ? 1 : 0;
        withStones += packed.stones().length > 0 ? 1 : 0;
      }
      assertTrue(byWhite > 0 && withStones > 0 && withStones < store.trainingGames());
    }
  }
}
