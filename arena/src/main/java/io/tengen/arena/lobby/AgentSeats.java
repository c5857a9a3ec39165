package io.tengen.arena.lobby;

import io.tengen.arena.live.LiveGame;
import io.tengen.arena.watch.HangLimits;
import io.tengen.arena.watch.Watchdog;
import io.tengen.env.Game;
import io.tengen.env.RandomStream;
import io.tengen.search.player.PlayerSpec;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** The seats of all agents: as many as there may be, and what they share. Thread-safe. */
final class AgentSeats implements AutoCloseable {
  /**
   * How long agents are waited for. None of those that come along takes longer than some seconds a
   * move.
   */
  static final HangLimits LIMITS =
      new HangLimits(
          Duration.ofMinutes(3),
          Duration.ofSeconds(30),
          Duration.ofMinutes(2),
          Duration.ofSeconds(5));

  /** No game has this number. */
  private static final long PREPARED = -1;

  private final int most;
  private final Thinkers thinkers;
  private final Watchdog watchdog;
  private final HangLimits limits;
  private final long seed;
  private final LongSupplier nanoTime;
  private final Consumer<RuntimeException> problems;
  private final Set<AgentSeat> seats = ConcurrentHashMap.newKeySet();

  /** How many players were prepared, which gives each a seed of its own. */
  private final AtomicLong prepared = new AtomicLong();

  /** Guarded by this. */
  private int reserved;

  /**
   * Empty seats.
   *
   * @param most how many
   * @param watchdog calls the agents; must stay open until this is closed
   * @param limits how long it waits for them
   * @param seed of all agents
   * @param nanoTime the time of the games
   * @param problems told what went wrong where nobody waits for it
   */
  AgentSeats(
      int most,
      Thinkers thinkers,
      Watchdog watchdog,
      HangLimits limits,
      long seed,
      LongSupplier nanoTime,
      Consumer<RuntimeException> problems) {
    this.most = most;
    this.thinkers = thinkers;
    this.watchdog = watchdog;
    this.limits = limits;
    this.seed = seed;
    this.nanoTime = nanoTime;
    this.problems = problems;
  }

  /** Sets seats aside, if there are as many; each is then seated or cancelled. */
  synchronized boolean reserve(int count) {
    if (reserved + count > most) {
      return false;
    }
    reserved += count;
    return true;
  }

  /** Sets seats aside whether there are as many or not: for games that were begun before. */
  synchronized void reserveInAnyCase(int count) {
    reserved += count;
  }

  /** Frees seats that were set aside. */
  synchronized void cancel(int count) {
    reserved -= count;
  }

  /** How many seats are set aside or taken. */
  synchronized int taken() {
    return reserved;
  }

  /** Has an agent play in a game, on a seat that was set aside. */
  void seat(LiveGame game, int side, PlayerSpec spec, Urgency urgency) {
    Game played = game.head().settings().referee().game();
    long own = RandomStream.derive(RandomStream.derive(seed, game.id()), side);
    seat(game, side, new SeatedPlayer(spec, played, own, watchdog, limits), urgency);
  }

  /**
   * A player that can play a game: it has been made.
   *
   * @throws RuntimeException when it cannot be made, such as for a network that is missing
   */
  SeatedPlayer prepare(PlayerSpec spec, Game game) {
    long own = RandomStream.derive(RandomStream.derive(seed, PREPARED), prepared.getAndIncrement());
    SeatedPlayer player = new SeatedPlayer(spec, game, own, watchdog, limits);
    player.prepare();
    return player;
  }

  /** Has a player that was prepared play in a game, on a seat that was set aside. */
  void seat(LiveGame game, int side, SeatedPlayer player, Urgency urgency) {
    AgentSeat seat = new AgentSeat(this, game, side, urgency, player);
    seats.add(seat);
    seat.sit();
  }

  /** Has agents rest in games where nothing has happened for a while. */
  void look(Duration idle) {
    long now = nanoTime();
    seats.forEach(seat -> seat.look(now, idle));
  }

  Thinkers thinkers() {
    return thinkers;
  }

  long nanoTime() {
    return nanoTime.getAsLong();
  }

  void tell(RuntimeException problem) {
    problems.accept(problem);
  }

  /** An agent has left its seat. */
  void left(AgentSeat seat) {
    seats.remove(seat);
    cancel(1);
  }

  /** Tells all agents to leave, which they do on their threads; the games go on without them. */
  @Override
  public void close() {
    seats.forEach(AgentSeat::leave);
  }
}
