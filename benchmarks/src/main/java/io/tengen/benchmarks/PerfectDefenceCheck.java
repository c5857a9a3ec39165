package io.tengen.benchmarks;

import io.tengen.arena.player.KnownPlayers;
import io.tengen.env.RandomStream;
import io.tengen.env.State;
import io.tengen.env.board.ConnectFour;
import io.tengen.search.player.GameKnowledge;
import io.tengen.search.player.Player;
import io.tengen.search.player.PlayerSpec;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Whether a player that moves first wins Connect Four, as the first player can (Allis, "A
 * Knowledge-based Approach of Connect-Four", 1988), against perfect defence. The solver never gives
 * away a draw or a win, draws its move among equally good ones, and holds out as long as it can
 * from the tenth stone on; with fewer stones every loss is as good as the other, since how late it
 * comes would take hours to find out.
 */
public final class PerfectDefenceCheck implements QualityCheck {
  private static final double TARGET = 0.8;
  private static final int FEWEST_STONES_TO_HOLD_OUT = 10;

  /** 128 MiB: positions with three stones take a minute. */
  private static final int TABLE_BITS = 24;

  private final ConnectFourSolver solver = new ConnectFourSolver(TABLE_BITS);
  private final Map<String, List<Integer>> known = new HashMap<>();
  private final PlayerSpec player;
  private final State start;

  /** A check of a player, by its text. */
  public PerfectDefenceCheck(String player) {
    this(player, new ConnectFour().newInitialState());
  }

  /** A check from a position on in which the first player is to move. */
  PerfectDefenceCheck(String player, State start) {
    this.player = KnownPlayers.kinds().parse(player);
    this.start = start;
  }

  @Override
  public String name() {
    return "won as first player against perfect defence, Connect Four";
  }

  @Override
  public String unit() {
    return "games";
  }

  @Override
  public double target() {
    return TARGET;
  }

  @Override
  public Trial run(int number) {
    RandomStream random = new RandomStream(number);
    State state = start.copy();
    try (Player first = player.newPlayer(start.game(), GameKnowledge.NONE, number)) {
      first.setPosition(start);
      for (int stones = solver.stonesOf(start); !state.isTerminal(); stones++) {
        int action;
        if (state.currentPlayer() == 0) {
          action = PlayerMoves.choose(first, state);
        } else {
          List<Integer> replies = replies(state, stones);
          action = replies.get(random.nextInt(replies.size()));
        }
        state.apply(action);
        first.played(action);
      }
    }
    return new Trial(state.returnFor(0) > 0, true);
  }

  /** The moves among which the defender draws. */
  private List<Integer> replies(State state, int stones) {
    return known.computeIfAbsent(state.toString(), position -> search(state, stones));
  }

  private List<Integer> search(State state, int stones) {
    if (stones >= FEWEST_STONES_TO_HOLD_OUT) {
      return solver.quickestActions(state);
    }
    boolean isLost = stones == 1 && isMiddleTaken(state);
    return isLost || solver.value(state) < 0 ? legal(state) : solver.bestActions(state);
  }

  /** After a stone in the middle all replies lose: known since 1988, and slow to find out. */
  private static boolean isMiddleTaken(State state) {
    State middle = state.game().newInitialState();
    middle.apply(state.game().actionCount() / 2);
    return middle.toString().equals(state.toString());
  }

  private static List<Integer> legal(State state) {
    int[] legal = new int[state.game().actionCount()];
    int count = state.legalActions(legal);
    return Arrays.stream(legal, 0, count).boxed().toList();
  }
}
