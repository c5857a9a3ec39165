package io.tengen.server.http;

import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.QueryStringDecoder;
import io.tengen.server.account.Account;
import io.tengen.server.account.Role;
import io.tengen.server.http.Route.Pace;
import io.tengen.server.http.Router.Match;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One request on its way to its answer: which rules it must keep, and who answers. */
final class Exchange {
  private static final String BEARER = "Bearer ";

  private final HttpService service;
  private final FullHttpRequest request;
  private final boolean isSecure;
  private final String address;
  private String routeName = "none";
  private @Nullable Reply shortcut;
  private boolean isQuick = true;

  Exchange(HttpService service, FullHttpRequest request, boolean isSecure, String address) {
    this.service = service;
    this.request = request;
    this.isSecure = isSecure;
    this.address = address;
  }

  /** The pattern of the path, for the metrics; known after {@link #route}. */
  String routeName() {
    return routeName;
  }

  /** Whether the answer may be made at once; known after {@link #route}. */
  boolean isQuick() {
    return isQuick;
  }

  /** The answer of the route's shortcut; null without. Known after {@link #route}. */
  @Nullable Reply shortcut() {
    return shortcut;
  }

  /** Whether it asks to become a WebSocket. */
  boolean isForSocket() {
    String uri = request.uri();
    String path = service.setup().socketPath();
    return service.setup().socket() != null
        && uri.startsWith(path)
        && (uri.length() == path.length() || uri.charAt(path.length()) == '?');
  }

  /** What is wrong with such a wish; null when nothing is. */
  @Nullable Reply problemOfSocket() {
    HttpHeaders headers = request.headers();
    if (!request.method().equals(HttpMethod.GET)
        || !headers.containsValue(HttpHeaderNames.UPGRADE, HttpHeaderValues.WEBSOCKET, true)) {
      return Reply.error(426, "UPGRADE", "this path is a WebSocket; connect with one")
          .with("upgrade", "websocket");
    }
    String problem = service.origins().problemOfHost(headers);
    if (problem != null) {
      return Reply.error(400, "HOST", problem);
    }
    return service.origins().isOwn(headers, isSecure)
        ? null
        : Reply.error(403, "ORIGIN", "pages of other sites may not connect");
  }

  /** Finds who answers; the answer is made when it is asked for, and never fails. */
  Supplier<Reply> route() {
    HttpHeaders headers = request.headers();
    String problem = service.origins().problemOfHost(headers);
    if (problem != null) {
      return () -> Reply.error(400, "HOST", problem);
    }
    String uri = request.uri();
    if (!uri.startsWith("/")) {
      return () -> Reply.error(400, "MALFORMED", "the request's target must be a path");
    }
    try {
      QueryStringDecoder target = new QueryStringDecoder(uri);
      return route(target.path(), target);
    } catch (IllegalArgumentException e) {
      return () -> Reply.error(400, "MALFORMED", "the request's target is not encoded well");
    }
  }

  private Supplier<Reply> route(String path, QueryStringDecoder target) {
    boolean isHead = request.method().equals(HttpMethod.HEAD);
    String method = isHead ? "GET" : request.method().name();
    Match match = service.setup().router().find(method, path);
    if (match == null) {
      return () -> file(method, path);
    }
    Route route = match.route();
    if (route == null) {
      return () ->
          Reply.error(405, "METHOD", "this path takes " + match.methods() + ", not " + method)
              .with("allow", match.methods());
    }
    routeName = route.pattern();
    isQuick = route.pace() == Pace.AT_ONCE;
    String token = token(request.headers());
    Reply forged = method.equals("GET") ? null : forged();
    if (forged != null) {
      isQuick = true;
      return () -> forged;
    }
    Route.Shortcut faster = route.shortcut();
    if (faster != null && route.role() == null) {
      String name = path.substring(path.lastIndexOf('/') + 1);
      shortcut = faster.answer(name, request.headers().get(HttpHeaderNames.IF_NONE_MATCH, ""));
    }
    byte[] body = HttpConnection.bytes(request);
    Map<String, List<String>> query = target.parameters();
    return () -> answer(route, match.variables(), query, body, token);
  }

  /** The token of a program, else of a browser. */
  private static @Nullable String token(HttpHeaders headers) {
    String authorization = headers.get(HttpHeaderNames.AUTHORIZATION);
    if (authorization != null && authorization.startsWith(BEARER)) {
      return authorization.substring(BEARER.length()).trim();
    }
    return null;
  }

  /**
   * Why a request that changes something may be another site's doing; null when it is not. A page
   * of another site can send a browser's cookie nowhere (SameSite), nor JSON without being asked
   * for its origin first, and its origin is refused besides.
   */
  private @Nullable Reply forged() {
    HttpHeaders headers = request.headers();
    if (!service.origins().isOwn(headers, isSecure)) {
      return Reply.error(403, "ORIGIN", "pages of other sites may not change anything here");
    }
    if (token(headers) == null
        && SessionCookie.of(request).isPresent()
        && !headers.contains(HttpHeaderNames.ORIGIN)) {
      return Reply.error(403, "ORIGIN", "a request with a cookie must have an Origin header");
    }
    String type = headers.get(HttpHeaderNames.CONTENT_TYPE, "");
    boolean isJson = type.toLowerCase(Locale.ROOT).split(";", -1)[0].trim().equals(Reply.JSON);
    boolean isPost = !request.method().equals(HttpMethod.DELETE);
    return (isPost || request.content().isReadable()) && !isJson
        ? Reply.error(415, "TYPE", "the content type must be application/json")
        : null;
  }

  private Reply answer(
      Route route,
      Map<String, String> variables,
      Map<String, List<String>> query,
      byte[] body,
      @Nullable String bearer) {
    try {
      String token = bearer != null ? bearer : SessionCookie.of(request).orElse(null);
      Account account = null;
      if (route.role() != null) {
        account = token == null ? null : service.setup().accounts().apply(token).orElse(null);
        Reply refused = refused(route.role(), account);
        if (refused != null) {
          return refused;
        }
      }
      return route
          .handler()
          .handle(
              new Request(
                  request.headers(), variables, query, body, address, isSecure, token, account));
    } catch (RefusedException e) {
      return e.reply();
    } catch (Exception e) {
      return failed(e);
    }
  }

  private static @Nullable Reply refused(Role role, @Nullable Account account) {
    if (account == null) {
      return Reply.error(401, "LOGIN", "log in first");
    }
    return account.role().includes(role)
        ? null
        : Reply.error(
            403,
            "ROLE",
            "only an account with the role %s may do this, and %s is %s"
                .formatted(role, account.name(), account.role()));
  }

  private Reply file(String method, String path) {
    if (!method.equals("GET")) {
      return Reply.error(405, "METHOD", "this path takes GET, not " + method).with("allow", "GET");
    }
    try {
      HttpHeaders headers = request.headers();
      String encodings = headers.get(HttpHeaderNames.ACCEPT_ENCODING, "");
      String tag = headers.get(HttpHeaderNames.IF_NONE_MATCH, "");
      Optional<Reply> found = service.setup().files().find(path, encodings.contains("gzip"), tag);
      if (found.isPresent()) {
        routeName = "static";
        return found.get();
      }
      return Reply.error(404, "UNKNOWN", "there is no such page");
    } catch (IOException e) {
      return failed(e);
    }
  }

  private Reply failed(Exception cause) {
    if (cause instanceof InterruptedException) {
      Thread.currentThread().interrupt();
      return Reply.error(503, "ENDING", "the server is ending; try again later");
    }
    service.setup().events().failed(routeName, cause);
    return Reply.error(500, "FAILED", "something went wrong on the server; its log says what");
  }
}
