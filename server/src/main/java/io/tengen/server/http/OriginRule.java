package io.tengen.server.http;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which pages may call. A browser says in {@code Origin} whose page it is that does; that must be
 * this server's, by the name under which the browser asks for it ({@code Host}). Where the server
 * is bound to the loopback interface, that name must be the loopback's too, since a foreign name
 * that has been pointed there is an attack (DNS rebinding).
 */
final class OriginRule {
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

  private final boolean isLoopback;

  /**
   * Makes one.
   *
   * @param isLoopback whether the server is bound to the loopback interface
   */
  OriginRule(boolean isLoopback) {
    this.isLoopback = isLoopback;
  }

  /** What is wrong with the host of a request; null when nothing is. */
  @Nullable String problemOfHost(HttpHeaders headers) {
    List<String> hosts = headers.getAll(HttpHeaderNames.HOST);
    if (hosts.size() != 1) {
      return "a request has one Host header, and this one has " + hosts.size();
    }
    if (isLoopback && !LOOPBACK.contains(nameOf(hosts.get(0)))) {
      return "this server is reached as localhost alone; start it with --host to be reached"
          + " under other names";
    }
    return null;
  }

  private static String nameOf(String host) {
    int colon = host.lastIndexOf(':');
    boolean hasPort = colon > host.lastIndexOf(']');
    return (hasPort ? host.substring(0, colon) : host).toLowerCase(Locale.ROOT);
  }

  /** Whether the page that calls is the server's own, or it is no page. */
  boolean isOwn(HttpHeaders headers, boolean isSecure) {
    List<String> origins = headers.getAll(HttpHeaderNames.ORIGIN);
    if (origins.isEmpty()) {
      return true;
    }
    String host = headers.get(HttpHeaderNames.HOST);
    if (origins.size() > 1 || host == null) {
      return false;
    }
    try {
      URI origin = URI.create(origins.get(0));
      boolean isSafeEnough = !isSecure || "https".equals(origin.getScheme());
      return isSafeEnough && host.equalsIgnoreCase(origin.getRawAuthority());
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
