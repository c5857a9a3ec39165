package io.tengen.arena.engine;

import io.tengen.agents.knowledge.GoKnowledge;
import io.tengen.arena.player.PlayerException;
import io.tengen.go.GoState;
import io.tengen.go.gtp.ChooserException;
import io.tengen.go.gtp.GtpClock;
import io.tengen.go.gtp.GtpEngine;
import io.tengen.go.gtp.GtpSession;
import io.tengen.go.gtp.MoveChooser;
import io.tengen.go.gtp.ScoringCommands;
import io.tengen.search.ActionFilter;
import io.tengen.search.Cancellation;
import io.tengen.search.SearchException;
import io.tengen.search.player.Analyst;
import io.tengen.search.player.Decision;
import io.tengen.search.player.Player;
import io.tengen.search.player.PlayerSpec;
import io.tengen.search.player.Resignation;
import io.tengen.search.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Seats a player in a GTP engine. The protocol names a position before each move, by set-up, undo
 * or other colours as well as by moves: where that is the player's own position and some moves
 * more, the player is told those, and keeps what it knows; else it is put there.
 *
 * <p>A player that searches gives up by {@link Resignation#USUAL} unless its text says otherwise,
 * and keeps to the time that the controller announces.
 */
public final class GtpPlayer implements MoveChooser, AutoCloseable {
  private final PlayerSpec spec;
  private final long seed;
  private final LongSupplier nanoTime;
  private final EngineClock clocks = new EngineClock();
  private @Nullable TimeCommands timeCommands;
  private @Nullable GtpSession session;
  private @Nullable Player player;
  private @Nullable FollowedGame followed;

  /**
   * What was chosen last, how long that took, and whether it was played; its player is not told.
   */
  private @Nullable Choice choice;

  /**
   * A move that was chosen.
   *
   * @param action what, or {@link #RESIGN}
   * @param used the time it took
   */
  private record Choice(int colour, int action, Duration used, boolean isPlayed) {
    Choice played() {
      return new Choice(colour, action, used, true);
    }
  }

  /**
   * A player that is made when the first move is asked for, or by {@link #prepare}.
   *
   * @param seed of all randomness, where the player's text names none
   */
  public GtpPlayer(PlayerSpec spec, long seed) {
    this(spec, seed, System::nanoTime);
  }

  /** A player whose moves are measured by another time than the machine's. */
  GtpPlayer(PlayerSpec spec, long seed, LongSupplier nanoTime) {
    this.spec = spec.orResigning(Resignation.USUAL);
    this.seed = seed;
    this.nanoTime = nanoTime;
  }

  /** Adds every command beyond the standard's: time, analysis, rules, GoGui's and judged stones. */
  public void addCommands(GtpEngine engine) {
    addTimeCommands(engine);
    GtpSession played = engine.session();
    session = played;
    engine.add(new AnalysisCommands(played, this));
    engine.add(new RulesCommands(played));
    engine.add(new GoGuiCommands(played, this));
    engine.add(new ScoringCommands(session, new OwnershipJudge(this)));
  }

  /** Adds the commands that say more about time than the standard's can, and listens to them. */
  public void addTimeCommands(GtpEngine engine) {
    TimeCommands commands = new TimeCommands(engine.session());
    engine.add(commands);
    timeCommands = commands;
  }

  /**
   * Makes the player before it is asked, so that what is wrong with it is known, and what takes
   * long is done.
   *
   * @return what it is made of that its text does not say; mostly empty
   * @throws IllegalArgumentException when it cannot play such a game, or lacks something
   * @throws PlayerException when it cannot be started
   */
  public String prepare(GoState state) {
    return playerAt(state).description();
  }

  @Override
  public int chooseAction(GoState state, GtpClock clock) {
    return chooseAction(state, clock, ActionFilter.ALL, new Cancellation());
  }

  /**
   * Chooses a move among some.
   *
   * @param filter heeded by players that are an {@link Analyst}
   * @throws ChooserException when the player fails; another one is made for the next move
   */
  int chooseAction(GoState state, GtpClock clock, ActionFilter filter, Cancellation cancellation) {
    return guarded(() -> choose(state, clock, filter, cancellation));
  }

  private int choose(
      GoState state, GtpClock clock, ActionFilter filter, Cancellation cancellation) {
    long start = nanoTime.getAsLong();
    Player searching = playerAt(state);
    if (searching instanceof Analyst analyst) {
      analyst.restrict(filter);
    }
    int colour = state.currentPlayer();
    Optional<EngineTime> extension = timeCommands == null ? Optional.empty() : timeCommands.time();
    Clock own = clocks.clock(colour, clock, extension, state.moveCount() <= 1);
    Decision decision = searching.choose(own.afterThinking(elapsedSince(start)), cancellation);
    int action = decision instanceof Decision.Play play ? play.action() : RESIGN;
    choice = new Choice(colour, action, elapsedSince(start), false);
    return action;
  }

  private Duration elapsedSince(long start) {
    return Duration.ofNanos(Math.max(0, nanoTime.getAsLong() - start));
  }

  /** The player at this position, if it is one that can tell what it thinks. */
  Optional<Analyst> analystAt(GoState state) {
    return guarded(() -> playerAt(state)) instanceof Analyst analyst
        ? Optional.of(analyst)
        : Optional.empty();
  }

  /** Does something with the player, and forgets it when that fails. */
  private <T> T guarded(Supplier<T> work) {
    try {
      return work.get();
    } catch (IllegalArgumentException | PlayerException | SearchException e) {
      throw broken(e);
    }
  }

  /** The player cannot be relied on any more. */
  private ChooserException broken(RuntimeException cause) {
    try {
      close();
    } catch (PlayerException | SearchException e) {
      cause.addSuppressed(e);
    }
    return new ChooserException("the player failed: " + cause.getMessage(), cause);
  }

  /** The player at this position. */
  private Player playerAt(GoState state) {
    Player current = player;
    FollowedGame game = followed;
    if (current == null || game == null || !game.isOfGameOf(state)) {
      close();
      return newPlayerAt(state);
    }
    Optional<List<Integer>> path = game.pathTo(state);
    if (path.isPresent()) {
      path.get().forEach(current::played);
    } else {
      current.setPosition(state);
    }
    game.goTo(state);
    return current;
  }

  private Player newPlayerAt(GoState state) {
    Player made = spec.newPlayer(state.game(), new GoKnowledge(), seed);
    try {
      made.setPosition(state);
    } catch (RuntimeException | Error e) {
      made.close();
      throw e;
    }
    player = made;
    followed = new FollowedGame(state);
    return made;
  }

  @Override
  public void played(int action) {
    Choice last = choice;
    if (last != null && last.action() == action) {
      clocks.moved(last.colour(), last.used());
      choice = last.played();
    }
  }

  /** The player hears of its move only now: it moves its tree then, which can take a while. */
  @Override
  public void answered() {
    Choice last = choice;
    choice = null;
    try {
      if (last != null && last.isPlayed() && player != null && followed != null) {
        player.played(last.action());
        followed.played(last.action());
      }
      GtpSession played = session;
      if (played != null && followed != null && !followed.isOfGameOf(played.state())) {
        prepare(played.state());
      }
    } catch (IllegalArgumentException | PlayerException | SearchException e) {
      // Nobody waits for an answer: the next move is tried with another player, and tells.
      broken(e);
    }
  }

  @Override
  public void rest() {
    guarded(
        () -> {
          if (player != null) {
            player.rest();
          }
          return true;
        });
  }

  @Override
  public void close() {
    Player closing = player;
    player = null;
    followed = null;
    choice = null;
    if (closing != null) {
      closing.close();
    }
  }
}
