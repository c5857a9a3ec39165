package io.tengen.client.training;

import io.tengen.agents.alphazero.replay.GameFileContent;
import io.tengen.agents.alphazero.replay.ZeroGame;
import io.tengen.agents.alphazero.replay.ZeroPly;
import io.tengen.agents.alphazero.selfplay.GameVariants;
import io.tengen.env.Game;
import io.tengen.env.State;
import java.util.List;
import java.util.Optional;

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
   * The game of a file's content, if there is one.
   *
   * @throws IllegalArgumentException when it is of a game that is not known, or has an illegal move
   */
  static Optional<SeenGame> of(GameFileContent content) {
    if (content.games().isEmpty()) {
      return Optional.empty();
    }
    ZeroGame played = content.games().get(content.games().size() - 1);
    Double komi = Double.isNaN(played.komi()) ? null : played.komi();
    Game game = GameVariants.named(content.header().game(), komi);
    List<Integer> actions = played.plies().stream().map(ZeroPly::action).toList();
    SeenGame seen =
        new SeenGame(
            game,
            played.index(),
            content.header().iteration(),
            played.generation(),
            actions,
            played.end().outcome());
    seen.position(actions.size());
    return Optional.of(seen);
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
