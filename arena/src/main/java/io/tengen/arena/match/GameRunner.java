package io.tengen.arena.match;

import io.tengen.arena.player.OneLine;
import io.tengen.arena.player.RefusedMoveException;
import io.tengen.arena.watch.HungException;
import io.tengen.arena.watch.Watch;
import io.tengen.env.State;
import io.tengen.go.GoState;
import io.tengen.search.Cancellation;
import io.tengen.search.player.Decision;
import io.tengen.search.player.Player;
import io.tengen.search.time.Clock;
import io.tengen.search.time.TimeControl;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The referee of one game: keeps the board and the clocks, and trusts neither player. Players are
 * numbered as in {@link State}: 0 moves first.
 *
 * <p>It runs under a {@link Watch}. When a player has hung, whoever waited for the game may go on
 * with what is here, which then changes no more.
 */
final class GameRunner {
  /** What is missing when a player hangs. */
  private static final String MOVE = "no move";

  private final RefereeSettings settings;
  private final LongSupplier nanoTime;
  private final GameStart start;
  private final State state;
  private final int[] legal;
  private final List<Integer> moves = new ArrayList<>();
  private final Player[] players;
  private final boolean[] isPerson;
  private final Clock[] clocks;
  private final long[] nanos;
  private final @Nullable ValueAgreement agreement;

  /** Who was called last. */
  private int called;

  /**
   * A game that was not begun, or not gone on with, yet.
   *
   * @param nanoTime the time in nanoseconds, from any point on
   * @param start its moves are legal
   * @param first at the first position, as is the second
   */
  GameRunner(
      RefereeSettings settings,
      LongSupplier nanoTime,
      GameStart start,
      Player first,
      Player second) {
    this.settings = settings;
    this.nanoTime = nanoTime;
    this.start = start;
    this.state = settings.game().newInitialState();
    this.legal = new int[settings.game().actionCount()];
    this.players = new Player[] {first, second};
    this.isPerson = new boolean[] {first.isPerson(), second.isPerson()};
    this.clocks = new Clock[] {start.clock(0), start.clock(1)};
    this.nanos = new long[] {start.used(0).toNanos(), start.used(1).toNanos()};
    this.agreement = settings.adjudication().map(ValueAgreement::new).orElse(null);
  }

  /**
   * What a player does when it is asked for a move.
   *
   * @param decision null when it broke down
   * @param broken what it threw, or null
   * @param value what it thought of the position
   * @param used how long it took, in nanoseconds
   * @param isInTime whether it came back before it was told to end
   */
  private record Answer(
      @Nullable Decision decision,
      @Nullable Throwable broken,
      OptionalDouble value,
      long used,
      boolean isInTime) {}

  /**
   * Plays the game to its end.
   *
   * @return nothing when it was abandoned because of the cancellation
   */
  Optional<GameEnd> play(GameListener listener, Cancellation stop, Watch watch) {
    for (int action : start.moves()) {
      apply(action);
      GameEnd end = announce(action, watch);
      if (end != null) {
        return Optional.of(end);
      }
    }
    while (!settings.isOver(state, moves.size())) {
      int mover = state.currentPlayer();
      listener.thinking(moves.size(), mover, players[mover]);
      GameEnd end = move(mover, listener, stop, watch);
      if (stop.isCancelled()) {
        return Optional.empty();
      }
      if (end != null) {
        return Optional.of(end);
      }
    }
    return Optional.of(count(watch));
  }

  /** One move; answers how the game ended by it, or null if the board goes on deciding. */
  private @Nullable GameEnd move(int mover, GameListener listener, Cancellation stop, Watch watch) {
    Answer answer = ask(mover, stop, watch);
    if (stop.isCancelled()) {
      return null;
    }
    GameEnd fault = fault(mover, answer);
    if (fault != null) {
      return fault;
    }
    int number = moves.size() + 1;
    Decision decision = answer.decision();
    if (decision instanceof Decision.Resign) {
      return Results.lost(state, EndReason.RESIGNATION, mover, "");
    }
    if (!(decision instanceof Decision.Play play)) {
      return Results.lost(state, EndReason.FAILURE, mover, "move " + number + " is null");
    }
    int action = play.action();
    if (!GameStart.isLegal(state, legal, action)) {
      String name = GameStart.nameOf(settings.game(), action);
      return Results.lost(state, EndReason.ILLEGAL_MOVE, mover, "move " + number + ", " + name);
    }
    apply(action);
    listener.moved(
        new PlayedMove(number - 1, mover, action, Duration.ofNanos(answer.used()), clocks[mover]));
    GameEnd end = announce(action, watch);
    return end == null && !state.isTerminal() ? agreement(mover, answer.value()) : end;
  }

  /** Asks a player for a move. */
  private Answer ask(int mover, Cancellation stop, Watch watch) {
    Player player = players[mover];
    Clock clock = clocks[mover];
    Cancellation request = stop.ofPart();
    Decision decision = null;
    Throwable broken = null;
    OptionalDouble value = OptionalDouble.empty();
    enter(mover, MOVE, settings.limits().of(clock, settings.lag()), request, watch);
    long before = nanoTime.getAsLong();
    try {
      decision = player.choose(clock, request);
    } catch (RuntimeException | StackOverflowError | LinkageError e) {
      broken = e;
    }
    long used = nanoTime.getAsLong() - before;
    if (agreement != null && broken == null) {
      try {
        value = player.value();
      } catch (RuntimeException | StackOverflowError | LinkageError e) {
        broken = e;
      }
    }
    boolean isInTime = watch.leave();
    nanos[mover] += used;
    if (isInTime && request.isCancelled()) {
      // A person has asked to stop: the game, and all that it is part of.
      stop.cancel();
    }
    return new Answer(decision, broken, value, used, isInTime);
  }

  /** How the game ended by the way in which a player answered; null if it did not. */
  private @Nullable GameEnd fault(int mover, Answer answer) {
    Throwable broken = answer.broken();
    boolean isTimed = !(clocks[mover].control() instanceof TimeControl.Unlimited);
    if (!answer.isInTime() && (broken != null || !isTimed)) {
      Duration limit = settings.limits().of(clocks[mover], settings.lag());
      return Results.lost(state, EndReason.FAILURE, mover, HungException.text(MOVE, limit));
    }
    if (broken != null) {
      return failure(mover, broken);
    }
    Optional<Clock> after = settings.clockAfter(clocks[mover], answer.used());
    if (after.isEmpty()) {
      return Results.timedOut(state, mover, moves.size() + 1, answer.used());
    }
    clocks[mover] = after.get();
    return null;
  }

  private @Nullable GameEnd agreement(int mover, OptionalDouble value) {
    if (agreement == null) {
      return null;
    }
    agreement.add(mover, value);
    return agreement.isReached()
        ? Results.adjudicated(state, agreement.winner(), agreement.detail())
        : null;
  }

  private void apply(int action) {
    state.apply(action);
    moves.add(action);
  }

  /** Tells both players of a move. */
  private @Nullable GameEnd announce(int action, Watch watch) {
    for (int player = 0; player < 2; player++) {
      Throwable broken = null;
      enterForErrand(player, "no answer to being told of a move", watch);
      try {
        players[player].played(action);
      } catch (RuntimeException | StackOverflowError | LinkageError e) {
        broken = e;
      }
      watch.leave();
      if (broken != null) {
        return failure(player, broken);
      }
    }
    return null;
  }

  /** The end that the board decides. */
  private GameEnd count(Watch watch) {
    if (!Results.needsRuling(settings.scoring(), state) || !(state instanceof GoState go)) {
      return Results.counted(state, new BitSet(), "");
    }
    DeadStoneRuling ruling = DeadStoneRuling.of(go, deadStones(0, watch), deadStones(1, watch));
    return Results.counted(state, ruling.dead(), ruling.detail());
  }

  /**
   * What a player holds for dead. One that breaks down over it has no opinion, and loses nothing:
   * the game was over before. Its seat finds out when it is next needed.
   */
  private Optional<Set<Integer>> deadStones(int player, Watch watch) {
    Optional<Set<Integer>> named;
    enterForErrand(player, "no word on dead stones", watch);
    try {
      named = players[player].deadStones();
    } catch (RuntimeException | StackOverflowError | LinkageError e) {
      named = Optional.empty();
    }
    watch.leave();
    return named;
  }

  private void enterForErrand(int player, String missing, Watch watch) {
    enter(player, missing, settings.limits().errand(), new Cancellation(), watch);
  }

  private void enter(
      int player, String missing, Duration limit, Cancellation request, Watch watch) {
    called = player;
    watch.enter(player, missing, isPerson[player] ? Watch.FOREVER : limit, request);
  }

  /** Other players are code of ours, whose exceptions say little without their kind. */
  private GameEnd failure(int player, Throwable e) {
    String detail = OneLine.ofFailure(e);
    return e instanceof RefusedMoveException
        ? Results.disagreement(player, detail)
        : Results.lost(state, EndReason.FAILURE, player, detail);
  }

  // ---- What whoever waited for the game asks ----

  /** The end of the game when a player has hung. */
  GameEnd hung(HungException e) {
    return Results.lost(
        state, EndReason.FAILURE, e.player(), OneLine.of(String.valueOf(e.getMessage())));
  }

  /** Frees who was called last: to be done by the thread that it hung on, if it comes back. */
  void closeCalled() {
    players[called].close();
  }

  /** The game with this end. */
  FinishedGame finished(GameEnd end) {
    int opening = Math.min(start.openingPlies(), moves.size());
    return new FinishedGame(
        end, moves, opening, Duration.ofNanos(nanos[0]), Duration.ofNanos(nanos[1]));
  }
}
