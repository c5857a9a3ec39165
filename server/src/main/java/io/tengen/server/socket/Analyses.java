package io.tengen.server.socket;

import io.tengen.arena.lobby.PositionAnalysis;
import io.tengen.search.Ownership;
import io.tengen.server.protocol.GamePush;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Analyses as clients get them. */
final class Analyses {
  /** Told with what is expected after them; the policy has all moves. */
  private static final int MOST_MOVES = 24;

  private static final int LONGEST_LINE = 16;

  private Analyses() {}

  /**
   * What is known.
   *
   * @param actions of the game
   * @param isDone whether that is all
   */
  static GamePush.Analysis view(
      long game, int ply, int actions, PositionAnalysis analysis, boolean isDone) {
    List<GamePush.AnalysedMove> moves =
        analysis.moves().stream().limit(MOST_MOVES).map(Analyses::move).toList();
    Float[] policy = new Float[actions];
    Arrays.fill(policy, 0f);
    for (PositionAnalysis.Move move : analysis.moves()) {
      policy[move.action()] = (float) rounded(move.prior());
    }
    return new GamePush.Analysis(
        game,
        ply,
        analysis.visits(),
        rounded(2 * analysis.winRate() - 1),
        moves,
        Arrays.asList(policy),
        ownership(analysis.ownership(), analysis.toMove()),
        isDone);
  }

  private static GamePush.AnalysedMove move(PositionAnalysis.Move move) {
    List<String> line = move.line();
    return new GamePush.AnalysedMove(
        move.name(),
        move.visits(),
        rounded(move.winRate()),
        rounded(move.prior()),
        line.subList(0, Math.min(line.size(), LONGEST_LINE)));
  }

  /** From the view of who moves first; the pass, which is the last action, owns nothing. */
  private static @Nullable List<Float> ownership(Optional<Ownership> known, int toMove) {
    if (known.isEmpty()) {
      return null;
    }
    float[] shares = known.get().toArray();
    List<Float> cells = new ArrayList<>(Collections.nCopies(shares.length - 1, 0f));
    for (int cell = 0; cell < cells.size(); cell++) {
      cells.set(cell, (float) rounded(toMove == 0 ? shares[cell] : -shares[cell]));
    }
    return cells;
  }

  /** To four decimals, and never to a negative zero. */
  private static double rounded(double value) {
    return Math.rint(value * 10_000) / 10_000 + 0.0;
  }
}
