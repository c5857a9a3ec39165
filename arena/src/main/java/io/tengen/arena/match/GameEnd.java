package io.tengen.arena.match;

/**
 * How a game ended.
 *
 * @param culprit whose doing the end is: 0, 1, or -1 when the board or both players decide
 * @param winner 0 or 1, or -1 of a draw and of a game without a result
 * @param result in a word, as {@link PlayedGame#result} has it
 * @param detail in one line, mostly empty
 */
public record GameEnd(EndReason reason, int culprit, int winner, String result, String detail) {

  /** Whether the game has a result, if only a draw. */
  public boolean counts() {
    return reason.counts();
  }
}
