package io.tengen.client.ui.widget;

import java.util.List;

/**
 * What an analysis says about a board; immutable. Points are named by action.
 *
 * @param candidates moves that were tried, the best first
 * @param heat the policy's share of each point, in [0, 1]; empty where it is not shown
 * @param ownership whose each point will be, from -1, white's, to 1, black's; empty where it is not
 *     shown
 * @param ghosts stones of a line of play that is shown, in the order of the moves
 */
public record BoardHints(
    List<Candidate> candidates, List<Float> heat, List<Float> ownership, List<Ghost> ghosts) {
  /** Nothing. */
  public static final BoardHints NONE = new BoardHints(List.of(), List.of(), List.of(), List.of());

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

  /** Copies. */
  public BoardHints {
    candidates = List.copyOf(candidates);
    heat = List.copyOf(heat);
    ownership = List.copyOf(ownership);
    ghosts = List.copyOf(ghosts);
  }

  /** The same with a line of play. */
  public BoardHints withGhosts(List<Ghost> line) {
    return new BoardHints(candidates, heat, ownership, line);
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
