package io.tengen.arena.match;

import io.tengen.env.Game;
import io.tengen.env.State;
import io.tengen.search.Cancellation;
import io.tengen.search.player.Decision;
import io.tengen.search.player.GameKnowledge;
import io.tengen.search.player.Player;
import io.tengen.search.player.PlayerSpec;
import io.tengen.search.time.Clock;
import java.util.function.BiFunction;

/**
 * Players that do as a test says.
 *
 * @param chooser their decision in a position, on a clock
 * @param ending what happens when they are closed
 */
record Players(BiFunction<State, Clock, Decision> chooser, Runnable ending) implements PlayerSpec {

  Players(BiFunction<State, Clock, Decision> chooser) {
    this(chooser, () -> {});
  }

  /** Plays the first legal action. */
  static Decision first(State state) {
    int[] legal = new int[state.game().actionCount()];
    state.legalActions(legal);
    return new Decision.Play(legal[0]);
  }

  @Override
  public Player newPlayer(Game game, GameKnowledge knowledge, long seed) {
    State state = game.newInitialState();
    return new Player() {
      @Override
      public Decision choose(Clock clock, Cancellation cancellation) {
        return chooser.apply(state, clock);
      }

      @Override
      public void played(int action) {
        state.apply(action);
      }

      @Override
      public void setPosition(State position) {
        state.copyFrom(position);
      }

      @Override
      public String progress() {
        return "";
      }

      @Override
      public void close() {
        ending.run();
      }
    };
  }
}
