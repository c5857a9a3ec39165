package io.tengen.server.socket;

/** What a client asked for is refused; the message says why, and is meant for it. */
final class RefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Code code;

  /** Why, for programs; those of games, the lobby and accounts are beside these. */
  enum Code {
    /** It is no message of the protocol. */
    BAD_MESSAGE,
    /** The server speaks another version. */
    WRONG_VERSION,
    /** A connection begins with hello. */
    HELLO_FIRST,
    /** And says it once. */
    HELLO_TWICE,
    /** Only for who has a name. */
    NOT_LOGGED_IN,
    /** Who has a name keeps it. */
    LOGGED_IN,
    /** Nobody has that token. */
    BAD_TOKEN,
    /** One may not do that. */
    FORBIDDEN,
    /** There is no such game, or it is over for a while. */
    UNKNOWN_GAME,
    /** Nobody of that name is connected. */
    UNKNOWN_PLAYER,
    /** There is no such game to be played. */
    BAD_OFFER,
    /** The game has no move of that name. */
    BAD_MOVE,
    /** More than one may have at once. */
    TOO_MANY,
    /** More messages than may come; this one was not looked at. */
    TOO_FAST,
    /** The server has too much to do. */
    BUSY,
    /** There is no chat here. */
    CHAT_OFF,
    /** The server could not, for a reason of its own. */
    FAILED
  }

  RefusedException(Code code, String message) {
    super(message, null, false, false);
    this.code = code;
  }

  /** Why. */
  Code code() {
    return code;
  }
}
