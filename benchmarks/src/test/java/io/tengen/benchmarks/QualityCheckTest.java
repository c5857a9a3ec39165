package io.tengen.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.env.State;
import org.junit.jupiter.api.Test;

class QualityCheckTest {
  @Test
  void positionsHaveTwelveStonesAndAreNotOver() {
    BestMoveCheck check = new BestMoveCheck(1);
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
      assertEquals(position.toString(), new BestMoveCheck(1).position(number).toString());
    }
  }

  /** The check can fail: a search that sees nothing errs where there is something to err about. */
  @Test
  void morePlayoutsPassMore() {
    CheckResult blind = CheckResult.of(new BestMoveCheck(1), 40, done -> {});
    CheckResult seeing = CheckResult.of(new BestMoveCheck(3_000), 40, done -> {});
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

  @Test
  void noTrialsAreRefused() {
    assertThrows(
        IllegalArgumentException.class,
        () -> CheckResult.of(new PerfectPlayCheck(1), 0, done -> {}));
  }
}
