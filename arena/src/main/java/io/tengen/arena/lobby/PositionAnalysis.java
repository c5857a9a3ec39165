package io.tengen.arena.lobby;

import io.tengen.arena.engine.WinRate;
import io.tengen.env.Game;
import io.tengen.search.ActionLine;
import io.tengen.search.ActionResult;
import io.tengen.search.Ownership;
import io.tengen.search.SearchSnapshot;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What an analyst thinks of a position, so far. All from the view of the player to move.
 *
 * @param model who thinks so, one of {@link Agents#analysts}
 * @param toMove the player to move, 0 or 1
 * @param visits how many positions it rests on
 * @param winRate the chance to win, in [0, 1]
 * @param isProven whether that is certain
 * @param score by how many points the player is ahead in the end, if the analyst tells
 * @param moves all legal ones, the best first
 * @param ownership whose each point will be, if it was asked for and the analyst tells
 */
public record PositionAnalysis(
    String model,
    int toMove,
    int visits,
    double winRate,
    boolean isProven,
    OptionalDouble score,
    List<Move> moves,
    Optional<Ownership> ownership) {
  /** Copies the moves. */
  public PositionAnalysis {
    moves = List.copyOf(moves);
  }

  /**
   * A legal move.
   *
   * @param visits how many of the visits began with it
   * @param winRate the chance to win with it, in [0, 1]; that of the position where it has no
   *     visits
   * @param lowerBound of the win rate, as {@link WinRate#lowerBound} has it
   * @param prior the policy's share for it, in [0, 1]
   * @param line it and best play behind it, by name; empty without visits
   */
  public record Move(
      int action,
      String name,
      int visits,
      double winRate,
      double lowerBound,
      double prior,
      List<String> line) {
    /** Copies the line. */
    public Move {
      line = List.copyOf(line);
    }
  }

  /** What a search knows. */
  static PositionAnalysis of(
      String model, Game game, int toMove, SearchSnapshot search, boolean withOwnership) {
    double rate = WinRate.of(search.value());
    return new PositionAnalysis(
        model,
        toMove,
        search.visits(),
        rate,
        search.isProven(),
        search.score(),
        search.lines().stream().map(line -> move(game, line, rate)).toList(),
        withOwnership ? search.ownership() : Optional.empty());
  }

  private static Move move(Game game, ActionLine line, double rateOfPosition) {
    ActionResult result = line.result();
    boolean isTried = result.visits() > 0;
    return new Move(
        result.action(),
        result.name(),
        result.visits(),
        isTried ? WinRate.of(result.value()) : rateOfPosition,
        WinRate.lowerBound(result),
        result.prior(),
        line.actions().stream().map(game::actionName).toList());
  }
}
