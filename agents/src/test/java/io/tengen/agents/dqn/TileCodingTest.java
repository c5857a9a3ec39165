package io.tengen.agents.dqn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.agents.acting.LearnerChecks;
import io.tengen.agents.acting.Ring;
import io.tengen.agents.run.ConfigJson;
import io.tengen.env.RandomStream;
import io.tengen.env.SerialVectorEnvironment;
import io.tengen.env.control.MountainCar;
import io.tengen.env.control.VectorCartPole;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class TileCodingTest {
  private static TileCodedQ.Config config(boolean onPolicy) {
    return new TileCodedQ.Config(List.of(), List.of(), 2, 4, 0.5, 0.9, onPolicy, 0.2, 0.1, 1_000);
  }

  private final TileCoding coding = new TileCoding(new double[] {0, -1}, new double[] {4, 1}, 4, 8);

  private int[] tilesOf(double x, double y) {
    int[] tiles = new int[coding.tilings()];
    coding.write(new float[] {7, (float) x, (float) y}, 1, tiles);
    return tiles;
  }

  @Test
  void oneTileOfEachGrid() {
    RandomStream random = new RandomStream(1);
    int perTiling = coding.tileCount() / 8;
    assertEquals(25, perTiling);
    for (int i = 0; i < 1_000; i++) {
      int[] tiles = tilesOf(random.nextDouble(-1, 5), random.nextDouble(-2, 2));
      for (int k = 0; k < 8; k++) {
        assertEquals(k, tiles[k] / perTiling);
      }
    }
  }

  /** A step of an eighth of a tile leaves one grid's tile and keeps the other seven. */
  @Test
  void nearObservationsShareMostTiles() {
    for (int eighth = 0; eighth < 24; eighth++) {
      int[] here = tilesOf((eighth + 0.5) / 8, -0.99);
      int[] there = tilesOf((eighth + 1.5) / 8, -0.99);
      int shared = 0;
      for (int k = 0; k < 8; k++) {
        shared += here[k] == there[k] ? 1 : 0;
      }
      assertEquals(7, shared, "at " + eighth);
    }
  }

  @Test
  void whatLiesOutsideCountsAsOnTheEdge() {
    assertArrayEquals(tilesOf(0, -1), tilesOf(-100, -100));
    assertArrayEquals(tilesOf(4, 1), tilesOf(1e30, 100));
    Set<Integer> corners = new HashSet<>();
    corners.add(tilesOf(0, -1)[0]);
    corners.add(tilesOf(4, -1)[0]);
    corners.add(tilesOf(0, 1)[0]);
    corners.add(tilesOf(4, 1)[0]);
    assertEquals(4, corners.size());
  }

  @Test
  void refusesWhatCannotBeTiled() {
    IllegalArgumentException unbounded =
        assertThrows(
            IllegalArgumentException.class,
            () -> new TileCodedQ(config(true), new VectorCartPole(1, 500), 1));
    LearnerChecks.assertTells(unbounded, "give low and high");
    IllegalArgumentException many =
        assertThrows(
            IllegalArgumentException.class,
            () -> new TileCoding(new double[8], new double[] {1, 1, 1, 1, 1, 1, 1, 1}, 100, 8));
    LearnerChecks.assertTells(many, "tiles is 100");
    TileCodedQ.Config three =
        new TileCodedQ.Config(List.of(0.0, 0.0), List.of(1.0, 1.0), 2, 4, 0.5, 0.9, true, 0, 0, 0);
    assertThrows(
        IllegalArgumentException.class, () -> new TileCodedQ(three, Ring.cutAfter(4, 1), 1));
    ObjectNode json = ConfigJson.toJson(three);
    json.putArray("low").add(0).addNull();
    IllegalArgumentException missing =
        assertThrows(
            IllegalArgumentException.class,
            () -> ConfigJson.fromJson(json, TileCodedQ.Config.class));
    LearnerChecks.assertTells(missing, "low is [0.0, null]");
  }

  @Test
  void aTimeLimitDoesNotBiasTheValue() {
    for (boolean onPolicy : new boolean[] {true, false}) {
      TileCodedQ learner = new TileCodedQ(config(onPolicy), Ring.cutAfter(4, 1), 1);
      LearnerChecks.limitDoesNotBias(learner, shown -> best(learner, shown), 20);
      TileCodedQ paying = new TileCodedQ(config(onPolicy), Ring.payingOnce(4, 1), 1);
      LearnerChecks.nextEpisodeIsAnother(paying, shown -> best(paying, shown), 10);
      TileCodedQ ending = new TileCodedQ(config(onPolicy), Ring.endingAfter(1, 1), 1);
      LearnerChecks.endIsWorthNothing(ending, shown -> best(ending, shown), 2);
    }
  }

  private static double best(TileCodedQ learner, float[] shown) {
    TileCodedValues values = learner.values();
    int[] tiles = new int[values.coding().tilings()];
    values.coding().write(shown, 0, tiles);
    return Math.max(values.get(tiles, 0), values.get(tiles, 1));
  }

  @Test
  void resumesExactly() throws IOException {
    LearnerChecks.resumesExactly(seed -> new TileCodedQ(config(true), mountainCar(), seed));
    LearnerChecks.resumesExactly(seed -> new TileCodedQ(config(false), mountainCar(), seed));
    LearnerChecks.savesItsActor(new TileCodedQ(config(true), mountainCar(), 1), 2);
  }

  private static SerialVectorEnvironment mountainCar() {
    return new SerialVectorEnvironment(MountainCar::v0, 1);
  }

  /** Sutton and Barto, figure 10.2: well under 200 steps an episode after a hundred of them. */
  @Test
  void climbsTheMountain() {
    TileCodedQ.Config config =
        new TileCodedQ.Config(List.of(), List.of(), 8, 8, 0.5, 1, true, 0, 0, 0);
    TileCodedQ learner = new TileCodedQ(config, mountainCar(), 1);
    int[] lengths = new int[10_000];
    int[] count = {0};
    while (count[0] < 400) {
      learner.advance((episodeReturn, length) -> lengths[count[0]++] = length);
    }
    double mean = 0;
    for (int i = 300; i < 400; i++) {
      mean += lengths[i] / 100.0;
    }
    assertTrue(mean < 150, "the mean length of episodes 300 to 400 is " + mean);
  }
}
