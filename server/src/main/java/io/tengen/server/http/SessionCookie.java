package io.tengen.server.http;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.cookie.Cookie;
import io.netty.handler.codec.http.cookie.CookieHeaderNames.SameSite;
import io.netty.handler.codec.http.cookie.DefaultCookie;
import io.netty.handler.codec.http.cookie.ServerCookieDecoder;
import io.netty.handler.codec.http.cookie.ServerCookieEncoder;
import java.time.Duration;
import java.util.Optional;

/** The token of a browser, in a cookie that no script can read and no other site can send. */
public final class SessionCookie {
  private static final String NAME = "tengen_session";

  private SessionCookie() {}

  /** The token that came with a request. */
  public static Optional<String> of(HttpRequest request) {
    String header = request.headers().get(HttpHeaderNames.COOKIE);
    if (header == null) {
      return Optional.empty();
    }
    for (Cookie cookie : ServerCookieDecoder.STRICT.decode(header)) {
      if (cookie.name().equals(NAME)) {
        return Optional.of(cookie.value());
      }
    }
    return Optional.empty();
  }

  /**
   * The header that sets it.
   *
   * @param isSecure whether the connection is TLS, over which alone it is then sent
   */
  public static String set(String token, Duration life, boolean isSecure) {
    DefaultCookie cookie = new DefaultCookie(NAME, token);
    cookie.setPath("/");
    cookie.setHttpOnly(true);
    cookie.setSecure(isSecure);
    cookie.setSameSite(SameSite.Strict);
    cookie.setMaxAge(life.toSeconds());
    return ServerCookieEncoder.STRICT.encode(cookie);
  }

  /** The header that removes it. */
  public static String removed(boolean isSecure) {
    return set("", Duration.ZERO, isSecure);
  }
}
