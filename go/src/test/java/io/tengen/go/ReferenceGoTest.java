package io.tengen.go;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.tengen.env.RandomStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The fast board against {@link ReferenceGo} at every position of random games with few passes, so
 * that small boards fill up and superko decides.
 */
class ReferenceGoTest {
  private static final int PASS_ONE_IN = 40;

  @ParameterizedTest(name = "{0}, suicide {1}, {3} games on {2}x{2}")
  @CsvSource({
    "SIMPLE, true, 2, 2500",
    "SIMPLE, false, 3, 4500",
    "SIMPLE, true, 4, 2600",
    "SIMPLE, false, 5, 500",
    "SIMPLE, true, 7, 30",
    "POSITIONAL_SUPERKO, true, 2, 1500",
    "POSITIONAL_SUPERKO, false, 2, 1500",
    "POSITIONAL_SUPERKO, true, 3, 4500",
    "POSITIONAL_SUPERKO, false, 4, 2000",
    "POSITIONAL_SUPERKO, true, 5, 500",
    "POSITIONAL_SUPERKO, false, 9, 10",
    "SITUATIONAL_SUPERKO, true, 2, 1500",
    "SITUATIONAL_SUPERKO, false, 2, 1500",
    "SITUATIONAL_SUPERKO, true, 3, 4500",
    "SITUATIONAL_SUPERKO, false, 4, 2000",
    "SITUATIONAL_SUPERKO, true, 5, 500",
    "SITUATIONAL_SUPERKO, true, 7, 20",
  })
  void agreesOnEveryPositionOfRandomGames(KoRule ko, boolean suicide, int size, int games) {
    for (int number = 0; number < games; number++) {
      ScoringMethod scoring = number % 2 == 0 ? ScoringMethod.AREA : ScoringMethod.TERRITORY;
      Rules rules = new Rules(ko, scoring, suicide, 0.5, HandicapCompensation.NONE);
      playTogether(new GoGame(size, rules, 20 * size), RandomStream.derived(size, number));
    }
  }

  private static void playTogether(GoGame game, RandomStream random) {
    GoState fast = game.newInitialState();
    ReferenceGo slow = new ReferenceGo(game.size(), game.rules());
    Map<String, Long> hashes = new HashMap<>();
    Map<Long, String> positions = new HashMap<>();
    int[] legal = new int[game.actionCount()];
    while (!fast.isTerminal()) {
      int count = fast.legalActions(legal);
      List<Integer> fastLegal = Arrays.stream(legal, 0, count).boxed().toList();
      assertEquals(slow.legalActions(), fastLegal, () -> "legal actions of\n" + fast);
      boolean pass = count == 1 || random.nextInt(PASS_ONE_IN) == 0;
      int action = pass ? game.actionCount() - 1 : legal[random.nextInt(count - 1)];
      long expectedHash =
          pass
              ? fast.board().hash()
              : fast.board().hashAfter(game.points().pointOf(action), fast.currentPlayer());
      fast.apply(action);
      slow.apply(action);
      fast.board().checkConsistency();
      assertEquals(expectedHash, fast.board().hash(), () -> "hash foretold of\n" + fast);
      assertSameBoard(slow, fast, hashes, positions);
    }
    assertEquals(slow.margin(), Scoring.score(fast).margin(), () -> "score of\n" + fast);
    assertEquals(Math.signum(slow.margin()), fast.returnFor(0));
  }

  private static void assertSameBoard(
      ReferenceGo slow, GoState fast, Map<String, Long> hashes, Map<Long, String> positions) {
    Board board = fast.board();
    char[] drawn = new char[slow.board().length];
    for (int action = 0; action < drawn.length; action++) {
      drawn[action] = "XO.".charAt(board.colourAt(board.points().pointOf(action)));
    }
    assertEquals(new String(slow.board()), new String(drawn));
    assertEquals(slow.prisoners(0), board.prisoners(0), () -> "black prisoners of\n" + fast);
    assertEquals(slow.prisoners(1), board.prisoners(1), () -> "white prisoners of\n" + fast);
    String position = new String(drawn);
    long hash = board.hash();
    assertEquals(hash, hashes.computeIfAbsent(position, unused -> hash));
    assertEquals(position, positions.computeIfAbsent(hash, unused -> position));
  }
}
