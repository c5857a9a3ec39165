package io.tengen.arena.live;

import static io.tengen.arena.live.LiveFixture.GO;
import static io.tengen.arena.live.LiveFixture.settings;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.arena.archive.GameArchive;
import io.tengen.arena.tournament.model.Participant;
import io.tengen.env.board.MnkGame;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Who listens hears everything that follows, once and in order. */
@Timeout(60)
class LiveEventsTest {
  private static final int GAMES = 6;
  private static final int MOVES = 60;

  /** Versions from one after another to another. */
  private static List<Long> versions(long after, long last) {
    return LongStream.rangeClosed(after + 1, last).boxed().toList();
  }

  private static List<Long> versions(List<LiveEvent> events) {
    return events.stream().map(LiveEvent::version).toList();
  }

  /** A listener that came in the middle. */
  private record Latecomer(LiveGame game, long after, List<LiveEvent> heard) {}

  /**
   * In every game both players try all the time, whosever turn it is, while others look and come to
   * listen.
   */
  @Test
  void nothingIsMissedByThoseWhoComeInTheMiddle() throws Exception {
    try (LiveFixture fixture = new LiveFixture()) {
      List<LiveGame> games = new ArrayList<>();
      List<List<LiveEvent>> heard = new ArrayList<>();
      for (int i = 0; i < GAMES; i++) {
        LiveGame game = fixture.begin(settings(MnkGame.gomoku(), "none"));
        games.add(game);
        heard.add(LiveFixture.listen(game));
      }
      List<Latecomer> latecomers = new CopyOnWriteArrayList<>();
      AtomicBoolean isOver = new AtomicBoolean();
      ExecutorService executor = Executors.newFixedThreadPool(5);
      List<Future<?>> players = new ArrayList<>();
      for (int thread = 0; thread < 4; thread++) {
        int side = thread % 2;
        players.add(executor.submit(() -> play(games, side)));
      }
      Future<?> coming =
          executor.submit(
              () -> {
                while (!isOver.get()) {
                  for (LiveGame game : games) {
                    long after = game.snapshot().version();
                    List<LiveEvent> events = new ArrayList<>();
                    latecomers.add(new Latecomer(game, after, events));
                    game.subscribe((where, event) -> events.add(event), after);
                    game.look(fixture.now.get());
                  }
                  Thread.onSpinWait();
                  if (latecomers.size() > 2_000) {
                    return;
                  }
                }
              });
      for (Future<?> player : players) {
        player.get();
      }
      isOver.set(true);
      coming.get();
      executor.shutdown();
      for (int i = 0; i < GAMES; i++) {
        LiveGame game = games.get(i);
        long last = game.snapshot().version();
        assertEquals(MOVES, game.snapshot().moves().size());
        assertEquals(versions(0, last), versions(heard.get(i)));
        assertEquals(
            LiveFixture.actions(game.snapshot()),
            heard.get(i).stream()
                .filter(LiveEvent.Moved.class::isInstance)
                .map(event -> ((LiveEvent.Moved) event).move().action())
                .toList());
      }
      assertTrue(latecomers.size() >= GAMES);
      for (Latecomer each : latecomers) {
        assertEquals(
            versions(each.after(), each.game().snapshot().version()), versions(each.heard()));
      }
    }
  }

  /**
   * Takes the first free squares, in whichever game it is this side's turn. That makes rows of four
   * at most.
   */
  private static void play(List<LiveGame> games, int side) {
    boolean isAnyLeft = true;
    while (isAnyLeft) {
      isAnyLeft = false;
      for (LiveGame game : games) {
        int plies = game.snapshot().moves().size();
        if (plies < MOVES) {
          isAnyLeft = true;
          try {
            game.play(side, plies, plies);
          } catch (RefusedActionException e) {
            boolean isRace =
                e.code() == RefusedActionException.Code.NOT_YOUR_TURN
                    || e.code() == RefusedActionException.Code.WRONG_PLY;
            assertTrue(isRace, e.toString());
          }
        }
      }
    }
  }

  @Test
  void whoComesLateHearsWhatIsKept() {
    try (LiveFixture fixture = new LiveFixture()) {
      LiveGame game = fixture.begin(settings(GO, "none"));
      game.play(0, 0);
      for (int i = 0; i < 50; i++) {
        game.askUndo(0);
        game.answerUndo(1, false);
      }
      List<LiveEvent> events = new ArrayList<>();
      game.subscribe((where, event) -> events.add(event), 37);
      assertEquals(versions(37, 101), versions(events));
      for (long wrong : new long[] {36, 0, -1, 102}) {
        LiveFixture.refused(
            game,
            RefusedActionException.Code.NOT_KEPT,
            () -> game.subscribe((where, event) -> events.add(event), wrong));
      }
    }
  }

  @Test
  void whoLeavesHearsNothing() {
    try (LiveFixture fixture = new LiveFixture()) {
      LiveGame game = fixture.begin(settings(GO, "none"));
      List<LiveEvent> events = new ArrayList<>();
      LiveGame.Subscription subscription = game.subscribe((where, event) -> events.add(event), 0);
      game.play(0, 0);
      subscription.close();
      game.play(1, 1);
      assertEquals(List.of(1L), versions(events));
      subscription.close();
    }
  }

  /** The others hear of the one move before the other. */
  @Test
  void aListenerMayAct() {
    try (LiveFixture fixture = new LiveFixture()) {
      LiveGame game = fixture.begin(settings(GO, "none"));
      List<LiveEvent> nested = new ArrayList<>();
      game.subscribe(
          (where, event) -> {
            if (event.version() == 1) {
              where.play(1, 1);
              where.subscribe((same, later) -> nested.add(later), 0);
            }
          },
          0);
      List<LiveEvent> events = LiveFixture.listen(game);
      game.play(0, 0);
      assertEquals(List.of(1L, 2L), versions(events));
      assertEquals(List.of(1L, 2L), versions(nested));
      assertEquals(2, game.snapshot().version());
    }
  }

  @Test
  void aListenerThatThrowsIsLeftOut() {
    List<RuntimeException> problems = new ArrayList<>();
    try (GameArchive archive = GameArchive.inMemory();
        LiveGames games = new LiveGames(archive, problems::add, () -> 0)) {
      games.openRoom("other", settings(GO, "none"));
      games.join("other", new Participant("ann", "human", 1, null, null));
      games.join("other", new Participant("ben", "human", 1, null, null));
      LiveGame game = games.begin("other", settings(GO, "none"), "ann", "ben", List.of());
      IllegalStateException broken = new IllegalStateException("broken");
      game.subscribe(
          (where, event) -> {
            throw broken;
          },
          0);
      List<LiveEvent> events = LiveFixture.listen(game);
      game.play(0, 0);
      game.play(1, 1);
      assertEquals(List.of(broken), problems);
      assertEquals(List.of(1L, 2L), versions(events));
    }
  }
}
