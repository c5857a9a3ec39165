package io.tengen.arena.match;

/** How a game of Go is counted that two passes have ended. */
public enum EndScoring {
  /**
   * Every stone on the board is alive, as the Tromp-Taylor rules have it: who says otherwise must
   * capture. For programs that play on until that is done.
   */
  TROMP_TAYLOR("tromp-taylor"),

  /**
   * Dead stones are taken off: those that both players name, or else those that {@link
   * io.tengen.go.gtp.StoneJudge#PLAYOUTS} holds for dead. For people, and programs that pass as
   * people do.
   */
  ESTIMATE("estimate");

  private final String word;

  EndScoring(String word) {
    this.word = word;
  }

  /** As settings name it. */
  public String word() {
    return word;
  }
}
