package io.tengen.server.http;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a request is answered with. The bytes must not change any more.
 *
 * @param status the number of HTTP
 * @param type the content type; empty where there is no content
 * @param headers others, by their names
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared, never changed.
public record Reply(int status, String type, byte[] body, Map<String, String> headers) {
  /** The content type of JSON. */
  public static final String JSON = "application/json";

  /** The content type of plain text. */
  public static final String TEXT = "text/plain; charset=utf-8";

  /** Success with JSON. */
  public static Reply json(JsonNode content) {
    return json(200, content);
  }

  /** JSON with another status. */
  public static Reply json(int status, JsonNode content) {
    return new Reply(status, JSON, JsonMapper.shared().writeValueAsBytes(content), Map.of());
  }

  /** Success with plain text. */
  public static Reply text(String content) {
    return new Reply(200, TEXT, content.getBytes(StandardCharsets.UTF_8), Map.of());
  }

  /** Success with nothing to say. */
  public static Reply done() {
    return new Reply(204, "", new byte[0], Map.of());
  }

  /**
   * What went wrong.
   *
   * @param code for programs, in capitals
   * @param text for people: what is wrong, and what to do
   */
  public static Reply error(int status, String code, String text) {
    var json = JsonMapper.shared().createObjectNode();
    json.putObject("error").put("code", code).put("text", text);
    return json(status, json);
  }

  /** The same with one more header, or another value for it. */
  public Reply with(String header, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new Reply(status, type, body, more);
  }

  /**
   * The same, which who has it need not be sent again.
   *
   * @param tag names this content and no other, without quotes
   * @param tagOfClient what the request says the client has; may be empty
   */
  public Reply tagged(String tag, String tagOfClient) {
    String quoted = "\"" + tag + "\"";
    Reply bare = tagOfClient.contains(quoted) ? new Reply(304, "", new byte[0], headers) : this;
    return bare.with("etag", quoted).with("cache-control", "no-cache");
  }
}
