package io.tengen.arena.lobby;

import io.tengen.agents.knowledge.GoKnowledge;
import io.tengen.arena.live.LiveMove;
import io.tengen.arena.live.LiveSnapshot;
import io.tengen.arena.player.PlayerException;
import io.tengen.arena.watch.GivenUpException;
import io.tengen.arena.watch.HangLimits;
import io.tengen.arena.watch.HungException;
import io.tengen.arena.watch.Watch;
import io.tengen.arena.watch.Watchdog;
import io.tengen.env.Game;
import io.tengen.search.Cancellation;
import io.tengen.search.player.Decision;
import io.tengen.search.player.Player;
import io.tengen.search.player.PlayerSpec;
import io.tengen.search.time.Clock;
import io.tengen.search.time.TimeControl;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A {@link Player} that follows a live game, made when it is needed, and called under a {@link
 * Watchdog}. Whatever it throws comes out of here, {@link HungException} when it did not come back;
 * then there is none, and the next call makes another one. To be used by one thread at a time.
 */
final class SeatedPlayer {
  private static final String MOVE = "no move";

  private final PlayerSpec spec;
  private final Game game;
  private final long seed;
  private final Watchdog watchdog;
  private final HangLimits limits;

  /** Written under watch, while its thread was not given up. */
  private @Nullable Player player;

  /** The moves that the player knows of. */
  private List<Integer> told = List.of();

  /** Nobody yet. */
  SeatedPlayer(PlayerSpec spec, Game game, long seed, Watchdog watchdog, HangLimits limits) {
    this.spec = spec;
    this.game = game;
    this.seed = seed;
    this.watchdog = watchdog;
    this.limits = limits;
  }

  /** Makes the player, which is at the first position then. */
  void prepare() {
    guarded(this::made);
  }

  /** Tells the player of all moves, so that it is ready when it is its turn. */
  void follow(LiveSnapshot position) {
    guarded(watch -> followed(watch, position));
  }

  /**
   * Asks for a move.
   *
   * @param clock the player's, now
   * @param cancellation when the move is not wanted any more
   */
  Decision choose(LiveSnapshot position, Clock clock, Duration lag, Cancellation cancellation) {
    return guarded(
        watch -> {
          Player chooser = followed(watch, position);
          try {
            return choose(watch, chooser, clock, limits.of(clock, lag), cancellation);
          } catch (GivenUpException e) {
            chooser.close();
            throw e;
          }
        });
  }

  private static Decision choose(
      Watch watch, Player chooser, Clock clock, Duration longest, Cancellation cancellation) {
    Decision decision;
    Cancellation request = cancellation.ofPart();
    watch.enter(0, MOVE, longest, request);
    try {
      decision = chooser.choose(clock, request);
    } catch (RuntimeException | Error e) {
      watch.leave();
      throw e;
    }
    boolean isTimed = !(clock.control() instanceof TimeControl.Unlimited);
    if (!watch.leave() && !isTimed) {
      throw new PlayerException(HungException.text(MOVE, longest), null);
    }
    return decision;
  }

  /** What the player holds for dead, if it is one that says so. */
  Optional<Set<Integer>> deadStones(LiveSnapshot position) {
    return guarded(
        watch -> {
          Player judge = followed(watch, position);
          return watch.call(
              0,
              "no word on dead stones",
              limits.errand(),
              judge::deadStones,
              late -> judge.close());
        });
  }

  /** The player, wherever it is. */
  private Player made(Watch watch) {
    Player known = player;
    if (known == null) {
      known =
          watch.call(
              0,
              "not ready",
              limits.errand(),
              () -> spec.newPlayer(game, new GoKnowledge(), seed),
              Player::close);
      player = known;
      told = List.of();
    }
    return known;
  }

  /** The player at a position. */
  private Player followed(Watch watch, LiveSnapshot position) {
    Player follower = made(watch);
    List<Integer> before = told;
    List<Integer> moves = position.moves().stream().map(LiveMove::action).toList();
    watch.call(
        0,
        "no answer to being told of a move",
        limits.errand(),
        () -> tell(follower, before, moves, position),
        Player::close);
    told = moves;
    return follower;
  }

  private static Player tell(
      Player follower, List<Integer> before, List<Integer> moves, LiveSnapshot position) {
    int known = before.size();
    if (known <= moves.size() && moves.subList(0, known).equals(before)) {
      moves.subList(known, moves.size()).forEach(follower::played);
    } else {
      follower.setPosition(position.newState());
    }
    return follower;
  }

  private <T> T guarded(Watchdog.Task<T> task) {
    try {
      return watchdog.run(task);
    } catch (HungException e) {
      player = null;
      throw e;
    }
  }

  /** Has the player free what it holds; the next call makes another one. */
  void close() {
    Player current = player;
    player = null;
    if (current != null) {
      watchdog.run(
          watch ->
              watch.call(
                  0,
                  "not closed",
                  limits.errand(),
                  () -> {
                    current.close();
                    return current;
                  },
                  late -> {}));
    }
  }
}
