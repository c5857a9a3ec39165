package io.tengen.arena.lobby;

import io.tengen.arena.archive.ArchiveException;
import io.tengen.arena.live.LiveEvent;
import io.tengen.arena.live.LiveGame;
import io.tengen.arena.live.LiveSnapshot;
import io.tengen.arena.live.RefusedActionException;
import io.tengen.arena.live.RefusedActionException.Code;
import io.tengen.arena.player.OneLine;
import io.tengen.arena.player.RefusedMoveException;
import io.tengen.env.State;
import io.tengen.go.GoState;
import io.tengen.go.Points;
import io.tengen.go.gtp.StoneJudge;
import io.tengen.search.Cancellation;
import io.tengen.search.player.Decision;
import io.tengen.search.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Plays for an agent in a live game. Whatever happens in the game wakes it; then it has a turn on
 * the agents' threads, one at a time, in which it does what is to be done: thinks and moves, lets
 * the opponent take back, or names dead stones. An agent that breaks down, hangs, or chooses an
 * illegal move loses by that.
 */
final class AgentSeat {
  private final AgentSeats seats;
  private final LiveGame game;
  private final int side;
  private final Urgency urgency;
  private final SeatedPlayer player;

  /** How many times it was woken since its last turn began; its turn is due while it is above 0. */
  private final AtomicInteger wakes = new AtomicInteger();

  /** Ends what it thinks about. */
  private volatile Cancellation thinking = new Cancellation();

  private volatile long lastEvent;

  /** Whether nothing has happened for so long that it need not hold anything. */
  private volatile boolean isToRest;

  private volatile boolean isToLeave;

  /** Whether the archive failed, so that it must try again by itself. */
  private volatile boolean isToRetry;

  /** Set once, before the first turn. */
  private LiveGame.@Nullable Subscription subscription;

  /** Whether it has left; of its turns. */
  private boolean isGone;

  AgentSeat(AgentSeats seats, LiveGame game, int side, Urgency urgency, SeatedPlayer player) {
    this.seats = seats;
    this.game = game;
    this.side = side;
    this.urgency = urgency;
    this.player = player;
  }

  /** Begins to play. */
  void sit() {
    lastEvent = seats.nanoTime();
    // No turn begins before the subscription is known.
    wakes.incrementAndGet();
    subscription = game.subscribe((same, event) -> happened(event), game.snapshot().version());
    seats.thinkers().submit(urgency, this::turn);
  }

  private void happened(LiveEvent event) {
    if (event instanceof LiveEvent.AnalysisNoted) {
      return;
    }
    lastEvent = seats.nanoTime();
    isToRest = false;
    boolean isOwnMove = event instanceof LiveEvent.Moved moved && moved.move().side() == side;
    if (!isOwnMove) {
      // What it thinks about may be no more; if it is, it thinks again.
      thinking.cancel();
    }
    wake();
  }

  /** Leaves the game, which goes on without it. */
  void leave() {
    isToLeave = true;
    thinking.cancel();
    wake();
  }

  /**
   * Gives back what the agent holds when nothing has happened for a while, and tries again what the
   * archive had refused.
   */
  void look(long nanoTime, Duration idle) {
    if (isToRetry) {
      wake();
    } else if (nanoTime - lastEvent > idle.toNanos() && !isToRest) {
      isToRest = true;
      wake();
    }
  }

  private void wake() {
    if (wakes.getAndIncrement() == 0) {
      seats.thinkers().submit(urgency, this::turn);
    }
  }

  private void turn() {
    int seen = wakes.get();
    try {
      act();
    } catch (RuntimeException e) {
      isToRetry = !isGone;
      seats.tell(e);
    } finally {
      if (wakes.addAndGet(-seen) > 0) {
        again();
      }
    }
  }

  /** Another turn; at once where the agents' threads may take no more. */
  private void again() {
    if (isToLeave) {
      turn();
    } else {
      seats.thinkers().submit(urgency, this::turn);
    }
  }

  private void act() {
    if (isGone) {
      return;
    }
    isToRetry = false;
    // Whatever happens from here on cancels it.
    Cancellation cancellation = new Cancellation();
    thinking = cancellation;
    boolean isIdle = isToRest;
    LiveSnapshot now = game.snapshot();
    switch (now.status()) {
      case OVER -> stand();
      case SCORING -> {
        if (isToLeave) {
          stand();
        } else if (!now.dead().containsKey(side)) {
          refusable(() -> game.proposeDead(side, deadStones(now)));
        }
      }
      case PLAYING -> {
        if (isToLeave) {
          stand();
        } else if (isIdle && now.position().toMove() != side) {
          free();
        } else {
          play(now, cancellation);
        }
      }
    }
  }

  private void play(LiveSnapshot now, Cancellation cancellation) {
    if (now.undoAskedBy() == 1 - side) {
      refusable(() -> game.answerUndo(side, true));
      return;
    }
    try {
      if (now.position().toMove() == side) {
        Clock clock = now.clocks().at(side, seats.nanoTime());
        Duration lag = now.clocks().lag();
        Decision decision = player.choose(now, clock, lag, cancellation);
        if (!cancellation.isCancelled()) {
          make(now, decision);
        }
      } else {
        player.follow(now);
      }
    } catch (RefusedMoveException e) {
      // It plays by other rules, which is nobody's defeat.
      refusable(() -> game.abort(OneLine.ofFailure(e)));
    } catch (RefusedActionException | ArchiveException e) {
      throw e;
    } catch (RuntimeException | StackOverflowError | LinkageError e) {
      refusable(() -> game.forfeit(side, OneLine.ofFailure(e)));
      free();
    }
  }

  private void make(LiveSnapshot now, @Nullable Decision decision) {
    int ply = now.moves().size();
    if (decision instanceof Decision.Resign) {
      refusable(() -> game.resign(side));
    } else if (decision instanceof Decision.Play play) {
      try {
        game.play(side, ply, play.action());
      } catch (RefusedActionException e) {
        if (e.code() == Code.ILLEGAL) {
          String why = "move " + (ply + 1) + ": " + e.getMessage();
          refusable(() -> game.forfeitByIllegalMove(side, why));
        }
      }
    } else {
      refusable(() -> game.forfeit(side, "move " + (ply + 1) + " is null"));
    }
  }

  /** Acts on the game, unless that has gone on: then what has happened wakes this again. */
  private static void refusable(Runnable action) {
    try {
      action.run();
    } catch (RefusedActionException e) {
      if (e.code() == Code.ILLEGAL || e.code() == Code.NO_STONE) {
        throw e;
      }
    }
  }

  /** The actions of stones that the agent holds for dead, or else playouts do. */
  private Set<Integer> deadStones(LiveSnapshot now) {
    Optional<Set<Integer>> named = Optional.empty();
    try {
      named = player.deadStones(now);
    } catch (RuntimeException | StackOverflowError | LinkageError e) {
      // The game is over but for the count; who breaks down now has no opinion.
      seats.tell(new IllegalStateException("dead stones: " + OneLine.ofFailure(e), e));
    }
    State state = now.newState();
    if (named.isPresent() || !(state instanceof GoState go)) {
      return named.orElse(Set.of());
    }
    Points points = go.board().points();
    return StoneJudge.PLAYOUTS.judge(go).dead().stream()
        .map(points::actionOf)
        .boxed()
        .collect(Collectors.toSet());
  }

  private void stand() {
    isGone = true;
    Objects.requireNonNull(subscription, "sits").close();
    seats.left(this);
    free();
  }

  private void free() {
    try {
      player.close();
    } catch (RuntimeException e) {
      seats.tell(e);
    }
  }
}
