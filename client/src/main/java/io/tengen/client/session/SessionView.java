package io.tengen.client.session;

import io.tengen.env.Game;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A game at a moment; immutable. Sides are 0, who moves first (black in Go), and 1.
 *
 * @param id its number in its arena
 * @param game with its handicap stones
 * @param names of both sides
 * @param mySide 0 or 1; -1 when the game is only watched
 * @param actions all moves, the opening's included
 * @param openingPlies how many of them are the opening's, which are not taken back
 * @param toMove whose turn it is; -1 when nobody's
 * @param clocks of both sides
 * @param mayUndo whether moves may be taken back when the other agrees
 * @param isRated whether it counts for ratings
 * @param undoAskedBy the side that waits for an answer; -1 when none does
 * @param dead while {@link Phase#SCORING}, the stones that a side has named, if it has
 * @param end how it ended, when it is over
 * @param chat what was said last, the newest at the end
 */
public record SessionView(
    long id,
    Game game,
    List<String> names,
    int mySide,
    List<Integer> actions,
    int openingPlies,
    int toMove,
    Phase phase,
    List<ClockFace> clocks,
    boolean mayUndo,
    boolean isRated,
    int undoAskedBy,
    Map<Integer, Set<Integer>> dead,
    Optional<SessionEnd> end,
    List<ChatLine> chat) {
  /** Copies. */
  public SessionView {
    names = List.copyOf(names);
    actions = List.copyOf(actions);
    clocks = List.copyOf(clocks);
    dead = Map.copyOf(dead);
    chat = List.copyOf(chat);
  }

  /** What a game waits for. */
  public enum Phase {
    /** A move. */
    PLAYING,
    /** Both players' word on dead stones; no clock runs. */
    SCORING,
    /** Nothing. */
    OVER
  }

  /** What somebody said. */
  public record ChatLine(String from, String text) {}

  /**
   * How a game ended.
   *
   * @param result as {@code B+3.5}
   * @param winner 0 or 1; -1 when nobody has won
   * @param reason as {@code RESIGNATION}, a name of {@link io.tengen.arena.match.EndReason}, or of
   *     a newer server something else
   * @param detail in one line, such as why an agent broke down; mostly empty
   */
  public record SessionEnd(String result, int winner, String reason, String detail) {}

  /** Whether it is one's own turn. */
  public boolean isMyTurn() {
    return phase == Phase.PLAYING && mySide >= 0 && toMove == mySide;
  }

  /**
   * Whether its positions may be analysed now. Who plays a rated game may not before it is over, as
   * on the server.
   */
  public boolean mayBeAnalysed() {
    return !isRated || mySide < 0 || phase == Phase.OVER;
  }

  /** The names of both, who moves first before the other. */
  public String title() {
    return names.get(0) + " - " + names.get(1);
  }
}
