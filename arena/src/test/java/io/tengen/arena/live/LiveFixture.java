package io.tengen.arena.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.tengen.arena.archive.GameArchive;
import io.tengen.arena.match.EndScoring;
import io.tengen.arena.match.RefereeSettings;
import io.tengen.arena.tournament.model.Participant;
import io.tengen.env.Game;
import io.tengen.go.GoGame;
import io.tengen.go.Ruleset;
import io.tengen.search.time.TimeControl;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.function.Executable;

/** A room with two players, in which time passes only when a test says so. */
final class LiveFixture implements AutoCloseable {
  static final String ROOM = "lobby";
  static final String ANN = "ann";
  static final String BEN = "ben";
  static final GoGame GO = new GoGame(5, Ruleset.CHINESE.rules().withKomi(7));

  /**
   * Black has the two columns on the left, white the others, but for a black stone at E5 that is
   * dead; then two passes.
   */
  static final String DEAD_STONE = "B5 C5 B4 C4 B3 C3 B2 C2 B1 C1 E5 pass pass";

  /** In nanoseconds; may be anything at first. */
  final AtomicLong now;

  final List<RuntimeException> problems = new CopyOnWriteArrayList<>();
  final GameArchive archive;
  final LiveGames games;

  /** In memory. */
  LiveFixture() {
    this(GameArchive.inMemory(), -3_000_000_000L);
  }

  /** In a file. */
  LiveFixture(Path file, long now) {
    this(GameArchive.open(file.toString(), warning -> {}), now);
  }

  private LiveFixture(GameArchive archive, long now) {
    this.archive = archive;
    this.now = new AtomicLong(now);
    games = new LiveGames(archive, problems::add, this.now::get);
    games.openRoom(ROOM, settings(GO, "none"));
    games.join(ROOM, new Participant(ANN, "human", 1, null, null));
    games.join(ROOM, new Participant(BEN, "human", 1, null, null));
  }

  /** Settings for two programs, which may take back. */
  static LiveSettings settings(Game game, String time) {
    return new LiveSettings(
        RefereeSettings.of(game, TimeControl.parse(time), Duration.ZERO), false, true, 0);
  }

  /** Settings for two people, who agree on dead stones. */
  static LiveSettings people(Game game, String time) {
    LiveSettings settings = settings(game, time);
    return new LiveSettings(
        settings.referee().withScoring(EndScoring.ESTIMATE), true, true, settings.handicap());
  }

  LiveGame begin(LiveSettings settings, Integer... opening) {
    return games.begin(ROOM, settings, ANN, BEN, List.of(opening));
  }

  /** Plays some moves by name, each a second long. */
  void play(LiveGame game, String names) {
    for (String name : names.split(" ", -1)) {
      pass(1_000);
      game.play(
          game.snapshot().position().toMove(),
          action(game.head().settings().referee().game(), name));
    }
  }

  static int action(Game game, String name) {
    return ActionNames.actionOf(game, name).orElseThrow();
  }

  static List<Integer> actions(LiveSnapshot snapshot) {
    return snapshot.moves().stream().map(LiveMove::action).toList();
  }

  /** Everything that happens in a game from now on. */
  static List<LiveEvent> listen(LiveGame game) {
    List<LiveEvent> events = new ArrayList<>();
    game.subscribe((where, event) -> events.add(event), game.snapshot().version());
    return events;
  }

  /** Has time pass, without a look at the games. */
  void pass(long millis) {
    now.addAndGet(millis * 1_000_000);
  }

  /** What is refused must be so with this code, and change nothing. */
  static String refused(LiveGame game, RefusedActionException.Code code, Executable act) {
    LiveSnapshot before = game.snapshot();
    RefusedActionException refusal = assertThrows(RefusedActionException.class, act);
    assertEquals(code, refusal.code(), refusal.getMessage());
    assertEquals(before, game.snapshot());
    return String.valueOf(refusal.getMessage());
  }

  @Override
  public void close() {
    games.close();
    archive.close();
    assertEquals(List.of(), problems);
  }
}
