package io.tengen.client.training;

import io.tengen.agents.alphazero.replay.PlayedGame;
import io.tengen.agents.alphazero.selfplay.GameVariants;
import io.tengen.env.Game;
import io.tengen.env.State;
import java.util.List;

/**
 * A game of self-play to look at.
 *
 * @param game what was played
 * @param index its number in the run, from 0
 * @param iteration in which it was played, from 0
 * @param generation of the network that played
 * @param actions all of them legal
 * @param outcome what it was worth to the first player, in [-1, 1]
 */
public record SeenGame(
    Game game, long index, int iteration, int generation, List<Integer> actions, double outcome) {
  /** Copies the list. */
  public SeenGame {
    actions = List.copyOf(actions);
  }

  /**
   * The game to look at.
   *
   * @throws IllegalArgumentException when it is of a game that is not known, or has an illegal move
   */
  static SeenGame of(PlayedGame played) {
    Double komi = Double.isNaN(played.komi()) ? null : played.komi();
    SeenGame seen =
        new SeenGame(
            GameVariants.named(played.game(), komi),
            played.index(),
            played.iteration(),
            played.generation(),
            played.actions(),
            played.outcome());
    seen.position(played.actions().size());
    return seen;
  }

  /**
   * The position after so many of its moves.
   *
   * @param plies 0 to all
   */
  public State position(int plies) {
    State state = game.newInitialState();
    for (int action : actions.subList(0, plies)) {
      state.apply(action);
    }
    return state;
  }
}
