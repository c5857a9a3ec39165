package io.tengen.benchmarks.server;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * What a client needs to know of a message of the server's, as docs/protocol.md has them.
 *
 * @param type of the message
 * @param id of what it answers; 0 for pushes
 * @param game its number, 0 where there is none
 * @param ply -1 where there is none
 * @param side -1 where there is none
 * @param text the move, the code of an error, the token or the result, whichever the message has
 * @param seek its number, 0 where there is none
 * @param isOver whether it shows a game that is over
 * @param legal moves by name
 */
record Heard(
    String type,
    long id,
    long game,
    int ply,
    int side,
    String text,
    long seek,
    boolean isOver,
    List<String> legal) {
  private static final JsonFactory JSON = new JsonFactory();

  /**
   * Reads a message.
   *
   * @throws tools.jackson.core.JacksonException when it is no JSON
   */
  static Heard of(byte[] bytes, int from, int length) {
    Reader reader = new Reader();
    try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), bytes, from, length)) {
      parser.nextToken();
      reader.read(parser, true);
    }
    return reader.heard();
  }

  /** Fields as they come. */
  private static final class Reader {
    private String type = "";
    private long id;
    private long game;
    private int ply = -1;
    private int side = -1;
    private String text = "";
    private @Nullable String code;
    private long seek;
    private boolean isOver;
    private List<String> legal = List.of();

    /** Reads an object, at whose start the parser is; those within it have less to say. */
    void read(JsonParser parser, boolean isOuter) {
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        String name = parser.currentName();
        JsonToken value = parser.nextToken();
        if (name.equals("game") && value == JsonToken.START_OBJECT) {
          read(parser, false);
        } else if (name.equals("legal") && value == JsonToken.START_ARRAY) {
          legal = names(parser);
        } else if (value.isStructStart()) {
          parser.skipChildren();
        } else if (isOuter) {
          outer(name, parser);
        } else {
          inner(name, parser);
        }
      }
    }

    private void outer(String name, JsonParser parser) {
      switch (name) {
        case "type" -> type = parser.getString();
        case "id" -> id = parser.getLongValue();
        case "game" -> game = parser.getLongValue();
        case "ply" -> ply = parser.getIntValue();
        case "side" -> side = parser.getIntValue();
        case "seek" -> seek = parser.getLongValue();
        case "move", "token", "result" -> text = parser.getString();
        case "code" -> code = parser.getString();
        default -> {
          // Not needed.
        }
      }
    }

    private void inner(String name, JsonParser parser) {
      switch (name) {
        case "id" -> game = parser.getLongValue();
        case "status" -> isOver = parser.getString().equals("over");
        case "result" -> text = parser.getString();
        default -> {
          // Not needed.
        }
      }
    }

    private static List<String> names(JsonParser parser) {
      List<String> names = new ArrayList<>();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        names.add(parser.getString());
      }
      return names;
    }

    Heard heard() {
      return new Heard(type, id, game, ply, side, code == null ? text : code, seek, isOver, legal);
    }
  }
}
