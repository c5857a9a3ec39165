package io.tengen.arena.live;

import static io.tengen.arena.live.LiveFixture.people;
import static io.tengen.arena.live.LiveFixture.refused;
import static io.tengen.arena.live.LiveFixture.settings;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.arena.match.EndReason;
import io.tengen.arena.match.GameEnd;
import io.tengen.arena.match.RefereeSettings;
import io.tengen.env.board.TicTacToe;
import io.tengen.go.GoGame;
import io.tengen.go.Ruleset;
import io.tengen.search.time.TimeControl;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Clocks and flags. */
class LiveClockTest {
  private static final long SECOND = 1_000_000_000L;

  private final LiveFixture fixture = new LiveFixture();

  @AfterEach
  void close() {
    fixture.close();
  }

  /** To the last nanosecond of the time and the lag a move is in time. */
  @Test
  void aMoveAtZeroIsInTimeAndALaterOneIsNot() {
    LiveSettings settings =
        new LiveSettings(
            RefereeSettings.of(new TicTacToe(), TimeControl.parse("10s"), Duration.ofMillis(200)),
            true,
            false,
            0);
    LiveGame game = fixture.begin(settings);
    long begin = fixture.now.get();
    long last = begin + 10 * SECOND + SECOND / 5;
    assertEquals(OptionalLong.of(last + 1), game.deadline());
    fixture.now.set(last);
    fixture.games.look();
    assertEquals(LiveStatus.PLAYING, game.snapshot().status());
    assertEquals(Duration.ZERO, game.snapshot().clocks().at(0, last).main());
    game.play(0, 4);
    LiveMove move = game.snapshot().moves().get(0);
    assertEquals(Duration.ZERO, move.clock().main());
    assertEquals(Duration.ofMillis(10_200), move.used());
    game.play(1, 0);

    // Only the lag is left.
    fixture.now.addAndGet(SECOND / 5);
    game.play(0, 1);
    game.play(1, 2);
    fixture.now.addAndGet(SECOND / 5 + 1);
    String told =
        String.valueOf(
            assertThrows(RefusedActionException.class, () -> game.play(0, 3)).getMessage());
    assertEquals("the game is over: 0-1", told);
    assertEquals(
        new GameEnd(EndReason.TIME, 0, 1, "0-1", "move 5 took 200 ms"), game.snapshot().end());
    assertEquals(OptionalLong.empty(), game.deadline());
    assertEquals(4, fixture.archive.view().moves(game.id()).size());
  }

  @Test
  void aLookFallsTheFlag() {
    LiveGame game = fixture.begin(settings(new TicTacToe(), "10s"));
    LiveGame other = fixture.begin(settings(new TicTacToe(), "20s"));
    List<LiveEvent> events = LiveFixture.listen(game);
    fixture.pass(3_000);
    game.play(0, 4);
    fixture.pass(10_000);
    fixture.games.look();
    assertEquals(LiveStatus.PLAYING, game.snapshot().status());
    fixture.now.incrementAndGet();
    fixture.games.look();
    GameEnd end = new GameEnd(EndReason.TIME, 1, 0, "1-0", "move 2 took 10000 ms");
    assertEquals(end, game.snapshot().end());
    LiveClocks clocks = game.snapshot().clocks();
    assertEquals(Duration.ofSeconds(7), clocks.first().main());
    assertEquals(Duration.ZERO, clocks.second().main());
    assertEquals(-1, clocks.running());
    assertEquals(new LiveEvent.Ended(2, end, clocks), events.get(1));
    assertEquals(LiveStatus.PLAYING, other.snapshot().status());
  }

  @Test
  void aClockThatRunsShowsWhatIsLeft() {
    LiveGame game = fixture.begin(settings(new GoGame(9, Ruleset.CHINESE.rules()), "10s+3x5s"));
    fixture.pass(12_000);
    LiveClocks clocks = game.snapshot().clocks();
    assertEquals(Duration.ZERO, clocks.at(0, fixture.now.get()).main());
    assertEquals(Duration.ofSeconds(3), clocks.at(0, fixture.now.get()).period());
    assertEquals(TimeControl.parse("10s+3x5s").start(), clocks.at(1, fixture.now.get()));
    game.play(0, 40);
    assertEquals(3, game.snapshot().clocks().first().periods());
    fixture.pass(25_000);
    game.play(1, 41);
    assertEquals(1, game.snapshot().clocks().second().periods());
    assertEquals(Duration.ofSeconds(5), game.snapshot().clocks().second().period());
  }

  @Test
  void noClockRunsWhileDeadStonesAreAgreedOn() {
    LiveGame game = fixture.begin(people(LiveFixture.GO, "1m"));
    fixture.play(game, LiveFixture.DEAD_STONE);
    assertEquals(LiveStatus.SCORING, game.snapshot().status());
    assertEquals(-1, game.snapshot().clocks().running());
    fixture.pass(LiveGames.SCORING_TIME.toMillis() - 1);
    fixture.games.look();
    game.resumePlay(0);
    // Seven seconds of black's, and six of white's.
    assertEquals(Duration.ofSeconds(53), game.snapshot().clocks().first().main());
    assertEquals(Duration.ofSeconds(54), game.snapshot().clocks().second().main());
    assertEquals(1, game.snapshot().clocks().running());
    fixture.pass(54_001);
    fixture.games.look();
    assertEquals("B+T", Objects.requireNonNull(game.snapshot().end()).result());
  }

  @Test
  void gamesThatAreOverAreForgotten() {
    LiveGame game = fixture.begin(settings(new TicTacToe(), "10s"));
    game.resign(0);
    assertEquals(List.of(game), fixture.games.live());
    fixture.games.look();
    fixture.pass(LiveGames.FAREWELL.toMillis() - 1);
    fixture.games.look();
    assertTrue(fixture.games.game(game.id()).isPresent());
    fixture.pass(1);
    fixture.games.look();
    assertFalse(fixture.games.game(game.id()).isPresent());
    refused(game, RefusedActionException.Code.GAME_OVER, () -> game.play(1, 0));
  }
}
