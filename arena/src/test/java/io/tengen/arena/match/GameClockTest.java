package io.tengen.arena.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.env.Game;
import io.tengen.env.board.Othello;
import io.tengen.search.time.TimeControl;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every kind of clock at the referee's: to the last nanosecond, and with the first one too many.
 */
@Timeout(60)
class GameClockTest {
  private static final Game GAME = new Othello();

  private final TableFixture fixture = new TableFixture();

  @AfterEach
  void close() {
    fixture.close();
  }

  /**
   * The first player's moves take so many milliseconds each, the last one perhaps a moment more.
   */
  private FinishedGame play(
      String control, long lag, String millis, long extraNanos, List<String> left) {
    Deque<String> moves = new ArrayDeque<>(List.of(millis.split(" ", -1)));
    Scripted timed =
        new Scripted()
            .choosing(
                (state, clock, cancellation) -> {
                  String next = moves.pollFirst();
                  if (next != null) {
                    long extra = moves.isEmpty() ? extraNanos : 0;
                    fixture.now.addAndGet(Long.parseLong(next) * 1_000_000 + extra);
                  }
                  return Players.first(state);
                });
    RefereeSettings settings =
        RefereeSettings.of(GAME, TimeControl.parse(control), Duration.ofMillis(lag))
            .withMoveLimit(2 * moves.size());
    return fixture.play(
        settings,
        timed,
        new Scripted(),
        GameStart.of(List.of(), settings.time()),
        new GameListener() {
          @Override
          public void moved(PlayedMove move) {
            if (move.player() == 0) {
              left.add(
                  "%d/%d/%d/%d"
                      .formatted(
                          move.clock().main().toMillis(),
                          move.clock().period().toMillis(),
                          move.clock().periods(),
                          move.clock().moves()));
            }
          }
        });
  }

  /**
   * The control, the lag, the time of each move in ms, the last one to the last moment, and what is
   * left then: main time, period, periods, moves.
   */
  @ParameterizedTest
  @CsvSource({
    "10s, 0, 4000 6000, 0/0/0/0",
    "10s, 500, 4500 6500, 0/0/0/0",
    "10s, 500, 400 10500, 0/0/0/0",
    "2s/move, 0, 100 2000, 0/2000/0/0",
    "2s/move, 300, 2000 2300, 0/2000/0/0",
    "5s+3x2s, 0, 5000 2000 6000, 0/2000/1/0",
    "5s+3x2s, 0, 11000, 0/2000/1/0",
    "5s+3x2s, 0, 4000 3000 6000, 0/2000/1/0",
    "5s+3x2s, 0, 4000 3001 4000, 0/2000/1/0",
    "5s+3x2s, 0, 9001 2000 2000, 0/2000/1/0",
    "0s+1x2s, 100, 2100 2100, 0/2000/1/0",
    "5s+10s/3, 0, 15000, 0/0/0/2",
    "5s+10s/3, 0, 4000 4000 7000, 0/0/0/1",
    "5s+10s/3, 0, 5000 3000 7000, 0/10000/0/3",
    "5s+10s/3, 0, 6000 1000 8000, 0/10000/0/3",
    "5s+10s/3, 0, 6000 1000 1000 10000, 0/0/0/2",
    "5s+2s, 0, 5000 2000, 2000/0/0/0",
    "5s+2s, 0, 1000 6000, 2000/0/0/0",
    "5s+2s, 250, 250 7250, 2000/0/0/0",
  })
  void theFlagFallsAfterTheLastMoment(String control, long lag, String millis, String left) {
    int moves = millis.split(" ", -1).length;
    List<String> inTime = new ArrayList<>();
    FinishedGame held = play(control, lag, millis, 0, inTime);
    assertEquals(EndReason.MOVE_LIMIT, held.end().reason());
    assertEquals(moves, inTime.size());
    assertEquals(left, inTime.get(moves - 1));
    List<String> late = new ArrayList<>();
    FinishedGame fell = play(control, lag, millis, 1, late);
    assertEquals(EndReason.TIME, fell.end().reason());
    assertEquals(1, fell.end().winner());
    assertEquals(0, fell.end().culprit());
    assertEquals(inTime.subList(0, moves - 1), late);
    assertTrue(
        fell.end().detail().startsWith("move " + (2 * moves - 1) + " took "), fell.end().detail());
  }
}
