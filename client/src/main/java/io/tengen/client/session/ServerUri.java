package io.tengen.client.session;

import io.tengen.client.ClientException;
import io.tengen.client.text.LinkText;
import io.tengen.client.text.Words;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Where a server is.
 *
 * @param socket of its WebSocket
 * @param http of its pages, ending in a slash
 */
record ServerUri(URI socket, URI http) {
  /** Where nobody ever is. */
  static final ServerUri NOWHERE =
      new ServerUri(
          URI.create("ws://nowhere.invalid/socket"), URI.create("http://nowhere.invalid/"));

  private static final int LONGEST = 500;

  /**
   * Reads what a person types: a host, with a port or without, or a whole URL.
   *
   * @throws ClientException when it is no such thing; says what would be one
   */
  static ServerUri parse(String text) {
    String typed = text.strip();
    if (typed.length() > LONGEST) {
      throw refusal(typed.substring(0, 40) + "...");
    }
    try {
      URI uri = new URI(typed.contains("://") ? typed : "http://" + typed);
      String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
      boolean isSecure =
          switch (scheme) {
            case "http", "ws" -> false;
            case "https", "wss" -> true;
            default -> throw refusal(typed);
          };
      String path = uri.getPath() == null ? "" : uri.getPath();
      String base = path.replaceAll("/*$", "").replaceAll("/socket$", "");
      if (uri.getHost() == null || uri.getPort() > 65_535 || uri.getUserInfo() != null) {
        throw refusal(typed);
      }
      return new ServerUri(
          with(isSecure ? "wss" : "ws", uri, base + "/socket"),
          with(isSecure ? "https" : "http", uri, base + "/"));
    } catch (URISyntaxException e) {
      throw refusal(typed);
    }
  }

  private static URI with(String scheme, URI uri, String path) throws URISyntaxException {
    return new URI(scheme, null, uri.getHost(), uri.getPort(), path, null, null);
  }

  private static ClientException refusal(String typed) {
    return new ClientException(Words.of(LinkText.BAD_ADDRESS, typed.replaceAll("\\p{Cntrl}", "?")));
  }

  /** Where its agents for a game are listed. */
  URI agents(String game) {
    return http.resolve("api/agents?game=" + URLEncoder.encode(game, StandardCharsets.UTF_8));
  }

  /** As people know it. */
  @Override
  public String toString() {
    return http.getAuthority();
  }
}
