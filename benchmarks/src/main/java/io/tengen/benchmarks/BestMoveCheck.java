package io.tengen.benchmarks;

import io.tengen.arena.player.KnownPlayers;
import io.tengen.env.Game;
import io.tengen.env.RandomStream;
import io.tengen.env.State;
import io.tengen.env.board.ConnectFour;
import io.tengen.search.player.GameKnowledge;
import io.tengen.search.player.Player;
import io.tengen.search.player.PlayerSpec;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether a player plays a best move of Connect Four: one that keeps what the position is worth
 * with best play. A position is any one, each with the same chance, of those of a random game that
 * have twelve stones or more, are not the end, and are worth enough to be tried.
 */
public final class BestMoveCheck implements QualityCheck {
  /** Positions of any worth. */
  public static final int ANY = -1;

  /** Positions that are won or drawn: there is something to lose. */
  public static final int NOT_LOST = 0;

  private static final int FEWEST_STONES = 12;
  private static final double TARGET = 0.95;

  private final Game game = new ConnectFour();
  private final ConnectFourSolver solver = new ConnectFourSolver();
  private final String name;
  private final PlayerSpec player;
  private final int leastWorth;

  /**
   * A check of a player's moves.
   *
   * @param name what is checked, in a few words
   * @param player its text
   * @param leastWorth of the positions: {@link #ANY} or {@link #NOT_LOST}
   */
  public BestMoveCheck(String name, String player, int leastWorth) {
    this.name = name;
    this.player = KnownPlayers.kinds().parse(player);
    this.leastWorth = leastWorth;
  }

  /** A check of the player {@code uct} with so many playouts a move. */
  public static BestMoveCheck ofUct(int playouts) {
    return new BestMoveCheck("best moves, Connect Four", "uct:playouts=" + playouts, ANY);
  }

  @Override
  public String name() {
    return name;
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
    try (Player thinker = player.newPlayer(game, GameKnowledge.NONE, seed)) {
      thinker.setPosition(position);
      return PlayerMoves.choose(thinker, position);
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
        State drawn = positions.get(random.nextInt(positions.size()));
        if (leastWorth == ANY || solver.value(drawn) >= leastWorth) {
          return drawn;
        }
      }
    }
  }
}
