package io.tengen.server.http;

import io.netty.handler.codec.http.HttpHeaders;
import io.tengen.server.account.Account;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A request, as a route's handler sees it.
 *
 * @param variables the parts of the path that the route's pattern names
 * @param query what stands behind the question mark, by name
 * @param body empty where there is none
 * @param address whose it is
 * @param isSecure whether it came over TLS
 * @param token that came with it, of a program or a browser; null without
 * @param account whose token it is; null for nobody, and for routes that are anybody's
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared, never changed.
public record Request(
    HttpHeaders headers,
    Map<String, String> variables,
    Map<String, List<String>> query,
    byte[] body,
    String address,
    boolean isSecure,
    @Nullable String token,
    @Nullable Account account) {

  /** A part of the path, by the name that the route's pattern gives it. */
  public String variable(String name) {
    String value = variables.get(name);
    if (value == null) {
      throw new IllegalArgumentException("the route has no {" + name + "}");
    }
    return value;
  }

  /**
   * A part of the path that is a number.
   *
   * @throws RefusedException when it is none
   */
  public long number(String name) {
    return parse(name, variable(name), 0, Long.MAX_VALUE);
  }

  /** What the query says; null where it does not. */
  public @Nullable String asked(String name) {
    List<String> values = query.getOrDefault(name, List.of());
    return values.isEmpty() || values.get(0).isEmpty() ? null : values.get(0);
  }

  /**
   * A number in the query.
   *
   * @param usual where the query does not say
   * @throws RefusedException when it is out of range, or no number
   */
  public long asked(String name, long usual, long least, long most) {
    String text = asked(name);
    return text == null ? usual : parse(name, text, least, most);
  }

  private static long parse(String name, String text, long least, long most) {
    try {
      long value = Long.parseLong(text);
      if (value >= least && value <= most) {
        return value;
      }
    } catch (NumberFormatException e) {
      throw refused(name, text, least, most);
    }
    throw refused(name, text, least, most);
  }

  private static RefusedException refused(String name, String text, long least, long most) {
    String shown = text.length() > 40 ? text.substring(0, 40) + "..." : text;
    return RefusedException.invalid(
        "'%s' is '%s', but must be a whole number from %d to %d"
            .formatted(name, shown, least, most));
  }

  /**
   * The body, an object of JSON; an empty one where there is none.
   *
   * @throws RefusedException when it is something else
   */
  public JsonNode json() {
    if (body.length == 0) {
      return JsonMapper.shared().createObjectNode();
    }
    try {
      JsonNode json = JsonMapper.shared().readTree(body);
      if (json.isObject()) {
        return json;
      }
    } catch (JacksonException e) {
      throw RefusedException.invalid(
          "the body is not JSON (line %d, column %d)"
              .formatted(e.getLocation().getLineNr(), e.getLocation().getColumnNr()));
    }
    throw RefusedException.invalid(
        "the body must be an object of JSON, such as {\"name\":\"...\"}");
  }

  /**
   * A text in the body.
   *
   * @throws RefusedException when it is missing, or no text
   */
  public String text(String name) {
    JsonNode value = json().path(name);
    if (!value.isString()) {
      throw RefusedException.invalid("'" + name + "' is missing; the body must have it, as a text");
    }
    return value.asString();
  }

  /** What the client says it has already; empty for nothing. */
  public String clientTag() {
    String tag = headers.get("if-none-match");
    return tag == null ? "" : tag;
  }

  /** Whose token came with it, for routes that only an account may use. */
  public Account requireAccount() {
    if (account == null) {
      throw new IllegalStateException("the route asks for no role, so nobody is known");
    }
    return account;
  }
}
