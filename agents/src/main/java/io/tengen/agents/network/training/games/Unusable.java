package io.tengen.agents.network.training.games;

/** Why a game is not learned from. */
public enum Unusable {
  /** The record cannot be read. */
  BROKEN("broken records"),
  /** Another board size. */
  OTHER_SIZE("of another board size"),
  /** The record does not tell who won, or nobody did. */
  NO_RESULT("without a result"),
  /** Fewer moves than are asked for. */
  TOO_SHORT("too short"),
  /** Stones were set up or taken off between moves. */
  SET_UP_MIDWAY("with stones set up midway"),
  /** A move is illegal even under simple ko. */
  ILLEGAL("with an illegal move"),
  /** The same stones and moves as a game before: it might be held out here and trained on there. */
  DUPLICATE("duplicates");

  private final String text;

  Unusable(String text) {
    this.text = text;
  }

  /** For people: it continues "12 games ...". */
  public String text() {
    return text;
  }
}
