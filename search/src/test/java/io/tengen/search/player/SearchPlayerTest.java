package io.tengen.search.player;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.env.Game;
import io.tengen.env.State;
import io.tengen.env.board.ConnectFour;
import io.tengen.env.board.TicTacToe;
import io.tengen.search.Cancellation;
import io.tengen.search.Evaluations;
import io.tengen.search.Evaluator;
import io.tengen.search.FakeTime;
import io.tengen.search.MctsSearch;
import io.tengen.search.SearchException;
import io.tengen.search.SearchLimits;
import io.tengen.search.SearchParameters;
import io.tengen.search.evaluator.UniformEvaluator;
import io.tengen.search.time.Clock;
import io.tengen.search.time.TimeControl;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Clocks, thinking on the opponent's time, and giving up. */
@Timeout(60)
class SearchPlayerTest {
  private static final PlaySettings PONDERING =
      new PlaySettings(Duration.ZERO, true, Optional.empty(), false);

  private final Game game = new ConnectFour();
  private final FakeTime time = new FakeTime();

  private SearchPlayer player(Evaluator evaluator, SearchLimits limits, PlaySettings settings) {
    return player(game.newInitialState(), evaluator, limits, settings);
  }

  private SearchPlayer player(
      State position, Evaluator evaluator, SearchLimits limits, PlaySettings settings) {
    MctsSearch search =
        new MctsSearch(SearchParameters.uct(1), position, worker -> evaluator, time);
    return new SearchPlayer(search, position.copy(), limits, settings);
  }

  private static int action(Decision decision) {
    return assertInstanceOf(Decision.Play.class, decision).action();
  }

  private static Decision choose(Player player) {
    return player.choose(Clock.UNLIMITED, new Cancellation());
  }

  private static PlaySettings resigning(double winRate) {
    return new PlaySettings(Duration.ZERO, false, Optional.of(new Resignation(winRate)), false);
  }

  // ---- Time ----

  private static Duration limit(SearchPlayer player, String clock) {
    return player.limitsFor(TimeControl.parse(clock).start()).time();
  }

  @Test
  void theShorterOfItsOwnTimeAndTheClocksHolds() {
    SearchLimits second = SearchLimits.ofTime(Duration.ofSeconds(1));
    PlaySettings settings =
        new PlaySettings(Duration.ofMillis(200), false, Optional.empty(), false);
    try (SearchPlayer player = player(new UniformEvaluator(), second, settings)) {
      assertEquals(Duration.ofSeconds(1), limit(player, "none"));
      assertEquals(Duration.ofSeconds(1), limit(player, "10s/move"));
      assertEquals(Duration.ofMillis(280), limit(player, "500ms/move"));
      assertEquals(Duration.ofMillis(10), limit(player, "200ms/move"));
    }
  }

  @Test
  void noTimeAtAllIsStillSomeVisits() {
    State start = game.newInitialState();
    MctsSearch slow =
        new MctsSearch(
            SearchParameters.uct(1),
            start,
            worker -> time.slow(new UniformEvaluator(), 50_000_000),
            time);
    try (SearchPlayer player =
        new SearchPlayer(slow, start, SearchLimits.ofPlayouts(1_000), PlaySettings.USUAL, 40)) {
      player.choose(TimeControl.parse("1ms/move").start(), new Cancellation());
      assertEquals(40, slow.snapshot().orElseThrow().visits());
    }
  }

  @Test
  void aPlayerWithoutLimitsFollowsTheClock() {
    SearchLimits few = SearchLimits.ofPlayouts(10);
    try (SearchPlayer free = player(new UniformEvaluator(), few, PlaySettings.USUAL);
        SearchPlayer bound = player(new UniformEvaluator(), few, PONDERING)) {
      Clock clock = TimeControl.parse("10s/move").start();
      assertEquals(SearchLimits.NO_LIMIT, free.limitsFor(clock).playouts());
      assertEquals(10, free.limitsFor(Clock.UNLIMITED).playouts());
      assertEquals(10, bound.limitsFor(clock).playouts());
    }
  }

  @Test
  void aGameByTheClockIsInTime() {
    long evaluation = 700_000;
    TimeControl control = TimeControl.parse("3s+1x1s");
    try (SearchPlayer player =
        player(
            time.slow(new UniformEvaluator(), evaluation),
            SearchLimits.ofPlayouts(10),
            PlaySettings.USUAL)) {
      State state = game.newInitialState();
      Clock clock = control.start();
      while (!state.isTerminal()) {
        long before = time.getAsLong();
        int action = action(player.choose(clock, new Cancellation()));
        Duration used = Duration.ofNanos(time.getAsLong() - before);
        clock = clock.afterMove(used.plus(Duration.ofMillis(200))).orElseThrow();
        state.apply(action);
        player.played(action);
      }
    }
  }

  // ---- Pondering ----

  /** Notes the thread of pondering, and tells when it is well under way. */
  private static final class Watched implements Evaluator {
    final CountDownLatch underWay = new CountDownLatch(100);
    final AtomicBoolean isClosed = new AtomicBoolean();
    volatile @Nullable Thread ponderer;
    private final Thread owner = Thread.currentThread();

    @Override
    public void evaluate(List<? extends State> states, Evaluations out) {
      if (Thread.currentThread() != owner) {
        ponderer = Thread.currentThread();
        underWay.countDown();
      }
      new UniformEvaluator().evaluate(states, out);
    }

    boolean hasEnded() {
      Thread thread = ponderer;
      assertNotNull(thread);
      return !thread.isAlive();
    }

    @Override
    public void close() {
      isClosed.set(true);
    }
  }

  private void ponder(SearchPlayer player, Watched watched) throws InterruptedException {
    player.played(action(choose(player)));
    watched.underWay.await();
  }

  @Test
  void afterItsOwnMoveItThinksUntilTheOpponents() throws InterruptedException {
    Watched watched = new Watched();
    State start = game.newInitialState();
    MctsSearch searchOfPlayer =
        new MctsSearch(SearchParameters.uct(1), start, worker -> watched, time);
    try (SearchPlayer player =
        new SearchPlayer(searchOfPlayer, start, SearchLimits.ofPlayouts(50), PONDERING)) {
      ponder(player, watched);
      assertFalse(watched.hasEnded());
      player.played(3);
      assertTrue(watched.hasEnded());
      assertTrue(searchOfPlayer.nodes() > 1, "what it thought is kept");
    }
    assertTrue(watched.isClosed.get());
  }

  @Test
  void everyOtherCallEndsIt() throws InterruptedException {
    for (int call = 0; call < 4; call++) {
      Watched watched = new Watched();
      SearchPlayer player = player(watched, SearchLimits.ofPlayouts(50), PONDERING);
      ponder(player, watched);
      switch (call) {
        case 0 -> player.rest();
        case 1 -> player.setPosition(game.newInitialState());
        case 2 -> choose(player);
        default -> player.close();
      }
      assertTrue(watched.hasEnded(), "call " + call);
      player.close();
    }
  }

  @Test
  void itThinksNeitherAfterTheOpponentsMoveNorUnasked() {
    Watched watched = new Watched();
    try (SearchPlayer player = player(watched, SearchLimits.ofPlayouts(50), PONDERING)) {
      player.played(3);
      player.rest();
    }
    try (SearchPlayer player = player(watched, SearchLimits.ofPlayouts(50), PlaySettings.USUAL)) {
      player.played(action(choose(player)));
      player.rest();
    }
    assertEquals(100, watched.underWay.getCount());
  }

  @Test
  void aFailureMeanwhileIsTold() throws InterruptedException {
    Watched watched = new Watched();
    Evaluator failing =
        (states, out) -> {
          watched.evaluate(states, out);
          if (watched.underWay.getCount() == 0) {
            throw new IllegalStateException("no power");
          }
        };
    try (SearchPlayer player = player(failing, SearchLimits.ofPlayouts(50), PONDERING)) {
      ponder(player, watched);
      SearchException told = assertThrows(SearchException.class, () -> player.played(3));
      assertTrue(String.valueOf(told.getMessage()).contains("no power"), told.toString());
      player.rest();
    }
  }

  @Test
  void aFailureMeanwhileDoesNotKeepItFromClosing() throws InterruptedException {
    Watched watched = new Watched();
    Evaluator failing =
        new Evaluator() {
          @Override
          public void evaluate(List<? extends State> states, Evaluations out) {
            watched.evaluate(states, out);
            if (watched.underWay.getCount() == 0) {
              throw new IllegalStateException("no power");
            }
          }

          @Override
          public void close() {
            watched.close();
          }
        };
    SearchPlayer player = player(failing, SearchLimits.ofPlayouts(50), PONDERING);
    ponder(player, watched);
    assertThrows(SearchException.class, player::close);
    assertTrue(watched.isClosed.get());
  }

  /** One MiB is full soon; the search goes on until it is told to stop. */
  @Test
  void memoryBoundsIt() throws InterruptedException {
    CountDownLatch manyPlayouts = new CountDownLatch(30_000);
    Thread owner = Thread.currentThread();
    Evaluator counting =
        (states, out) -> {
          new UniformEvaluator().evaluate(states, out);
          if (Thread.currentThread() != owner) {
            manyPlayouts.countDown();
          }
        };
    State start = game.newInitialState();
    MctsSearch search =
        new MctsSearch(
            SearchParameters.uct(1).withTreeMebibytes(1), start, worker -> counting, time);
    try (SearchPlayer player =
        new SearchPlayer(search, start, SearchLimits.ofPlayouts(50), PONDERING)) {
      player.played(action(choose(player)));
      manyPlayouts.await();
      player.rest();
      assertTrue(search.nodes() < 30_000, "nodes: " + search.nodes());
    }
  }

  // ---- Giving up ----

  /** Player 0 wins one game in a hundred, it thinks. */
  private static final Evaluator GLOOMY =
      (states, out) -> {
        new UniformEvaluator().evaluate(states, out);
        for (int i = 0; i < states.size(); i++) {
          out.setValue(i, states.get(i).currentPlayer() == 0 ? -0.98 : 0.98);
        }
      };

  /** The other side plays one column after the other; answers after how many moves it gave up. */
  private int movesUntilItGivesUp(SearchPlayer player, int most) {
    State state = game.newInitialState();
    for (int ply = 0; ply < most; ply++) {
      int action = ply % 7;
      if (state.currentPlayer() == 0) {
        if (!(choose(player) instanceof Decision.Play play)) {
          return ply / 2;
        }
        action = play.action();
      }
      state.apply(action);
      player.played(action);
    }
    return -1;
  }

  /** Whoever only asks what it would play does not bring it to despair. */
  @Test
  void onlyMovesThatArePlayedCount() {
    try (SearchPlayer player = player(GLOOMY, SearchLimits.ofPlayouts(20), resigning(0.4))) {
      for (int asked = 0; asked < 10; asked++) {
        assertInstanceOf(Decision.Play.class, choose(player), "asked " + asked);
      }
    }
  }

  @Test
  void withoutHopeItGivesUpAtTheThirdMove() {
    SearchLimits few = SearchLimits.ofPlayouts(2);
    try (SearchPlayer player = player(GLOOMY, few, resigning(0.05));
        SearchPlayer hardy = player(GLOOMY, few, resigning(0.005));
        SearchPlayer silent = player(GLOOMY, few, PlaySettings.USUAL);
        SearchPlayer never = player(GLOOMY, few, resigning(0))) {
      assertEquals(2, movesUntilItGivesUp(player, 12));
      assertEquals(-1, movesUntilItGivesUp(hardy, 12));
      assertEquals(-1, movesUntilItGivesUp(silent, 12));
      assertEquals(-1, movesUntilItGivesUp(never, 12));
      // Put anywhere, it starts to count again.
      player.setPosition(game.newInitialState());
      assertEquals(2, movesUntilItGivesUp(player, 12));
    }
  }

  @Test
  void aProvenLossIsGivenUpAtOnceIfAtAll() {
    State lost = new TicTacToe().newInitialState();
    for (int action : new int[] {0, 1, 4, 2, 3}) {
      lost.apply(action);
    }
    SearchLimits limits = SearchLimits.ofPlayouts(1_000);
    try (SearchPlayer proud = player(lost, new UniformEvaluator(), limits, resigning(0));
        SearchPlayer wise = player(lost, new UniformEvaluator(), limits, resigning(0.05))) {
      action(choose(proud));
      assertInstanceOf(Decision.Resign.class, choose(wise));
    }
  }

  @Test
  void nonsenseIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> new Resignation(0.6));
    assertThrows(IllegalArgumentException.class, () -> new Resignation(-0.1));
    assertThrows(IllegalArgumentException.class, () -> new Resignation(Double.NaN));
    assertThrows(
        IllegalArgumentException.class,
        () -> new PlaySettings(Duration.ofHours(1), false, Optional.empty(), true));
  }

  // ---- What it thinks ----

  /** Whoever moves in this position wins at once; whoever is to move after a bad reply loses. */
  @Test
  void theValueIsThatOfTheLastChoice() {
    State position = game.newInitialState();
    for (int column : new int[] {0, 1, 0, 1, 0, 1}) {
      position.apply(column);
    }
    try (SearchPlayer player =
        player(
            position, new UniformEvaluator(), SearchLimits.ofPlayouts(200), PlaySettings.USUAL)) {
      assertTrue(player.value().isEmpty());
      assertEquals(0, action(choose(player)));
      assertEquals(1, player.value().orElseThrow());
      player.played(6);
      assertEquals(1, player.value().orElseThrow(), "until it chooses again");
      assertEquals(1, action(choose(player)));
      assertEquals(1, player.value().orElseThrow());
      player.setPosition(game.newInitialState());
      assertTrue(player.value().isEmpty());
      choose(player);
      assertTrue(Math.abs(player.value().orElseThrow()) < 1);
    }
  }
}
