package io.tengen.arena.player;

import io.tengen.env.Game;
import io.tengen.env.RandomStream;
import io.tengen.env.State;
import io.tengen.go.Colour;
import io.tengen.go.GoGame;
import io.tengen.go.GoState;
import io.tengen.go.Rules;
import io.tengen.go.playout.PlayoutBoard;
import io.tengen.search.Evaluations;
import io.tengen.search.Evaluator;
import io.tengen.search.evaluator.RolloutEvaluator;
import java.util.List;

/**
 * Who wins one light playout of Go, with komi and what white gets for a handicap, and the same
 * prior for every action. Playouts fill no eyes and count area, under rules that count territory
 * too, where the winner is nearly always the same.
 */
public final class GoRolloutEvaluator implements Evaluator {
  private final PlayoutBoard board;
  private final RandomStream random;

  public GoRolloutEvaluator(GoGame game, long seed) {
    this.board = new PlayoutBoard(game.size());
    this.random = new RandomStream(seed);
  }

  /** Light playouts for Go, uniformly random games for everything else. */
  public static Evaluator of(Game game, long seed) {
    return game instanceof GoGame go
        ? new GoRolloutEvaluator(go, seed)
        : new RolloutEvaluator(game, seed);
  }

  @Override
  public void evaluate(List<? extends State> states, Evaluations out) {
    int count = states.size();
    out.begin(count);
    for (int i = 0; i < count; i++) {
      out.setUniformPolicy(i);
      out.setValue(i, playOut((GoState) states.get(i)));
    }
  }

  private double playOut(GoState state) {
    Rules rules = state.rules();
    int player = state.currentPlayer();
    board.copyFrom(state.board());
    double compensation =
        rules.komi() + rules.handicapCompensation().points(state.handicapStones());
    double blacks = Math.signum(board.playOut(player, random) - compensation);
    return player == Colour.BLACK ? blacks : 0 - blacks;
  }
}
