package io.tengen.arena.engine;

import io.tengen.arena.player.GoRolloutEvaluator;
import io.tengen.go.GoState;
import io.tengen.go.analysis.Eyes;
import io.tengen.go.gtp.GtpClock;
import io.tengen.go.gtp.MoveChooser;
import io.tengen.go.gtp.RandomPlayer;
import io.tengen.search.Cancellation;
import io.tengen.search.player.Decision;
import io.tengen.search.player.Player;
import io.tengen.search.player.PlayerSpec;
import io.tengen.search.time.Clock;
import org.jspecify.annotations.Nullable;

/**
 * Seats a player in a GTP engine. The protocol names a position before each move, by set-up, undo
 * or other colours as well as by moves, so the player is put there each time.
 *
 * <p>{@code random} is the engine's own random player, which fills none of its own eyes (see {@link
 * Eyes#isSimpleEye}) and so comes to an end.
 */
public final class GtpPlayer implements MoveChooser, AutoCloseable {
  private final PlayerSpec spec;
  private final long seed;
  private final RandomPlayer random;
  private @Nullable Player player;
  private @Nullable GoState seated;

  /**
   * A player that is made when the first move is asked for.
   *
   * @param seed of all randomness, where the player's text names none
   */
  public GtpPlayer(PlayerSpec spec, long seed) {
    this.spec = spec;
    this.seed = seed;
    this.random =
        new RandomPlayer(
            spec instanceof PlayerSpec.RandomMoves moves ? moves.seed().orElse(seed) : seed);
  }

  @Override
  public int chooseAction(GoState state, GtpClock clock) {
    if (spec instanceof PlayerSpec.RandomMoves) {
      return random.chooseAction(state, clock);
    }
    Player searching = playerFor(state);
    searching.setPosition(state);
    Decision decision = searching.choose(Clock.UNLIMITED, new Cancellation());
    return decision instanceof Decision.Play play ? play.action() : RESIGN;
  }

  /** The player at hand, or a new one when size or rules have changed. */
  private Player playerFor(GoState state) {
    Player current = player;
    GoState before = seated;
    if (current != null && before != null && before.game().equals(state.game())) {
      return current;
    }
    if (current != null) {
      current.close();
    }
    Player made = spec.newPlayer(state.game(), GoRolloutEvaluator::of, seed);
    player = made;
    seated = state;
    return made;
  }

  @Override
  public void close() {
    if (player != null) {
      player.close();
    }
  }
}
