package io.tengen.client.ui.widget;

import java.util.List;
import java.util.Set;

/**
 * What an analysis says about a board; immutable. Points are named by action.
 *
 * @param candidates moves that were tried, the best first
 * @param heat the policy's share of each point, in [0, 1]; empty where it is not shown
 * @param ownership whose each point will be, from -1, white's, to 1, black's; empty where it is not
 *     shown
 * @param line a line of play that is shown; empty without
 */
public record BoardHints(
    List<Candidate> candidates, List<Float> heat, List<Float> ownership, Line line) {
  /** Nothing. */
  public static final BoardHints NONE = new BoardHints(List.of(), List.of(), List.of(), Line.NONE);

  /**
   * A move that was tried.
   *
   * @param winRate of who plays it, in [0, 1]
   * @param loss how much less that is than the best move's, in [0, 1]
   */
  public record Candidate(int action, int visits, double winRate, double loss) {}

  /**
   * A stone that is not played yet.
   *
   * @param number its place in the line, from 1
   */
  public record Ghost(int action, int colour, int number) {}

  /**
   * What a line of play leads to.
   *
   * @param stones those of it that stand in the end, in the order of the moves
   * @param taken points whose stones are not there any more, though something may stand on them
   */
  public record Line(List<Ghost> stones, Set<Integer> taken) {
    /** No line. */
    public static final Line NONE = new Line(List.of(), Set.of());

    /** Copies. */
    public Line {
      stones = List.copyOf(stones);
      taken = Set.copyOf(taken);
    }

    /** Whether it changes nothing. */
    public boolean isEmpty() {
      return stones.isEmpty() && taken.isEmpty();
    }
  }

  /** Copies. */
  public BoardHints {
    candidates = List.copyOf(candidates);
    heat = List.copyOf(heat);
    ownership = List.copyOf(ownership);
  }

  /** The same with a line of play. */
  public BoardHints withLine(Line shown) {
    return new BoardHints(candidates, heat, ownership, shown);
  }

  /** Visits in at most four characters, such as {@code 840}, {@code 1.2k}, {@code 35k}. */
  public static String shortVisits(int visits) {
    if (visits < 1_000) {
      return Integer.toString(visits);
    }
    if (visits < 9_950) {
      long tenths = Math.round(visits / 100.0);
      return tenths / 10 + "." + tenths % 10 + "k";
    }
    if (visits < 999_500) {
      return Math.round(visits / 1_000.0) + "k";
    }
    long tenths = Math.round(visits / 100_000.0);
    return tenths / 10 + "." + tenths % 10 + "M";
  }
}
