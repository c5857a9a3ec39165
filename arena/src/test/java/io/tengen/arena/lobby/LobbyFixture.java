package io.tengen.arena.lobby;

import static org.junit.jupiter.api.Assertions.assertThrows;

import io.tengen.arena.archive.GameArchive;
import io.tengen.arena.live.LiveGame;
import io.tengen.arena.live.LiveGames;
import io.tengen.arena.live.LiveMove;
import io.tengen.arena.match.GameEnd;
import io.tengen.arena.watch.Watchdog;
import io.tengen.env.board.TicTacToe;
import io.tengen.search.player.PlayerKind;
import io.tengen.search.player.PlayerKinds;
import io.tengen.search.time.TimeControl;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.function.Executable;

/**
 * A lobby in which nothing happens but when a test says so: its tasks wait in a queue, and time
 * stands still. Its agents are scripts.
 */
final class LobbyFixture implements AutoCloseable {
  static final GameOffer TIC_TAC_TOE =
      GameOffer.casual(new TicTacToe(), new TimeControl.Unlimited());
  static final GameOffer RATED =
      new GameOffer(
          new TicTacToe(), new TimeControl.Absolute(Duration.ofMinutes(1)), true, 0, false);

  private static final LobbySettings SETTINGS =
      new LobbySettings(
          OfferLimits.USUAL,
          3,
          2,
          2,
          4,
          1,
          1,
          Duration.ZERO,
          Duration.ofMinutes(5),
          Duration.ofDays(1),
          1);

  private final Map<String, Script> scripts = new HashMap<>();
  private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
  private final AtomicLong now = new AtomicLong();
  private final AtomicLong watchTime = new AtomicLong();
  private volatile boolean isHanging;
  private final List<RuntimeException> problems = new CopyOnWriteArrayList<>();
  private final List<LobbyEvent> events = new CopyOnWriteArrayList<>();
  private final Watchdog watchdog;
  private final GameArchive archive;
  private final LiveGames games;
  private final Lobby lobby;

  LobbyFixture(Map<String, Script> agents) {
    this(agents, GameArchive.inMemory());
  }

  /** A lobby over what another one has left. */
  LobbyFixture(Map<String, Script> agents, GameArchive archive) {
    this.archive = archive;
    scripts.putAll(agents);
    PlayerKind kind =
        new PlayerKind(
            "script",
            "does as a test says",
            "script:name",
            List.of(),
            name -> Objects.requireNonNull(scripts.get(name), name));
    List<AddedAgent> added = new ArrayList<>();
    for (String name : agents.keySet().stream().sorted().toList()) {
      for (String game : List.of("tic-tac-toe", "go")) {
        added.add(new AddedAgent(new AgentChoice(name, "script:" + name, "a script"), game));
      }
    }
    games = new LiveGames(archive, problems::add, now::get);
    watchdog = new Watchdog(AgentSeats.LIMITS, this::watchTime, Duration.ofMillis(1));
    lobby =
        new Lobby(
            games,
            archive,
            new Agents(PlayerKinds.standard().with(kind), List.of(), added),
            SETTINGS,
            problems::add,
            new LobbyThreads(
                (urgency, task) -> tasks.add(task),
                watchdog,
                tasks::add,
                tasks::add,
                task -> {},
                () -> {}));
    lobby.subscribe(events::add);
  }

  /** Goes by in leaps while somebody is to hang. */
  private long watchTime() {
    return isHanging ? watchTime.addAndGet(Duration.ofMinutes(1).toNanos()) : watchTime.get();
  }

  void letHang() {
    isHanging = true;
  }

  Lobby lobby() {
    return lobby;
  }

  GameArchive archive() {
    return archive;
  }

  Script script(String name) {
    return Objects.requireNonNull(scripts.get(name), name);
  }

  AgentChoice agent(String name) {
    return lobby.agents().choice(TIC_TAC_TOE.game(), name);
  }

  /** Does what there is to do, and what follows from it. */
  void settle() {
    for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
      task.run();
    }
  }

  /** Does the next task alone. */
  void step() {
    Objects.requireNonNull(tasks.poll(), "nothing to do").run();
  }

  void pass(Duration time) {
    now.addAndGet(time.toNanos());
    games.look();
    lobby.look();
    settle();
  }

  List<RuntimeException> problems() {
    return problems;
  }

  /** The events so far, which are then forgotten. */
  List<LobbyEvent> events() {
    List<LobbyEvent> all = List.copyOf(events);
    events.clear();
    return all;
  }

  static List<Integer> moves(LiveGame game) {
    return game.snapshot().moves().stream().map(LiveMove::action).toList();
  }

  static GameEnd end(LiveGame game) {
    return Objects.requireNonNull(game.snapshot().end(), "goes on");
  }

  static LobbyException.Code refusal(Executable task) {
    return assertThrows(LobbyException.class, task).code();
  }

  /** Ends as a program does, but for the archive. */
  void leave() {
    lobby.close();
    settle();
    games.close();
    watchdog.close();
  }

  @Override
  public void close() {
    leave();
    archive.close();
  }
}
