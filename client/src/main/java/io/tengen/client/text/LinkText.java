package io.tengen.client.text;

/** What a server, or the way to it, does wrong. */
public enum LinkText implements TextKey {
  SAID,
  SILENT,
  SILENT_NOW,
  VERSION,
  UNANSWERED,
  LOST,
  CLOSED,
  NO_CONNECTION,
  TOO_MUCH,
  BAD_MESSAGE,
  MISSING,
  IMPOSSIBLE,
  HTTP_NO_SOCKET,
  HTTP_STATUS,
  HTTP_NO_GAME,
  NO_HOST,
  NO_ENCRYPTION,
  NOBODY,
  NO_HTTP,
  HUNG_UP,
  BROKE_OFF,
  LONG_MESSAGE,
  NO_TEXT,
  ENDED,
  BAD_ADDRESS,
  AGENTS_NO_JSON,
  AGENTS_NONE,
  OTHER_ANSWER,
  NO_GAME,
  NOT_SHOWN,
  TOO_MANY_GAMES;

  @Override
  public String group() {
    return "link";
  }
}
