package io.tengen.arena.player;

import io.tengen.search.SearchException;

/**
 * Text of others, such as what an engine wrote, made fit to be shown and kept: one line without
 * control characters, which could play tricks on a terminal, and of limited length.
 */
public final class OneLine {
  private static final int LONGEST = 300;

  private OneLine() {}

  /**
   * What a player broke down by. Players of this program throw what says little without its kind;
   * others, and searches, say what is wrong themselves.
   */
  public static String ofFailure(Throwable e) {
    boolean isPlain = e instanceof PlayerException || e instanceof SearchException;
    return of(isPlain ? String.valueOf(e.getMessage()) : e.toString());
  }

  /** The first line that is not blank, cut where it is long; empty when there is none. */
  public static String of(String text) {
    String line =
        text.lines().map(String::strip).filter(each -> !each.isEmpty()).findFirst().orElse("");
    int length = Math.min(line.length(), LONGEST);
    StringBuilder shown = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      char c = line.charAt(i);
      shown.append(Character.isISOControl(c) ? '?' : c);
    }
    return line.length() > LONGEST ? shown.append("...").toString() : shown.toString();
  }
}
