package io.tengen.arena.match;

import io.tengen.arena.player.PlayerException;
import io.tengen.arena.player.RefusedMoveException;
import io.tengen.env.State;
import io.tengen.search.Cancellation;
import io.tengen.search.SearchException;
import io.tengen.search.player.Decision;
import io.tengen.search.player.Player;
import io.tengen.search.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The referee of one game: keeps the board and the clocks, and trusts neither player. Players are
 * numbered as in {@link State}: 0 moves first.
 */
final class GameRunner {
  private final MatchSettings settings;
  private final LongSupplier nanoTime;
  private final State state;
  private final int[] legal;
  private final List<Integer> moves = new ArrayList<>();
  private final Player[] players;
  private final Clock[] clocks;
  private final long[] nanos = new long[2];

  /**
   * A game before its first move.
   *
   * @param nanoTime the time in nanoseconds, from any point on
   * @param first at the first position, as is the second
   */
  GameRunner(MatchSettings settings, LongSupplier nanoTime, Player first, Player second) {
    this.settings = settings;
    this.nanoTime = nanoTime;
    this.state = settings.game().newInitialState();
    this.legal = new int[settings.game().actionCount()];
    this.players = new Player[] {first, second};
    this.clocks = new Clock[] {settings.time().start(), settings.time().start()};
  }

  /**
   * How a game ended.
   *
   * @param culprit whose doing the end is: 0, 1, or -1 when the board decides
   * @param detail in one line, mostly empty
   */
  record End(EndReason reason, int culprit, String detail) {}

  /** Told after each move of a player's. */
  @FunctionalInterface
  interface Watcher {
    /** So many moves were played; this player thinks now. */
    void thinking(int plies, int player);
  }

  /**
   * Plays the game to its end.
   *
   * @param opening the first moves, legal
   * @return nothing when it was abandoned because of the cancellation
   */
  Optional<End> play(List<Integer> opening, Watcher watcher, Cancellation stop) {
    for (int action : opening) {
      End end = announce(action);
      if (end != null) {
        return Optional.of(end);
      }
    }
    while (!state.isTerminal()) {
      watcher.thinking(moves.size(), state.currentPlayer());
      End end = move(stop);
      if (stop.isCancelled()) {
        return Optional.empty();
      }
      if (end != null) {
        return Optional.of(end);
      }
    }
    return Optional.of(new End(Results.endOnTheBoard(state), -1, ""));
  }

  /** One move; answers how the game ended by it, or null if the board goes on deciding. */
  private @Nullable End move(Cancellation stop) {
    int mover = state.currentPlayer();
    long before = nanoTime.getAsLong();
    Decision decision;
    try {
      decision = players[mover].choose(clocks[mover], stop);
    } catch (RuntimeException e) {
      nanos[mover] += nanoTime.getAsLong() - before;
      return failure(mover, e);
    }
    long used = nanoTime.getAsLong() - before;
    nanos[mover] += used;
    Duration counted = Duration.ofNanos(Math.max(0, used - settings.lag().toNanos()));
    Optional<Clock> after = clocks[mover].afterMove(counted);
    if (after.isEmpty()) {
      return new End(
          EndReason.TIME,
          mover,
          "move " + (moves.size() + 1) + " took " + used / 1_000_000 + " ms");
    }
    clocks[mover] = after.get();
    if (decision instanceof Decision.Resign) {
      return new End(EndReason.RESIGNATION, mover, "");
    }
    int action = ((Decision.Play) decision).action();
    if (!isLegal(action)) {
      return new End(
          EndReason.ILLEGAL_MOVE, mover, "move " + (moves.size() + 1) + ", " + nameOf(action));
    }
    return announce(action);
  }

  private boolean isLegal(int action) {
    int count = state.legalActions(legal);
    for (int i = 0; i < count; i++) {
      if (legal[i] == action) {
        return true;
      }
    }
    return false;
  }

  private String nameOf(int action) {
    boolean isKnown = action >= 0 && action < settings.game().actionCount();
    return isKnown ? settings.game().actionName(action) : "action " + action;
  }

  /** Plays a legal action for everybody. */
  private @Nullable End announce(int action) {
    state.apply(action);
    moves.add(action);
    for (int player = 0; player < 2; player++) {
      try {
        players[player].played(action);
      } catch (RuntimeException e) {
        return failure(player, e);
      }
    }
    return null;
  }

  /** Other players are code of ours, whose exceptions say little without their kind. */
  private static End failure(int player, RuntimeException e) {
    boolean isPlain = e instanceof PlayerException || e instanceof SearchException;
    String text = isPlain ? String.valueOf(e.getMessage()) : e.toString();
    EndReason reason =
        e instanceof RefusedMoveException ? EndReason.DISAGREEMENT : EndReason.FAILURE;
    return new End(reason, player, text.lines().findFirst().orElse(""));
  }

  /** The position now. */
  State state() {
    return state;
  }

  /** The actions so far. */
  List<Integer> moves() {
    return moves;
  }

  /** The time that a player has thought for, in ms. */
  long millis(int player) {
    return nanos[player] / 1_000_000;
  }
}
