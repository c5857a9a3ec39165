package io.tengen.server;

import java.util.Locale;

/** How clients talk to the server. */
public enum Protocol {
  /** HTTP/1.1, before a connection becomes WebSocket. */
  HTTP,
  /** WebSocket. */
  SOCKET,
  /** The lines of CGOS. */
  CGOS;

  /** As metrics and logs call it. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
