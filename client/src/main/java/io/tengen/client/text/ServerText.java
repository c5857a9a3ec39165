package io.tengen.client.text;

/** Playing on a server. */
public enum ServerText implements TextKey {
  TITLE,
  ADDRESS,
  ADDRESS_HINT,
  NAME,
  PASSWORD,
  CONNECT,
  DISCONNECT,
  CONNECTING,
  CONNECTED,
  RECONNECTING,
  RECONNECTED,
  SEEKS,
  SEEKS_NONE,
  SEEK_CREATE,
  SEEK_CANCEL,
  SEEK_ACCEPT,
  SEEK_WAIT,
  CALLED,
  GAMES,
  GAMES_NONE,
  WATCH,
  PLAY_ON,
  AGENTS;

  @Override
  public String group() {
    return "server";
  }
}
