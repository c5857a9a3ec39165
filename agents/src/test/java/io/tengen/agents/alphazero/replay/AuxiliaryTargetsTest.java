package io.tengen.agents.alphazero.replay;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.tengen.agents.network.backend.AuxiliaryTargets;
import io.tengen.agents.network.backend.TrainingBatch;
import io.tengen.env.Symmetries;
import io.tengen.env.board.TicTacToe;
import io.tengen.go.GoGame;
import io.tengen.go.GoState;
import io.tengen.go.Ruleset;
import io.tengen.go.Scoring;
import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What auxiliary heads learn: the end of the game, turned as the position is. */
class AuxiliaryTargetsTest {
  private static final int SIZE = 3;
  private static final int POINTS = SIZE * SIZE;

  private static final GoGame GAME =
      new GoGame(SIZE, Ruleset.TROMP_TAYLOR.rules().withKomi(1.5), 30);

  private static final PolicyTarget PASS = target(POINTS);

  private static PolicyTarget target(int action) {
    float[] shares = new float[POINTS + 1];
    shares[action] = 1;
    return PolicyTarget.of(shares, 0, shares.length);
  }

  private static WindowContent content(List<ZeroGame> games) {
    ReplayWindow window = new ReplayWindow(WindowSize.startingAt(1_000_000));
    games.forEach(window::add);
    return window.content();
  }

  private static ZeroGame game(double komi, GameEnd end, int... moves) {
    List<ZeroPly> plies = Arrays.stream(moves).mapToObj(m -> ZeroPly.full(m, 0, PASS)).toList();
    return new ZeroGame(0, 0, komi, plies, end);
  }

  private static TrainingBatch sample(WindowContent content, long number, boolean isAugmented)
      throws IOException {
    WindowSampler sampler = new WindowSampler(content, GAME, 4, isAugmented, 0, true);
    TrainingBatch batch = sampler.newBatch(1);
    sampler.fill(batch, number, 1);
    return batch;
  }

  /** By playing the turned games, and counting where they end. */
  private static Set<String> expected(List<ZeroGame> games, int symmetryCount) {
    Symmetries symmetries = GAME.symmetries();
    Set<String> samples = new HashSet<>();
    for (ZeroGame played : games) {
      for (int symmetry = 0; symmetry < symmetryCount; symmetry++) {
        GoState last = GAME.newInitialState();
        for (ZeroPly ply : played.plies()) {
          last.apply(symmetries.action(symmetry, ply.action()));
        }
        int[] owners = Scoring.ownership(last.board(), new BitSet());
        GoState state = GAME.newInitialState();
        for (ZeroPly ply : played.plies()) {
          if (ply.target() != null) {
            int player = state.currentPlayer();
            float[] planes = new float[GAME.observationLength()];
            state.writeObservation(planes, 0);
            float[] ownership = new float[POINTS];
            for (int point = 0; point < POINTS; point++) {
              ownership[point] = owners[point] == 2 ? 0 : owners[point] == player ? 1 : -1;
            }
            double margin = Scoring.score(last).margin() * (player == 0 ? 1 : -1);
            samples.add(text(planes, ownership, (float) margin / POINTS));
          }
          state.apply(symmetries.action(symmetry, ply.action()));
        }
      }
    }
    return samples;
  }

  private static String text(float[] planes, float[] ownership, float score) {
    return Arrays.toString(planes) + Arrays.toString(ownership) + score;
  }

  @Test
  void theEndOfTheGameIsTurnedAsThePositionIs() throws IOException {
    List<ZeroGame> games = RandomGames.of(GAME, 0, 3);
    WindowContent content = content(games);
    for (boolean isAugmented : new boolean[] {false, true}) {
      WindowSampler sampler = new WindowSampler(content, GAME, 2, isAugmented, 0, true);
      TrainingBatch batch = sampler.newBatch(8);
      AuxiliaryTargets targets = batch.requireAuxiliary(POINTS);
      Set<String> drawn = new HashSet<>();
      for (int first = 0; first < 20 * 8 * content.positions(); first += 8) {
        sampler.fill(batch, first, 8);
        for (int place = 0; place < 8; place++) {
          int planes = batch.planesLength();
          assertEquals(1, targets.known()[place]);
          drawn.add(
              text(
                  Arrays.copyOfRange(batch.planes(), place * planes, (place + 1) * planes),
                  Arrays.copyOfRange(targets.ownership(), place * POINTS, (place + 1) * POINTS),
                  targets.scores()[place]));
        }
      }
      assertEquals(expected(games, isAugmented ? 8 : 1), drawn);
    }
  }

  /** Black has the left column, white the right one, nobody the middle. */
  @Test
  void areaIsCountedWithTheKomiOfTheGame() throws IOException {
    // X . O
    // X . O
    // X . O
    int[] moves = {0, 2, 3, 5, 6, 8, 9, 9};
    GameEnd end = GameEnd.of(GameEnd.Reason.RULES, -1);
    WindowContent content = content(List.of(game(0.5, end, moves)));
    float[] black = {1, 0, -1, 1, 0, -1, 1, 0, -1};
    boolean[] seen = new boolean[2];
    for (int number = 0; number < 40; number++) {
      TrainingBatch batch = sample(content, number, false);
      AuxiliaryTargets targets = batch.requireAuxiliary(POINTS);
      // The last plane says whose turn it is: 1 for black.
      boolean isBlack = batch.planes()[batch.planesLength() - 1] == 1;
      seen[isBlack ? 0 : 1] = true;
      float sign = isBlack ? 1 : -1;
      assertEquals(sign * -0.5f / POINTS, targets.scores()[0], 1e-6);
      for (int point = 0; point < POINTS; point++) {
        assertEquals(sign * black[point], targets.ownership()[point], 1e-6f, "point " + point);
      }
    }
    assertArrayEquals(new boolean[] {true, true}, seen);
  }

  @Test
  void nobodyKnowsHowAResignedGameWouldHaveEnded() throws IOException {
    GameEnd resigned = GameEnd.of(GameEnd.Reason.RESIGNATION, 1);
    assertEquals(0, auxiliary(resigned).count());
    assertEquals(1, auxiliary(GameEnd.of(GameEnd.Reason.MOVE_LIMIT, 1)).count());
  }

  private static AuxiliaryTargets auxiliary(GameEnd end) throws IOException {
    return sample(content(List.of(game(1.5, end, 0, 2, 3))), 0, false).requireAuxiliary(POINTS);
  }

  @Test
  void theyAreThereOnRequestAndForGoAlone() {
    WindowContent content = content(RandomGames.of(GAME, 0, 1));
    assertNull(new WindowSampler(content, GAME, 1, false, 0).newBatch(1).auxiliary());
    assertEquals(
        "auxiliary targets are for Go, but the game is tic-tac-toe",
        assertThrows(
                IllegalArgumentException.class,
                () -> new WindowSampler(content, new TicTacToe(), 1, false, 0, true))
            .getMessage());
  }
}
