package io.tengen.cli;

import io.tengen.env.Game;
import io.tengen.env.State;
import io.tengen.search.Cancellation;
import io.tengen.search.player.Decision;
import io.tengen.search.player.GameKnowledge;
import io.tengen.search.player.Player;
import io.tengen.search.player.PlayerKind;
import io.tengen.search.player.PlayerKinds;
import io.tengen.search.player.PlayerSpec;
import io.tengen.search.time.Clock;
import io.tengen.search.time.TimeControl;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * {@code human}: a person at the terminal. Who types `resign` loses the game. Who types `quit`, or
 * ends the input, stops whatever the game is part of: the cancellation is cancelled, and the
 * decision means nothing.
 */
final class HumanPlayer implements Player {
  private static final int NOTHING = -1;

  private final TerminalSession session;
  private final State state;

  /** The person's own move that is not played yet. */
  private int chosen = NOTHING;

  private HumanPlayer(TerminalSession session, Game game) {
    this.session = session;
    this.state = game.newInitialState();
  }

  /** A person at the terminal of a session. */
  record Spec(TerminalSession session) implements PlayerSpec {
    @Override
    public Player newPlayer(Game game, GameKnowledge knowledge, long fallbackSeed) {
      return new HumanPlayer(session, game);
    }
  }

  /** These kinds and {@code human}. */
  static PlayerKinds addTo(PlayerKinds kinds, TerminalSession session) {
    return kinds.with(
        new PlayerKind(
            "human",
            "you, at this terminal (with play and match)",
            "human",
            List.of(),
            options -> {
              if (!options.isEmpty()) {
                throw new IllegalArgumentException("player human takes no options");
              }
              return new Spec(session);
            }));
  }

  @Override
  public Decision choose(Clock clock, Cancellation cancellation) {
    if (!(clock.control() instanceof TimeControl.Unlimited)) {
      double seconds = clock.longestMove().toMillis() / 1000.0;
      session.print(String.format(Locale.ROOT, "%nyou have %.1f s", seconds));
    }
    chosen = session.askMove(state);
    if (chosen == TerminalSession.RESIGNATION) {
      return new Decision.Resign();
    }
    if (chosen == TerminalSession.NO_ACTION) {
      cancellation.cancel();
      return new Decision.Resign();
    }
    return new Decision.Play(chosen);
  }

  @Override
  public void played(int action) {
    if (action != chosen) {
      session.print("\nthe opponent plays " + state.game().actionName(action));
    } else {
      session.print("");
    }
    chosen = NOTHING;
    state.apply(action);
    if (state.isTerminal()) {
      session.print(state.toString());
    }
  }

  @Override
  public void setPosition(State position) {
    state.copyFrom(position);
  }

  @Override
  public boolean isPerson() {
    return true;
  }

  /** {@inheritDoc} The person may name stones by their points, or leave it to the referee. */
  @Override
  public Optional<Set<Integer>> deadStones() {
    return session.askDeadStones(state);
  }

  @Override
  public String progress() {
    return "thinking";
  }

  @Override
  public void close() {
    // The terminal is the session's.
  }
}
