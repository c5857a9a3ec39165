package io.tengen.arena.lobby;

/** What a lobby refuses; nothing has happened. The message says why, in a line for people. */
public final class LobbyException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final Code code;

  /** Why something is refused, for programs. */
  public enum Code {
    /** No game like that is offered here: its size, time, handicap or so is out of bounds. */
    BAD_OFFER,
    /** The name cannot be one of a player, or is an agent's. */
    BAD_NAME,
    /** There is no such agent for the game. */
    UNKNOWN_AGENT,
    /** There is no such seek any more. */
    UNKNOWN_SEEK,
    /** There is no such room. */
    UNKNOWN_ROOM,
    /** The seek is for somebody else, or one's own. */
    NOT_YOURS,
    /** The player is in a game of the room already. */
    NOT_FREE,
    /** One player has as much of it as one may have. */
    TOO_MANY,
    /** The server has as much to do as it can. */
    BUSY,
    /** There is nothing to analyse, or not in this way. */
    BAD_ANALYSIS,
    /** The lobby has been closed. */
    CLOSED
  }

  LobbyException(Code code, String message) {
    super(message);
    this.code = code;
  }

  /** Why. */
  public Code code() {
    return code;
  }
}
