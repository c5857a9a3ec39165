package io.tengen.arena.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.env.RandomStream;
import io.tengen.env.rating.Elo;
import io.tengen.env.rating.Pentanomial;
import io.tengen.env.rating.Sprt;
import io.tengen.env.rating.Sprt.Verdict;
import io.tengen.env.rating.Trinomial;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A test by pairs, of games that nobody had to play. */
class SequentialTestTest {
  private static final Sprt FIFTY = new Sprt(0, 50, 0.05, 0.05);

  private static PlayedGame game(int number, @Nullable Side winner, EndReason reason) {
    return new PlayedGame(
        number, Side.of(number, 0), winner, reason, "", "", 0, List.of(number), 0, 0);
  }

  /** Games by A's half points, a digit each; x is without a result. */
  private static SequentialTest test(String games) {
    SequentialTest test = new SequentialTest(FIFTY);
    for (int i = 0; i < games.length(); i++) {
      boolean isPair = test.add(next(i + 1, games.charAt(i)));
      assertTrue(i % 2 == 1 || !isPair, "a pair ends with its second game");
    }
    return test;
  }

  private static PlayedGame next(int number, char result) {
    return switch (result) {
      case '2' -> game(number, Side.A, EndReason.PLAYED_OUT);
      case '1' -> game(number, null, EndReason.PLAYED_OUT);
      case '0' -> game(number, Side.B, EndReason.PLAYED_OUT);
      default -> game(number, null, EndReason.DISAGREEMENT);
    };
  }

  @Test
  void pairsAreCountedByTheirPoints() {
    SequentialTest test = test("00" + "01" + "10" + "20" + "11" + "02" + "21" + "22" + "2");
    assertEquals(new Pentanomial(1, 2, 3, 1, 1), test.pairs());
    assertEquals(new Trinomial(6, 5, 6), test.score());
    assertEquals(17, test.games().size());
    assertEquals(FIFTY.logLikelihoodRatio(test.pairs()), test.logLikelihoodRatio());
    assertEquals(Verdict.GO_ON, test.verdict());
    assertFalse(test.isOver());
  }

  @Test
  void aPairWithAGameWithoutResultCountsForNothing() {
    SequentialTest test = test("2x" + "x0" + "xx" + "22");
    assertEquals(new Pentanomial(0, 0, 0, 0, 1), test.pairs());
    assertEquals(3, test.voidPairs());
    assertEquals(4, test.score().games(), "games with a result count for the score");
  }

  @Test
  void itEndsAtTheFirstBoundAndStaysThere() {
    SequentialTest won = test("21".repeat(100));
    assertEquals(Verdict.ACCEPT, won.verdict());
    assertTrue(won.isOver());
    assertTrue(won.logLikelihoodRatio() >= FIFTY.upperBound());
    long pairs = won.pairs().pairs();
    assertTrue(pairs < 100, "it needed " + pairs);
    Pentanomial before = new Pentanomial(0, 0, 0, pairs - 1, 0);
    assertEquals(Verdict.GO_ON, FIFTY.verdict(before), "one pair before it was open");
    for (int i = 0; i < 200; i++) {
      assertFalse(won.add(next(i + 1, '0')), "later losses change nothing");
    }
    assertEquals(Verdict.ACCEPT, won.verdict());
    assertEquals(2 * pairs, won.games().size());
    assertEquals(Verdict.REJECT, test("01".repeat(100)).verdict());
  }

  @Test
  void playersThatCannotPlayEachOtherEndIt() {
    assertFalse(test("xx".repeat(9)).isOver());
    SequentialTest test = test("xx".repeat(10));
    assertTrue(test.isHopeless());
    assertTrue(test.isOver());
    assertEquals(Verdict.GO_ON, test.verdict());
    assertFalse(test("20".repeat(12) + "xx".repeat(11)).isHopeless());
  }

  @Test
  void hypothesesAreKeptWithTheMatch() {
    assertEquals(
        Map.of("elo0", "0.0", "elo1", "50.0", "alpha", "0.05", "beta", "0.05"),
        new SequentialTest(FIFTY).describe());
  }

  /** The errors are those that were asked for, and the games about as many as the help says. */
  @Test
  void errorsAreAsStated() {
    int runs = 300;
    int accepted = 0;
    long games = 0;
    RandomStream random = RandomStream.derived(1, 0);
    double share = Elo.share(0);
    for (int run = 0; run < runs; run++) {
      SequentialTest test = new SequentialTest(FIFTY);
      int number = 0;
      while (!test.isOver()) {
        number++;
        test.add(next(number, random.nextDouble() < share ? '2' : '0'));
      }
      accepted += test.verdict() == Verdict.ACCEPT ? 1 : 0;
      games += number;
    }
    assertTrue(accepted <= 0.05 * runs + 12, accepted + " of " + runs + " by chance");
    double mean = (double) games / runs;
    assertTrue(mean > 200 && mean < 350, "games: " + mean);
  }
}
