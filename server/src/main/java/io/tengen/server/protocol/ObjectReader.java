package io.tengen.server.protocol;

import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads one object of JSON that comes from outside: nothing behind it, no field twice, no deep
 * nesting, no long number. Time and memory are bounded by its length.
 */
final class ObjectReader {
  private static final int LONGEST_NAME = 64;
  private static final int LONGEST_NUMBER = 32;

  private static final Pattern PARSER_ADVICE =
      Pattern.compile(", from `[^`]*`|( \\(start marker| \\(`|: enable ).*");

  private final JsonMapper mapper;

  /**
   * A reader.
   *
   * @param depth so many objects and lists may be in one another
   */
  ObjectReader(int depth) {
    mapper =
        JsonMapper.builder(
                JsonFactory.builder()
                    .streamReadConstraints(
                        StreamReadConstraints.builder()
                            .maxNestingDepth(depth)
                            .maxNumberLength(LONGEST_NUMBER)
                            .maxNameLength(LONGEST_NAME)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
  }

  /**
   * Reads an object.
   *
   * @throws BadMessageException when it is none
   */
  ObjectNode read(byte[] json, int offset, int length) throws BadMessageException {
    JsonNode tree;
    try {
      tree = mapper.readTree(json, offset, length);
    } catch (JacksonException e) {
      throw new BadMessageException(null, "the message is no JSON: " + reason(e));
    }
    if (!(tree instanceof ObjectNode object)) {
      throw new BadMessageException(
          null, "the message is " + tree.getNodeType() + ", but must be a JSON object");
    }
    return object;
  }

  /** What the parser says, without what concerns only who configures it. */
  private static String reason(JacksonException e) {
    String message = String.valueOf(e.getOriginalMessage()).lines().findFirst().orElse("");
    return Fields.cut(PARSER_ADVICE.matcher(message).replaceAll(""));
  }
}
