package io.tengen.search.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.env.RandomStream;
import io.tengen.env.board.ConnectFour;
import io.tengen.env.board.MnkGame;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeManagerTest {
  private static final Duration LAG = Duration.ofMillis(200);
  private static final long LOST = LAG.plus(TimeManager.STOPPING).toNanos();
  private static final int POINTS = 361;

  private final TimeManager manager = new TimeManager(LAG);

  /** How a player uses what it gets: all of it, what is usual, or anything. */
  private enum Habit {
    TARGET,
    MAXIMUM,
    ANY
  }

  /**
   * The free points of a 19x19 board after so many moves of each side's, as a guess of the rest.
   */
  private static int movesLeft(int made) {
    return Math.max(MovesLeft.FEWEST, 2 * Math.max(0, POINTS + 1 - 2 * made) / 5);
  }

  /** Plays a game of one side's; answers what is left, or nothing when the flag fell. */
  private Optional<Clock> play(
      TimeControl control, int moves, Habit habit, RandomStream random, boolean isWorstLag) {
    Clock clock = control.start();
    for (int made = 0; made < moves; made++) {
      TimeBudget budget = manager.budget(clock, movesLeft(made));
      long thought =
          switch (habit) {
            case TARGET -> budget.target().toNanos();
            case MAXIMUM -> budget.maximum().toNanos();
            case ANY -> (long) (random.nextDouble() * budget.maximum().toNanos());
          };
      double share = isWorstLag ? 1 : random.nextDouble();
      // The shortest search is a few evaluations, and stops at once.
      long lost = budget.equals(TimeBudget.SMALLEST) ? LAG.toNanos() : LOST;
      Optional<Clock> after = clock.afterMove(Duration.ofNanos(thought + (long) (share * lost)));
      if (after.isEmpty()) {
        assertEquals(TimeBudget.SMALLEST, budget, control + " falls, move " + made);
        return after;
      }
      clock = after.get();
    }
    return Optional.of(clock);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "300ms/move",
        "1s/move",
        "10s/move",
        "40s",
        "1m",
        "10m",
        "2h",
        "0s+1x1s",
        "0s+5x1s",
        "5s+1x300ms",
        "10m+3x30s",
        "1m+10x3s",
        "0s+10s/25",
        "0s+5m/25",
        "1m+20s/15",
        "1s+300ms",
        "10s+1s",
        "5m+3s",
        "45s+100ms"
      })
  void theFlagNeverFallsWithLag(String text) {
    TimeControl control = TimeControl.parse(text);
    RandomStream random = new RandomStream(text.hashCode());
    for (int game = 0; game < 60; game++) {
      Habit habit = Habit.values()[game % Habit.values().length];
      // Up to as many moves as fill the board.
      int moves = 1 + random.nextInt(180);
      assertTrue(
          play(control, moves, habit, random, game % 2 == 0).isPresent(), text + " " + habit);
    }
  }

  /** There the lag alone takes all the time: no search is small enough, and none is larger. */
  @ParameterizedTest
  @ValueSource(strings = {"1s", "100ms/move", "199ms/move", "0s+3x150ms", "0s+1s/25", "1s+10ms"})
  void whereTheLagIsTooMuchItAnswersAtOnce(String text) {
    TimeControl control = TimeControl.parse(text);
    RandomStream random = new RandomStream(1);
    Optional<Clock> end = play(control, 150, Habit.MAXIMUM, random, true);
    assertTrue(end.isEmpty(), "the test is too kind");
    assertEquals(TimeBudget.SMALLEST, manager.budget(control.start(), movesLeft(0)));
  }

  /** Any clock at all: if the lag leaves anything of the move, the move is in time. */
  @Test
  void oneMoveIsAlwaysInTime() {
    RandomStream random = new RandomStream(2);
    for (int i = 0; i < 20_000; i++) {
      Clock clock = anyClock(random);
      TimeBudget budget = manager.budget(clock, 1 + random.nextInt(200));
      long used = budget.maximum().toNanos() + LOST;
      boolean isInTime = used <= clock.longestMove().toNanos();
      assertTrue(isInTime || budget.equals(TimeBudget.SMALLEST), clock + " " + budget);
    }
  }

  private static Duration any(RandomStream random) {
    return Duration.ofNanos(1 + (long) (1e9 * Math.exp(12 * random.nextDouble() - 4)));
  }

  private static Clock anyClock(RandomStream random) {
    Duration main = random.nextInt(3) == 0 ? Duration.ZERO : any(random);
    Duration period = any(random);
    int count = 1 + random.nextInt(30);
    return switch (random.nextInt(5)) {
      case 0 -> new TimeControl.PerMove(period).start();
      case 1 -> new Clock(new TimeControl.Absolute(period), main, Duration.ZERO, 0, 0);
      case 2 -> new Clock(new TimeControl.ByoYomi(main, period, count), main, period, count, 0);
      case 3 -> new Clock(new TimeControl.Canadian(main, period, 30), main, period, 0, count);
      default -> new Clock(new TimeControl.Fischer(any(random), period), main, Duration.ZERO, 0, 0);
    };
  }

  /** Of games of usual length; the rest is for longer ones. */
  @ParameterizedTest
  @CsvSource({"10m, 125", "2h, 125", "2m, 125", "10m, 140"})
  void mostOfTheTimeIsUsed(String text, int moves) {
    TimeControl control = TimeControl.parse(text);
    for (Habit habit : new Habit[] {Habit.TARGET, Habit.ANY, Habit.MAXIMUM}) {
      Clock end = play(control, moves, habit, new RandomStream(3), false).orElseThrow();
      double left = (double) end.main().toNanos() / control.start().main().toNanos();
      assertTrue(left < 0.35 && left > 0.001, text + " " + habit + ": " + left);
    }
  }

  @Test
  void theIncrementOfFischerIsUsed() {
    TimeControl control = TimeControl.parse("1m+5s");
    Clock end = play(control, 125, Habit.TARGET, new RandomStream(4), false).orElseThrow();
    assertTrue(end.main().toSeconds() < 30, end.toString());
  }

  @Test
  void theLastPeriodOfByoYomiIsUsedUpToTheLag() {
    Clock clock = TimeControl.parse("0s+1x30s").start();
    TimeBudget budget = manager.budget(clock, 50);
    assertEquals(Duration.ofMillis(29_780), budget.target());
    assertEquals(budget.target(), budget.maximum());
    assertEquals(
        clock, clock.afterMove(budget.maximum().plus(LAG)).orElseThrow(), "the period is kept");
  }

  @Test
  void aSparePeriodMayGoForAHardChoice() {
    TimeBudget spare = manager.budget(TimeControl.parse("0s+3x10s").start(), 50);
    assertEquals(Duration.ofMillis(9_780), spare.target());
    assertEquals(Duration.ofMillis(19_780), spare.maximum());
    TimeBudget scarce = manager.budget(TimeControl.parse("0s+2x10s").start(), 50);
    assertEquals(Duration.ofMillis(9_780), scarce.maximum());
  }

  @Test
  void aCanadianPeriodIsDividedOverItsMoves() {
    Clock clock = TimeControl.parse("0s+5m/25").start();
    assertEquals(Duration.ofMillis(11_780), manager.budget(clock, 100).target());
    for (int move = 0; move < 25; move++) {
      TimeBudget budget = manager.budget(clock, 100);
      double share = budget.target().plusNanos(LOST).toNanos() / 1e9;
      assertEquals(12, share, 1e-6, "move " + move);
      clock = clock.afterMove(Duration.ofSeconds(12)).orElseThrow();
    }
    assertEquals(TimeControl.parse("0s+5m/25").start(), clock);
  }

  @Test
  void noClockIsNoLimit() {
    assertEquals(TimeBudget.UNLIMITED, manager.budget(Clock.UNLIMITED, 10));
  }

  @Test
  void theDefaultGuessCountsTheFreePoints() {
    assertEquals(90, MovesLeft.BY_LEGAL_ACTIONS.of(new MnkGame(15, 15, 5).newInitialState()));
    assertEquals(
        MovesLeft.FEWEST, MovesLeft.BY_LEGAL_ACTIONS.of(new ConnectFour().newInitialState()));
  }

  @Test
  void nonsenseIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> new TimeManager(Duration.ofMillis(-1)));
    assertThrows(IllegalArgumentException.class, () -> new TimeManager(Duration.ofMinutes(2)));
    assertThrows(IllegalArgumentException.class, () -> manager.budget(Clock.UNLIMITED, 0));
    assertThrows(
        IllegalArgumentException.class,
        () -> new TimeBudget(Duration.ofSeconds(2), Duration.ofSeconds(1)));
    assertThrows(
        IllegalArgumentException.class, () -> new TimeBudget(Duration.ZERO, Duration.ofSeconds(1)));
    assertThrows(
        IllegalArgumentException.class,
        () -> new TimeBudget(Duration.ofSeconds(2), Duration.ofDays(31)));
  }
}
