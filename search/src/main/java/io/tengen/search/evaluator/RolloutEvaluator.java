package io.tengen.search.evaluator;

import io.tengen.env.Game;
import io.tengen.env.RandomStream;
import io.tengen.env.State;
import io.tengen.search.Evaluations;
import io.tengen.search.Evaluator;
import java.util.List;

/**
 * The return of one uniformly random game from the position to the end (Monte Carlo evaluation),
 * and the same prior for every action. For any game. The details it tells are who played each
 * action first.
 */
public final class RolloutEvaluator implements Evaluator {
  private final State state;
  private final int[] legal;
  private final RandomStream random;

  /**
   * An evaluator.
   *
   * @param game the game of all positions
   * @param seed of the random games
   */
  public RolloutEvaluator(Game game, long seed) {
    this.state = game.newInitialState();
    this.legal = new int[game.actionCount()];
    this.random = new RandomStream(seed);
  }

  @Override
  public void evaluate(List<? extends State> states, Evaluations out) {
    int count = states.size();
    out.begin(count);
    for (int i = 0; i < count; i++) {
      out.setUniformPolicy(i);
      out.setValue(i, playOut(states.get(i), out, out.policyOffset(i)));
    }
  }

  private double playOut(State position, Evaluations out, int offset) {
    boolean isTelling = out.hasDetails();
    byte[] firstPlayers = out.firstPlayers();
    state.copyFrom(position);
    int player = position.currentPlayer();
    int count = state.legalActions(legal);
    while (count > 0) {
      int action = legal[random.nextInt(count)];
      if (isTelling && firstPlayers[offset + action] == Evaluations.NOBODY) {
        firstPlayers[offset + action] = (byte) state.currentPlayer();
      }
      state.apply(action);
      count = state.legalActions(legal);
    }
    return state.returnFor(player);
  }
}
