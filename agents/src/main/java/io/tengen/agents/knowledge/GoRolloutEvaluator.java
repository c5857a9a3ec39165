package io.tengen.agents.knowledge;

import io.tengen.env.RandomStream;
import io.tengen.env.State;
import io.tengen.go.Colour;
import io.tengen.go.GoGame;
import io.tengen.go.GoState;
import io.tengen.go.Points;
import io.tengen.go.Rules;
import io.tengen.go.playout.PlayoutBoard;
import io.tengen.search.Evaluations;
import io.tengen.search.Evaluator;
import io.tengen.search.player.RolloutPolicy;
import java.util.Arrays;
import java.util.List;

/**
 * Who wins one playout of Go, with komi and what white gets for a handicap, by how much, whose each
 * point is and who played there first; and the same prior for every action. Playouts fill no eyes
 * and count area, under rules that count territory too, where the winner is nearly always the same.
 */
public final class GoRolloutEvaluator implements Evaluator {
  private final RolloutPolicy policy;
  private final PlayoutBoard board;
  private final RandomStream random;
  private final Points points;
  private final int[] owners;

  /**
   * An evaluator.
   *
   * @param game the game of all positions
   * @param policy how the playouts are played
   * @param seed of the playouts: each thread's evaluator needs its own
   */
  public GoRolloutEvaluator(GoGame game, RolloutPolicy policy, long seed) {
    this.policy = policy;
    this.board = new PlayoutBoard(game.size());
    this.points = Points.ofSize(game.size());
    this.owners = new int[points.count()];
    this.random = new RandomStream(seed);
  }

  @Override
  public void evaluate(List<? extends State> states, Evaluations out) {
    int count = states.size();
    out.begin(count);
    for (int i = 0; i < count; i++) {
      GoState state = (GoState) states.get(i);
      int player = state.currentPlayer();
      out.setUniformPolicy(i);
      board.copyFrom(state.board());
      double blacksLead = playOut(state) - compensation(state);
      double lead = player == Colour.BLACK ? blacksLead : 0 - blacksLead;
      out.setValue(i, Math.signum(lead));
      if (out.hasDetails()) {
        out.setScore(i, lead);
        writeFirstPlayers(player, out.firstPlayers(), out.policyOffset(i));
        writeOwnership(player, out.ownership(), out.policyOffset(i));
      }
    }
  }

  private int playOut(GoState state) {
    int player = state.currentPlayer();
    if (policy == RolloutPolicy.LIGHT) {
      return board.playOut(player, random);
    }
    return board.playOutHeavily(player, state.lastPly().point(), random);
  }

  /** What white gets without playing for it. */
  private static double compensation(GoState state) {
    Rules rules = state.rules();
    return rules.komi() + rules.handicapCompensation().points(state.handicapStones());
  }

  /** Passes are left out: both players pass in the end. */
  private void writeFirstPlayers(int player, byte[] out, int offset) {
    int mover = player;
    for (int i = 0; i < board.moveCount(); i++) {
      int move = board.move(i);
      if (move != Points.PASS) {
        int at = offset + points.actionOf(move);
        if (out[at] == Evaluations.NOBODY) {
          out[at] = (byte) mover;
        }
      }
      mover ^= 1;
    }
  }

  private void writeOwnership(int player, float[] out, int offset) {
    Arrays.fill(owners, 0);
    board.addOwnership(owners);
    int sign = player == Colour.BLACK ? 1 : -1;
    for (int action = 0; action < owners.length; action++) {
      out[offset + action] = sign * owners[action];
    }
    out[offset + owners.length] = 0;
  }

  @Override
  public boolean suitsRave() {
    return true;
  }
}
