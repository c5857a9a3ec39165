package io.tengen.server.protocol;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** Messages as JSON in UTF-8. */
public final class MessageWriter {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .changeDefaultPropertyInclusion(
              inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
          .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .build();

  private MessageWriter() {}

  /** A message; a push without the sequence number that {@link #numbered} puts before the rest. */
  public static byte[] write(ServerMessage message) {
    return MAPPER.writerFor(ServerMessage.class).writeValueAsBytes(message);
  }

  /** A message of a client, for those that are written in Java. */
  public static byte[] write(ClientMessage message) {
    return MAPPER.writerFor(ClientMessage.class).writeValueAsBytes(message);
  }

  /**
   * What stands before all but the first byte of a written push, to give it a number in a session.
   * So a push is written once, however many sessions it goes to.
   */
  public static byte[] numbered(long seq) {
    return ("{\"seq\":" + seq + ",").getBytes(StandardCharsets.US_ASCII);
  }
}
