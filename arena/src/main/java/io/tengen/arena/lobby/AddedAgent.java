package io.tengen.arena.lobby;

import io.tengen.agents.network.model.PolicyValueNetwork;
import io.tengen.env.Game;

/**
 * An agent that a configuration adds to those that come along.
 *
 * @param agent who it is; its text may name an engine in another process, a network in a file, or a
 *     run
 * @param game what it plays: the name of a game, such as {@code go-9x9}, or of a game in all its
 *     sizes, such as {@code go}
 */
public record AddedAgent(AgentChoice agent, String game) {

  /** Whether it plays a game. */
  boolean plays(Game other) {
    return game.equals(other.name()) || game.equals(PolicyValueNetwork.family(other));
  }
}
