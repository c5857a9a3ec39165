package io.tengen.search.player;

import io.tengen.env.Game;
import io.tengen.env.MovePolicy;
import io.tengen.env.RandomStream;
import io.tengen.env.State;
import io.tengen.search.Cancellation;
import io.tengen.search.time.Clock;

/** Moves at random, in the way that a policy says. */
final class RandomPlayer implements Player {
  private final State state;
  private final MovePolicy policy;
  private final RandomStream random;

  RandomPlayer(Game game, MovePolicy policy, long seed) {
    this.policy = policy;
    this.state = game.newInitialState();
    this.random = new RandomStream(seed);
  }

  @Override
  public Decision choose(Clock clock, Cancellation cancellation) {
    if (state.isTerminal()) {
      throw new IllegalStateException("the game is over: there is nothing to choose\n" + state);
    }
    return new Decision.Play(policy.choose(state, random));
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
    return "choosing at random";
  }

  @Override
  public void close() {
    // Nothing beyond the heap.
  }
}
