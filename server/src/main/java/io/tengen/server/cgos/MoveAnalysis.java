package io.tengen.server.cgos;

import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a bot thinks of a position, as it sends it behind its move: an object of JSON. */
final class MoveAnalysis {
  private static final int DEPTH = 10;

  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(DEPTH).build())
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private MoveAnalysis() {}

  /** The same in its shortest form; nothing when it is no such object. */
  static Optional<String> parse(String text) {
    try {
      JsonNode node = MAPPER.readTree(text);
      return node.isObject() ? Optional.of(MAPPER.writeValueAsString(node)) : Optional.empty();
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }
}
