package io.tengen.client.text;

/** Playing on a server. */
public enum ServerText implements TextKey {
  TITLE,
  ADDRESS,
  ADDRESS_HINT,
  NAME,
  PASSWORD,
  GUEST,
  LOGIN,
  LOGOUT,
  CONNECT,
  DISCONNECT,
  CONNECTING,
  CONNECTED,
  RECONNECTING,
  RECONNECTED,
  LOBBY,
  SEEKS,
  SEEKS_NONE,
  SEEK_CREATE,
  SEEK_CANCEL,
  SEEK_ACCEPT,
  SEEK_WAIT,
  GAMES,
  GAMES_NONE,
  WATCH,
  WATCHERS,
  LEAVE,
  AGENTS,
  ROOMS,
  RATING,
  ACCOUNT_REFUSED,
  OPPONENT_GONE,
  OPPONENT_BACK;

  @Override
  public String group() {
    return "server";
  }
}
