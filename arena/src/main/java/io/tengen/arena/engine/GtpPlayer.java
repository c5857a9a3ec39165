package io.tengen.arena.engine;

import io.tengen.arena.player.GoRolloutEvaluator;
import io.tengen.go.GoState;
import io.tengen.go.analysis.Eyes;
import io.tengen.go.gtp.GtpClock;
import io.tengen.go.gtp.GtpEngine;
import io.tengen.go.gtp.GtpSession;
import io.tengen.go.gtp.MoveChooser;
import io.tengen.go.gtp.RandomPlayer;
import io.tengen.go.gtp.ScoringCommands;
import io.tengen.search.ActionFilter;
import io.tengen.search.Cancellation;
import io.tengen.search.player.Analyst;
import io.tengen.search.player.Decision;
import io.tengen.search.player.Player;
import io.tengen.search.player.PlayerSpec;
import io.tengen.search.player.RandomPlayerSpec;
import io.tengen.search.player.Resignation;
import io.tengen.search.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Seats a player in a GTP engine. The protocol names a position before each move, by set-up, undo
 * or other colours as well as by moves: where that is the player's own position and some moves
 * more, the player is told those, and keeps what it knows; else it is put there.
 *
 * <p>A player that searches gives up by {@link Resignation#USUAL} unless its text says otherwise,
 * and keeps to the time that the controller announces.
 *
 * <p>{@code random} is the engine's own random player, which fills none of its own eyes (see {@link
 * Eyes#isSimpleEye}) and so comes to an end.
 */
public final class GtpPlayer implements MoveChooser, AutoCloseable {
  private final PlayerSpec spec;
  private final long seed;
  private final LongSupplier nanoTime;
  private final RandomPlayer random;
  private final EngineClock clocks = new EngineClock();
  private @Nullable TimeCommands timeCommands;
  private @Nullable Player player;
  private @Nullable FollowedGame followed;

  /**
   * A player that is made when the first move is asked for.
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
    this.random =
        new RandomPlayer(spec instanceof RandomPlayerSpec moves ? moves.seed().orElse(seed) : seed);
  }

  /** Adds every command beyond the standard's: time, analysis, rules, GoGui's and judged stones. */
  public void addCommands(GtpEngine engine) {
    addTimeCommands(engine);
    GtpSession session = engine.session();
    engine.add(new AnalysisCommands(session, this));
    engine.add(new RulesCommands(session));
    engine.add(new GoGuiCommands(session, this));
    engine.add(new ScoringCommands(session, new OwnershipJudge(this)));
  }

  /** Adds the commands that say more about time than the standard's can, and listens to them. */
  public void addTimeCommands(GtpEngine engine) {
    TimeCommands commands = new TimeCommands(engine.session());
    engine.add(commands);
    timeCommands = commands;
  }

  @Override
  public int chooseAction(GoState state, GtpClock clock) {
    return chooseAction(state, clock, ActionFilter.ALL, new Cancellation());
  }

  /**
   * Chooses a move among some.
   *
   * @param filter heeded by players that are an {@link Analyst}
   */
  int chooseAction(GoState state, GtpClock clock, ActionFilter filter, Cancellation cancellation) {
    if (spec instanceof RandomPlayerSpec) {
      return random.chooseAction(state, clock);
    }
    long start = nanoTime.getAsLong();
    Player searching = playerAt(state);
    if (searching instanceof Analyst analyst) {
      analyst.restrict(filter);
    }
    int colour = state.currentPlayer();
    Optional<EngineTime> extension = timeCommands == null ? Optional.empty() : timeCommands.time();
    Clock own = clocks.clock(colour, clock, extension, state.moveCount() <= 1);
    Decision decision = searching.choose(own, cancellation);
    clocks.moved(colour, Duration.ofNanos(nanoTime.getAsLong() - start));
    return decision instanceof Decision.Play play ? play.action() : RESIGN;
  }

  /** The player at this position, if it is one that can tell what it thinks. */
  Optional<Analyst> analystAt(GoState state) {
    if (spec instanceof RandomPlayerSpec) {
      return Optional.empty();
    }
    return playerAt(state) instanceof Analyst analyst ? Optional.of(analyst) : Optional.empty();
  }

  /** The player at this position. */
  private Player playerAt(GoState state) {
    Player current = player;
    FollowedGame game = followed;
    if (current == null || game == null || !game.isOfGameOf(state)) {
      close();
      Player made = spec.newPlayer(state.game(), GoRolloutEvaluator::of, seed);
      made.setPosition(state);
      player = made;
      followed = new FollowedGame(state);
      return made;
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

  @Override
  public void played(int action) {
    if (player != null && followed != null) {
      player.played(action);
      followed.played(action);
    }
  }

  @Override
  public void rest() {
    if (player != null) {
      player.rest();
    }
  }

  @Override
  public void close() {
    Player closing = player;
    player = null;
    followed = null;
    if (closing != null) {
      closing.close();
    }
  }
}
