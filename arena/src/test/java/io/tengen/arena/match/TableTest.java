package io.tengen.arena.match;

import static io.tengen.arena.match.TableFixture.settings;
import static io.tengen.arena.player.Refusals.messageOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.arena.player.PlayerException;
import io.tengen.env.Game;
import io.tengen.env.board.ConnectFour;
import io.tengen.env.board.TicTacToe;
import io.tengen.search.Cancellation;
import io.tengen.search.player.Decision;
import io.tengen.search.player.Player;
import io.tengen.search.time.Clock;
import io.tengen.search.time.TimeControl;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Single games: where they begin, who hears of them, and players that let it down. */
@Timeout(60)
class TableTest {
  private static final Game GAME = new TicTacToe();

  private final TableFixture fixture = new TableFixture();
  private final CountDownLatch release = new CountDownLatch(1);
  private final CountDownLatch closed = new CountDownLatch(1);

  @AfterEach
  void close() {
    release.countDown();
    fixture.close();
  }

  private Scripted slow(long millis) {
    return new Scripted()
        .choosing(
            (state, clock, cancellation) -> {
              fixture.now.addAndGet(millis * 1_000_000);
              return Players.first(state);
            });
  }

  // ---- Players that hang ----

  /** Comes back only when the test lets it, whoever interrupts it. */
  private void hang() {
    fixture.letTimePass(Duration.ofHours(2));
    while (true) {
      try {
        release.await();
        return;
      } catch (InterruptedException e) {
        fixture.breakdowns.add("interrupted");
      }
    }
  }

  @Test
  void whoHangsOverAMoveLosesAndIsReplaced() throws InterruptedException {
    AtomicInteger arrivals = new AtomicInteger();
    Scripted hanging =
        new Scripted()
            .kept(() -> {})
            .arriving(arrivals::incrementAndGet)
            .leaving(closed::countDown)
            .choosing(
                (state, clock, cancellation) -> {
                  if (arrivals.get() == 1) {
                    hang();
                  }
                  return Players.first(state);
                });
    RefereeSettings settings = settings(GAME, "none");
    GameStart start = GameStart.of(List.of(), settings.time());
    try (Seat first = fixture.seat(new Scripted(), GAME);
        Seat second = fixture.seat(hanging, GAME)) {
      Table table = fixture.table(settings);
      FinishedGame lost =
          table.play(first, second, 1, start, GameListener.NONE, new Cancellation()).orElseThrow();
      assertEquals(
          new GameEnd(EndReason.FAILURE, 1, 0, "1-0", "hung: no move within 600.0 s"), lost.end());
      assertEquals(1, lost.moves().size());
      // It is closed by the thread that it hung on, once that comes back, and by no other before.
      assertEquals(1, closed.getCount());
      fixture.stopTime();
      release.countDown();
      closed.await();
      FinishedGame next =
          table.play(first, second, 2, start, GameListener.NONE, new Cancellation()).orElseThrow();
      assertEquals(EndReason.PLAYED_OUT, next.end().reason());
      assertEquals(2, arrivals.get());
      assertEquals(1, lost.moves().size());
    }
  }

  @Test
  void whoHangsOverHearingOfAMoveLoses() {
    AtomicInteger heard = new AtomicInteger();
    Scripted hanging =
        new Scripted()
            .hearing(
                action -> {
                  if (heard.incrementAndGet() == 3) {
                    hang();
                  }
                });
    FinishedGame game = fixture.play(settings(GAME, "none"), hanging, new Scripted());
    assertEquals(EndReason.FAILURE, game.end().reason());
    assertEquals(1, game.end().winner());
    assertEquals("hung: no answer to being told of a move within 600.0 s", game.end().detail());
    assertEquals(3, game.moves().size());
  }

  /** It answers because it is told to end: with a clock it is late, without one it has hung. */
  @ParameterizedTest
  @CsvSource({"none, FAILURE, hung: no move within 600.0 s", "1s/move, TIME, move 1 took"})
  void whoEndsWhenToldLosesAllTheSame(String time, EndReason reason, String detail) {
    Scripted late =
        new Scripted()
            .choosing(
                (state, clock, cancellation) -> {
                  // Enough to be told, but not to be given up.
                  fixture.letTimePass(TableFixture.LIMITS.of(clock, Duration.ZERO).plusSeconds(5));
                  while (!cancellation.isCancelled()) {
                    Thread.onSpinWait();
                  }
                  fixture.stopTime();
                  return Players.first(state);
                });
    Cancellation stop = new Cancellation();
    RefereeSettings settings = settings(GAME, time);
    FinishedGame game =
        fixture
            .play(
                settings,
                late,
                new Scripted(),
                GameStart.of(List.of(), settings.time()),
                GameListener.NONE,
                stop)
            .orElseThrow();
    assertEquals(reason, game.end().reason());
    assertTrue(game.end().detail().startsWith(detail), game.end().detail());
    assertEquals(1, game.end().winner());
    assertTrue(!stop.isCancelled(), "only the player was to end");
  }

  @Test
  void whoHangsBeforeTheGameCannotBegin() {
    Scripted hanging = new Scripted().arriving(this::hang).leaving(closed::countDown);
    CannotBeginException e =
        assertThrows(
            CannotBeginException.class,
            () -> fixture.play(settings(GAME, "none"), new Scripted(), hanging));
    assertEquals(1, e.player());
    assertEquals("hung: not ready within 600.0 s", e.getMessage());
  }

  @Test
  void whoHangsBetweenGamesIsReplaced() throws InterruptedException {
    Scripted hanging = new Scripted().kept(this::hang).leaving(closed::countDown);
    try (Seat seat = fixture.seat(hanging, GAME)) {
      seat.begin(1);
      seat.begin(2);
      fixture.stopTime();
      release.countDown();
      closed.await();
    }
    assertEquals(
        Set.of("interrupted", "hung: not ready for the next game within 600.0 s"),
        Set.copyOf(fixture.breakdowns));
  }

  // ---- Players that break down ----

  @Test
  void whateverAPlayerThrowsItLosesTheGameOnly() {
    for (Throwable thrown :
        List.of(new StackOverflowError(), new NoClassDefFoundError("x"), new RuntimeException())) {
      Scripted broken =
          new Scripted()
              .choosing(
                  (state, clock, cancellation) -> {
                    if (thrown instanceof Error error) {
                      throw error;
                    }
                    throw (RuntimeException) thrown;
                  });
      FinishedGame game = fixture.play(settings(GAME, "none"), new Scripted(), broken);
      assertEquals(new GameEnd(EndReason.FAILURE, 1, 0, "1-0", thrown.toString()), game.end());
    }
  }

  @Test
  void whatOthersWroteIsShownInOneLineThatCanBePrinted() {
    Scripted broken =
        new Scripted()
            .choosing(
                (state, clock, cancellation) -> {
                  throw new PlayerException("\n \u001b[2Jgone\u0007" + "!".repeat(400), null);
                });
    String detail = fixture.play(settings(GAME, "none"), broken, new Scripted()).end().detail();
    assertTrue(detail.startsWith("?[2Jgone?!!"), detail);
    assertEquals(303, detail.length());
  }

  /** A person who quits stops the game, and all that it is part of. */
  @Test
  void whoCancelsStopsEverything() {
    Cancellation stop = new Cancellation();
    Scripted quitting =
        new Scripted()
            .choosing(
                (state, clock, cancellation) -> {
                  cancellation.cancel();
                  return new Decision.Resign();
                });
    RefereeSettings settings = settings(GAME, "none");
    GameStart start = GameStart.of(List.of(), settings.time());
    assertEquals(
        Optional.empty(),
        fixture.play(settings, quitting, new Scripted(), start, GameListener.NONE, stop));
    assertTrue(stop.isCancelled());
  }

  // ---- Listeners ----

  @Test
  void aMoveIsToldBeforeAnyPlayerHearsOfIt() {
    List<String> events = new ArrayList<>();
    Scripted first = slow(1_500).hearing(action -> events.add("first hears " + action));
    Scripted second = slow(200).hearing(action -> events.add("second hears " + action));
    RefereeSettings settings = settings(GAME, "10s").withMoveLimit(3);
    fixture.play(
        settings,
        first,
        second,
        GameStart.of(List.of(4), settings.time()),
        new GameListener() {
          @Override
          public void thinking(int plies, int player, Player who) {
            events.add("player " + player + " thinks after " + plies);
          }

          @Override
          public void moved(PlayedMove move) {
            events.add(
                "after %d: player %d plays %d in %d ms and has %d"
                    .formatted(
                        move.ply(),
                        move.player(),
                        move.action(),
                        move.used().toMillis(),
                        move.clock().main().toMillis()));
          }
        });
    assertEquals(
        List.of(
            "first hears 4",
            "second hears 4",
            "player 1 thinks after 1",
            "after 1: player 1 plays 0 in 200 ms and has 9800",
            "first hears 0",
            "second hears 0",
            "player 0 thinks after 2",
            "after 2: player 0 plays 1 in 1500 ms and has 8500",
            "first hears 1",
            "second hears 1"),
        events);
  }

  @Test
  void aListenerThatFailsEndsTheGameWithoutAResult() {
    RefereeSettings settings = settings(GAME, "none");
    IllegalStateException full = new IllegalStateException("the disk is full");
    assertSame(
        full,
        assertThrows(
            IllegalStateException.class,
            () ->
                fixture.play(
                    settings,
                    new Scripted(),
                    new Scripted(),
                    GameStart.of(List.of(), settings.time()),
                    new GameListener() {
                      @Override
                      public void moved(PlayedMove move) {
                        throw full;
                      }
                    })));
  }

  // ---- Games from the middle ----

  /** Left after any of its moves, a game goes on to the same end, clocks included. */
  @ParameterizedTest
  @ValueSource(strings = {"none", "60s", "9s/move", "5s+3x3s", "5s+20s/5", "20s+2s"})
  void aGameGoesOnFromAnyMove(String time) {
    Game game = new ConnectFour();
    RefereeSettings settings = settings(game, time);
    List<PlayedMove> moves = new ArrayList<>();
    GameListener keeping =
        new GameListener() {
          @Override
          public void moved(PlayedMove move) {
            moves.add(move);
          }
        };
    List<Integer> opening = List.of(3, 3);
    GameStart start = GameStart.of(opening, settings.time());
    FinishedGame whole = fixture.play(settings, slow(2_100), slow(1_300), start, keeping);
    assertEquals(EndReason.PLAYED_OUT, whole.end().reason());
    assertEquals(2, whole.openingPlies());
    List<GameStart.TimedMove> soFar = new ArrayList<>();
    for (int action : opening) {
      soFar.add(new GameStart.TimedMove(action, Duration.ZERO, Clock.UNLIMITED));
    }
    for (PlayedMove move : List.copyOf(moves)) {
      assertEquals(soFar.size(), move.ply());
      soFar.add(new GameStart.TimedMove(move.action(), move.used(), move.clock()));
      GameStart middle = GameStart.resumed(settings, 2, soFar);
      assertEquals(
          whole, fixture.play(settings, slow(2_100), slow(1_300), middle, GameListener.NONE));
    }
    assertEquals(whole.moves().size(), soFar.size());
  }

  @Test
  void aStartThatMakesNoSenseIsRefused() {
    RefereeSettings settings = settings(GAME, "10s");
    assertEquals(
        "a game cannot go on from its stored moves: move 3, b2, is illegal in tic-tac-toe",
        refusal(settings, GameStart.of(List.of(4, 0, 4), settings.time())));
    assertEquals(
        "a game cannot go on from its stored moves: move 1, action 99, is illegal in tic-tac-toe",
        refusal(settings, GameStart.of(List.of(99), settings.time())));
    assertTrue(
        refusal(settings, GameStart.of(List.of(0, 3, 1, 4, 2, 5), settings.time()))
            .contains("move 6, "));
    assertThrows(
        IllegalArgumentException.class,
        () ->
            GameStart.resumed(
                settings,
                0,
                List.of(new GameStart.TimedMove(9, Duration.ZERO, settings.time().start()))));
    assertEquals(
        "a game cannot go on with a clock of 5s, since its time is 10s",
        refusal(settings, GameStart.of(List.of(), TimeControl.parse("5s"))));
    assertEquals(
        "the opening has 3 plies, but must have 0 to 2, as many as there are moves",
        messageOf(
            IllegalArgumentException.class,
            () ->
                new GameStart(
                    List.of(1, 2),
                    3,
                    Clock.UNLIMITED,
                    Clock.UNLIMITED,
                    Duration.ZERO,
                    Duration.ZERO)));
    assertThrows(
        IllegalArgumentException.class,
        () ->
            new GameStart(
                List.of(),
                0,
                Clock.UNLIMITED,
                Clock.UNLIMITED,
                Duration.ofMillis(-1),
                Duration.ZERO));
  }

  private String refusal(RefereeSettings settings, GameStart start) {
    return messageOf(
        IllegalArgumentException.class,
        () -> fixture.play(settings, new Scripted(), new Scripted(), start, GameListener.NONE));
  }

  @Test
  void settingsHaveRanges() {
    RefereeSettings settings = settings(GAME, "none");
    assertEquals(
        "the move limit is 0, but must be at least 1",
        messageOf(IllegalArgumentException.class, () -> settings.withMoveLimit(0)));
    assertThrows(
        IllegalArgumentException.class,
        () -> RefereeSettings.of(GAME, settings.time(), Duration.ofHours(2)));
    assertEquals(
        "the value to adjudicate at is 1.5, but must be above 0 and at most 1",
        messageOf(IllegalArgumentException.class, () -> new Adjudication(1.5, 4)));
    assertEquals(
        "the plies to adjudicate after are 1, but must be in [2, 1000]",
        messageOf(IllegalArgumentException.class, () -> new Adjudication(0.9, 1)));
    assertThrows(IllegalArgumentException.class, () -> new Adjudication(Double.NaN, 4));
  }
}
