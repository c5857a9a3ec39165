package io.tengen.benchmarks;

import io.tengen.env.Game;
import io.tengen.env.RandomStream;
import io.tengen.env.State;
import io.tengen.env.board.ConnectFour;
import io.tengen.search.Cancellation;
import io.tengen.search.player.Decision;
import io.tengen.search.player.GameKnowledge;
import io.tengen.search.player.Player;
import io.tengen.search.player.PlayerKinds;
import io.tengen.search.time.Clock;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether the player {@code uct} plays a best move of Connect Four: one that keeps what the
 * position is worth with best play. A position is any one, each with the same chance, of those of a
 * random game that have twelve stones or more and are not the end.
 */
public final class BestMoveCheck implements QualityCheck {
  private static final int FEWEST_STONES = 12;
  private static final double TARGET = 0.95;

  private final Game game = new ConnectFour();
  private final ConnectFourSolver solver = new ConnectFourSolver();
  private final int playouts;

  /** A check of moves with so many playouts each. */
  public BestMoveCheck(int playouts) {
    this.playouts = playouts;
  }

  @Override
  public String name() {
    return "best moves, Connect Four";
  }

  @Override
  public String unit() {
    return "positions";
  }

  @Override
  public double target() {
    return TARGET;
  }

  @Override
  public Trial run(int number) {
    State position = position(number);
    List<Integer> best = solver.bestActions(position);
    int legal = position.legalActions(new int[game.actionCount()]);
    return new Trial(best.contains(chosen(position, number)), best.size() < legal);
  }

  private int chosen(State position, int seed) {
    try (Player player =
        PlayerKinds.standard()
            .parse("uct:playouts=" + playouts)
            .newPlayer(game, GameKnowledge.NONE, seed)) {
      player.setPosition(position);
      Decision decision = player.choose(Clock.UNLIMITED, new Cancellation());
      if (decision instanceof Decision.Play play) {
        return play.action();
      }
      throw new IllegalStateException("the player answered " + decision + " in\n" + position);
    }
  }

  /** The position that belongs to a number. */
  State position(int number) {
    RandomStream random = RandomStream.derived(FEWEST_STONES, number);
    int[] legal = new int[game.actionCount()];
    while (true) {
      List<State> positions = new ArrayList<>();
      State state = game.newInitialState();
      for (int stones = 0; !state.isTerminal(); stones++) {
        if (stones >= FEWEST_STONES) {
          positions.add(state.copy());
        }
        state.apply(legal[random.nextInt(state.legalActions(legal))]);
      }
      if (!positions.isEmpty()) {
        return positions.get(random.nextInt(positions.size()));
      }
    }
  }
}
