package io.tengen.agents.alphazero.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.env.Game;
import io.tengen.env.RandomStream;
import io.tengen.env.board.ConnectFour;
import io.tengen.go.GoGame;
import io.tengen.go.Ruleset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompactGameTest {
  private static void assertSurvives(ZeroGame game) {
    CompactGame packed = CompactGame.of(game);
    assertEquals(game, packed.unpack());
    CompactGame read = CompactGame.read(packed.bytes().clone());
    assertEquals(game, read.unpack());
    assertEquals(game.index(), read.index());
    assertEquals(game.positions(), read.positions());
    assertEquals(game.end().outcome(), read.outcome());
    int position = 0;
    for (int ply = 0; ply < game.plies().size(); ply++) {
      ZeroPly expected = game.plies().get(ply);
      assertEquals(expected.action(), read.action(ply));
      assertEquals(expected.rootValue(), read.rootValue(ply));
      if (expected.target() != null) {
        assertEquals(ply, read.plyOf(position));
        assertTargetWritten(expected.target(), read, position);
        position++;
      }
    }
  }

  private static void assertTargetWritten(PolicyTarget target, CompactGame game, int position) {
    int[] shifted = new int[700];
    Arrays.setAll(shifted, action -> action + 3);
    float[] out = new float[705];
    game.writeTarget(position, shifted, out, 2);
    float sum = 0;
    for (int i = 0; i < target.size(); i++) {
      assertEquals(target.share(i), out[2 + 3 + target.action(i)]);
      sum += target.share(i);
    }
    float written = 0;
    for (float share : out) {
      written += share;
    }
    assertEquals(sum, written, 1e-5);
    assertEquals(1, written, 1e-5);
  }

  @Test
  void gamesSurviveWithOneByteAnAction() {
    RandomGames.of(new ConnectFour(), 0, 20).forEach(CompactGameTest::assertSurvives);
  }

  @Test
  void gamesSurviveWithTwoBytesAnAction() {
    Game game = new GoGame(19, Ruleset.TROMP_TAYLOR.rules(), 40);
    RandomGames.of(game, 0, 5).forEach(CompactGameTest::assertSurvives);
  }

  /** An action that only a target has needs two bytes as well. */
  @ParameterizedTest
  @ValueSource(ints = {255, 256, 65_535})
  void largestActionsSurvive(int largest) {
    float[] shares = new float[largest + 1];
    shares[0] = 0.5f;
    shares[largest] = 0.5f;
    PolicyTarget target = PolicyTarget.of(shares, 0, shares.length);
    for (int action : new int[] {0, largest}) {
      ZeroGame game =
          new ZeroGame(
              Long.MAX_VALUE,
              Integer.MAX_VALUE,
              -7.5,
              List.of(ZeroPly.full(action, 0, target)),
              GameEnd.of(GameEnd.Reason.RESIGNATION, -1));
      assertEquals(game, CompactGame.read(CompactGame.of(game).bytes()).unpack());
    }
  }

  @Test
  void longestGameSurvives() {
    PolicyTarget target = PolicyTarget.of(new float[] {1}, 0, 1);
    List<ZeroPly> plies = Collections.nCopies(65_535, ZeroPly.full(0, 1, target));
    GameEnd end = new GameEnd(GameEnd.Reason.MOVE_LIMIT, 0.25f, true, 65_535, 0);
    ZeroGame game = new ZeroGame(0, 0, 0, plies, end);
    assertEquals(game, CompactGame.read(CompactGame.of(game).bytes()).unpack());
  }

  /** So that a window of a million positions of 9x9 Go fits in a few hundred MB. */
  @Test
  void positionsAreSmall() {
    RandomStream random = new RandomStream(1);
    int[] actions = new int[40];
    Arrays.setAll(actions, i -> 2 * i);
    List<ZeroPly> plies = new ArrayList<>();
    for (int ply = 0; ply < 60; ply++) {
      plies.add(
          ply % 4 > 0
              ? ZeroPly.fast(ply, 0)
              : ZeroPly.full(ply, 0, RandomGames.target(82, actions, 40, random)));
    }
    ZeroGame game = new ZeroGame(0, 0, 7, plies, GameEnd.of(GameEnd.Reason.RULES, 1));
    assertEquals(15, game.positions());
    int bytes = CompactGame.of(game).bytes().length;
    assertTrue(bytes <= 15 * 150, bytes + " bytes for 15 positions");
  }

  /** Whatever the bytes are, they are a game or refused. */
  @Test
  void damagedBytesAreRefusedOrAnotherGame() {
    byte[] bytes = CompactGame.of(RandomGames.of(new ConnectFour(), 3)).bytes();
    int refused = 0;
    for (int place = 0; place < bytes.length; place++) {
      for (int mask : new int[] {1, 0x80, 0xFF}) {
        byte[] damaged = bytes.clone();
        damaged[place] ^= (byte) mask;
        try {
          byte[] again = CompactGame.of(CompactGame.read(damaged).unpack()).bytes();
          assertTrue(Arrays.equals(again, damaged), "place " + place);
        } catch (IllegalArgumentException e) {
          refused++;
        }
      }
    }
    assertTrue(refused > bytes.length, refused + " refused");
  }

  @Test
  void bytesThatAreCutOffOrGoOnAreRefused() {
    byte[] bytes = CompactGame.of(RandomGames.of(new ConnectFour(), 3)).bytes();
    for (int length = 0; length < bytes.length; length++) {
      byte[] cut = Arrays.copyOf(bytes, length);
      assertThrows(IllegalArgumentException.class, () -> CompactGame.read(cut));
    }
    byte[] longer = Arrays.copyOf(bytes, bytes.length + 1);
    assertThrows(IllegalArgumentException.class, () -> CompactGame.read(longer));
  }
}
