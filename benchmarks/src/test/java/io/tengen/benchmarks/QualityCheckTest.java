package io.tengen.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.env.State;
import io.tengen.env.board.ConnectFour;
import org.junit.jupiter.api.Test;

class QualityCheckTest {
  @Test
  void positionsHaveTwelveStonesAndAreNotOver() {
    BestMoveCheck check = BestMoveCheck.ofUct(1);
    for (int number = 0; number < 200; number++) {
      State position = check.position(number);
      long stones =
          position
              .toString()
              .lines()
              .limit(6)
              .flatMapToInt(String::chars)
              .filter(each -> each == 'x' || each == 'o')
              .count();
      assertTrue(stones >= 12 && !position.isTerminal(), position.toString());
      assertEquals(position.toString(), BestMoveCheck.ofUct(1).position(number).toString());
    }
  }

  /** The check can fail: a search that sees nothing errs where there is something to err about. */
  @Test
  void morePlayoutsPassMore() {
    CheckResult blind = CheckResult.of(BestMoveCheck.ofUct(1), 40, done -> {});
    CheckResult seeing = CheckResult.of(BestMoveCheck.ofUct(3_000), 40, done -> {});
    assertFalse(blind.isMet(), blind.toString());
    assertTrue(seeing.passed() > blind.passed(), seeing + " against " + blind);
    assertEquals(blind.open(), seeing.open());
    assertEquals(40 - blind.open(), blind.passed() - blind.openPassed());
  }

  @Test
  void weakPlayLosesTicTacToeAndStrongPlayDoesNot() {
    assertFalse(CheckResult.of(new PerfectPlayCheck(1), 20, done -> {}).isMet());
    assertTrue(CheckResult.of(new PerfectPlayCheck(2_000), 20, done -> {}).isMet());
  }

  /** Every play is met: one move too weak somewhere is found. */
  @Test
  void onlyPlayThatNeverLosesPasses() {
    assertTrue(CheckResult.of(new NeverLosesCheck("uct:playouts=3000"), 2, done -> {}).isMet());
    CheckResult weak = CheckResult.of(new NeverLosesCheck("uct:playouts=5"), 2, done -> {});
    assertEquals(0, weak.passed());
  }

  @Test
  void positionsThatAreLostCanBeLeftOut() {
    BestMoveCheck check = new BestMoveCheck("kept", "uct:playouts=10", BestMoveCheck.NOT_LOST);
    ConnectFourSolver solver = new ConnectFourSolver();
    for (int number = 0; number < 30; number++) {
      assertTrue(solver.value(check.position(number)) >= 0);
    }
  }

  /** From a position that is won, with the twelfth stone to come. */
  @Test
  void perfectDefenceLosesToTheSolverAndNotToWeakPlay() {
    State won = new ConnectFour().newInitialState();
    for (int column : new int[] {3, 3, 3, 3, 3, 1, 5, 5, 2, 2}) {
      won.apply(column);
    }
    assertEquals(1, new ConnectFourSolver().value(won));
    PerfectDefenceCheck weak = new PerfectDefenceCheck("uct:playouts=3", won);
    assertEquals(0, CheckResult.of(weak, 4, done -> {}).passed());
    PerfectDefenceCheck strong = new PerfectDefenceCheck("uct:playouts=20000", won);
    assertTrue(CheckResult.of(strong, 4, done -> {}).passed() > 0);
  }

  @Test
  void noTrialsAreRefused() {
    assertThrows(
        IllegalArgumentException.class,
        () -> CheckResult.of(new PerfectPlayCheck(1), 0, done -> {}));
  }
}
