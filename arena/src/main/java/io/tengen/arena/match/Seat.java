package io.tengen.arena.match;

import io.tengen.agents.knowledge.GoKnowledge;
import io.tengen.arena.watch.HangLimits;
import io.tengen.arena.watch.HungException;
import io.tengen.arena.watch.Watch;
import io.tengen.arena.watch.Watchdog;
import io.tengen.env.Game;
import io.tengen.search.player.Player;
import io.tengen.search.player.PlayerSpec;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Has a player ready for each game: a new one, or the last one if its kind is kept. One that breaks
 * down between two games loses none by it: that is told, and a new one may do better. For one game
 * at a time; to be used by one thread at a time.
 */
public final class Seat implements AutoCloseable {
  private final PlayerSpec spec;
  private final Game game;
  private final Watchdog watchdog;
  private final HangLimits limits;
  private final Consumer<RuntimeException> breakdowns;
  private @Nullable Player player;

  /**
   * An empty seat.
   *
   * @param watchdog calls the player; must stay open until this is closed
   * @param limits how long the player is waited for between games
   * @param breakdowns told what went wrong between games, the end of the last one included
   */
  public Seat(
      PlayerSpec spec,
      Game game,
      Watchdog watchdog,
      HangLimits limits,
      Consumer<RuntimeException> breakdowns) {
    this.spec = spec;
    this.game = game;
    this.watchdog = watchdog;
    this.limits = limits;
    this.breakdowns = breakdowns;
  }

  /**
   * A player at the first position.
   *
   * @param seed of this game
   * @throws io.tengen.arena.player.PlayerException when there is none to be had
   * @throws IllegalArgumentException when there can be none for this game
   */
  public Player begin(long seed) {
    Player kept = player;
    if (kept != null && spec.isKeptBetweenGames() && isReady(kept)) {
      return kept;
    }
    close();
    Player made =
        errand("not ready", () -> spec.newPlayer(game, new GoKnowledge(), seed), Player::close);
    player = made;
    return made;
  }

  /** Puts a player back to the first position; tells, and answers false, if that fails. */
  private boolean isReady(Player kept) {
    Optional<RuntimeException> broken;
    try {
      broken = errand("not ready for the next game", () -> place(kept), late -> kept.close());
    } catch (HungException e) {
      forget();
      broken = Optional.of(e);
    }
    broken.ifPresent(breakdowns);
    return broken.isEmpty();
  }

  private Optional<RuntimeException> place(Player kept) {
    try {
      kept.setPosition(game.newInitialState());
      return Optional.empty();
    } catch (RuntimeException e) {
      return Optional.of(e);
    }
  }

  /** Has a player do something between games, on a thread that is given up if it hangs. */
  private <T> T errand(String missing, Supplier<T> task, Watch.LateResult<T> late) {
    return watchdog.run(watch -> watch.call(0, missing, limits.errand(), task, late));
  }

  /** Gives the player up without a word to it, since it has hung. */
  void forget() {
    player = null;
  }

  /** Gives the player up. */
  @Override
  public void close() {
    Player current = player;
    player = null;
    if (current == null) {
      return;
    }
    try {
      errand("not closed", () -> closed(current), hung -> {});
    } catch (RuntimeException e) {
      breakdowns.accept(e);
    }
  }

  private static Player closed(Player current) {
    current.close();
    return current;
  }
}
