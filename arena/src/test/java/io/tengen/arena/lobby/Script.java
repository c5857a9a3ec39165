package io.tengen.arena.lobby;

import io.tengen.env.Game;
import io.tengen.env.State;
import io.tengen.search.Cancellation;
import io.tengen.search.player.Decision;
import io.tengen.search.player.GameKnowledge;
import io.tengen.search.player.Player;
import io.tengen.search.player.PlayerSpec;
import io.tengen.search.time.Clock;
import java.util.concurrent.atomic.AtomicInteger;

/** Players that do as a test says, and count how many of them there were. */
final class Script implements PlayerSpec {
  /** Chooses in a position. */
  interface Chooser {
    Decision choose(State state, Cancellation cancellation);
  }

  private final Chooser chooser;
  private final AtomicInteger opened = new AtomicInteger();
  private final AtomicInteger closed = new AtomicInteger();
  private final AtomicInteger asked = new AtomicInteger();

  Script(Chooser chooser) {
    this.chooser = chooser;
  }

  /** The first legal action. */
  static Decision first(State state) {
    int[] legal = new int[state.game().actionCount()];
    state.legalActions(legal);
    return new Decision.Play(legal[0]);
  }

  int opened() {
    return opened.get();
  }

  int closed() {
    return closed.get();
  }

  int asked() {
    return asked.get();
  }

  @Override
  public Player newPlayer(Game game, GameKnowledge knowledge, long seed) {
    opened.incrementAndGet();
    State state = game.newInitialState();
    return new Player() {
      @Override
      public Decision choose(Clock clock, Cancellation cancellation) {
        asked.incrementAndGet();
        return chooser.choose(state, cancellation);
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
        closed.incrementAndGet();
      }
    };
  }
}
