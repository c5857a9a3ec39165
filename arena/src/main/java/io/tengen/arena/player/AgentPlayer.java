package io.tengen.arena.player;

import io.tengen.agents.learning.Actor;
import io.tengen.env.Game;
import io.tengen.env.State;
import io.tengen.search.Cancellation;
import io.tengen.search.player.Decision;
import io.tengen.search.player.Player;
import io.tengen.search.time.Clock;

/**
 * Plays what an agent has learned, without exploring and without looking ahead: in the same
 * position always the same action. It sees of a position what {@link io.tengen.env.GameEnvironment}
 * showed it in training, and plays both seats as it did there.
 */
final class AgentPlayer implements Player {
  private final State state;
  private final Actor actor;
  private final String description;
  private final int[] legal;
  private final float[] observation;

  /**
   * A player at the first position.
   *
   * @param actor learned this game; belongs to this player from now on
   * @param description of the actor, in a few words
   */
  AgentPlayer(Game game, Actor actor, String description) {
    this.state = game.newInitialState();
    this.actor = actor;
    this.description = description;
    this.legal = new int[game.actionCount()];
    this.observation = new float[game.observationLength()];
  }

  @Override
  public Decision choose(Clock clock, Cancellation cancellation) {
    if (state.isTerminal()) {
      throw new IllegalStateException("the game is over: there is nothing to choose\n" + state);
    }
    state.writeObservation(observation, 0);
    return new Decision.Play(actor.act(observation, legal, state.legalActions(legal)));
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
    return description;
  }

  @Override
  public String description() {
    return description;
  }

  @Override
  public void close() {
    // Nothing beyond the heap.
  }
}
