package io.tengen.server.protocol;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads what clients send, and nothing that is not said in docs/protocol.md: one object a message,
 * no field twice and none unknown, every value in its range. How much time and memory a message
 * takes is bounded by its length, which is for the caller to bound.
 */
public final class ClientMessageReader {
  /** Longest names of things, in characters. */
  private static final int NAME = 64;

  private static final int SECRET = 256;
  private static final int CHAT = 300;

  /** So many cells has a board at most, and so many moves a game that anybody plays. */
  private static final int CELLS = 1024;

  private static final int PLIES = 100_000;

  private static final ObjectReader OBJECTS = new ObjectReader(4);

  private static final Map<String, Reader> READERS =
      Map.ofEntries(
          Map.entry("hello", ClientMessageReader::hello),
          Map.entry("login", ClientMessageReader::login),
          Map.entry("guest", (id, fields) -> new SessionMessage.Guest(id)),
          Map.entry("ping", ClientMessageReader::ping),
          Map.entry("seek", (id, fields) -> new LobbyMessage.Seek(id, offer(fields))),
          Map.entry("unseek", (id, fields) -> new LobbyMessage.Unseek(id, number(fields, "seek"))),
          Map.entry("challenge", ClientMessageReader::challenge),
          Map.entry("accept", (id, fields) -> new LobbyMessage.Accept(id, number(fields, "seek"))),
          Map.entry(
              "decline", (id, fields) -> new LobbyMessage.Decline(id, number(fields, "seek"))),
          Map.entry("ready", (id, fields) -> new LobbyMessage.Ready(id, fields.text("room", NAME))),
          Map.entry("leave", (id, fields) -> new LobbyMessage.Leave(id, fields.text("room", NAME))),
          Map.entry("lobby", (id, fields) -> new LobbyMessage.Lobby(id, fields.flag("on"))),
          Map.entry("play", ClientMessageReader::play),
          Map.entry("resign", (id, fields) -> new GameMessage.Resign(id, game(fields))),
          Map.entry("abort", (id, fields) -> new GameMessage.Abort(id, game(fields))),
          Map.entry("undo", (id, fields) -> new GameMessage.Undo(id, game(fields))),
          Map.entry(
              "undoAnswer",
              (id, fields) -> new GameMessage.UndoAnswer(id, game(fields), fields.flag("yes"))),
          Map.entry("dead", ClientMessageReader::dead),
          Map.entry("resume", (id, fields) -> new GameMessage.Resume(id, game(fields))),
          Map.entry("observe", (id, fields) -> new GameMessage.Observe(id, game(fields))),
          Map.entry("unobserve", (id, fields) -> new GameMessage.Unobserve(id, game(fields))),
          Map.entry(
              "chat",
              (id, fields) -> new GameMessage.Chat(id, game(fields), fields.text("text", CHAT))),
          Map.entry("analyse", ClientMessageReader::analyse),
          Map.entry("stopAnalysis", (id, fields) -> new AnalysisMessage.StopAnalysis(id)));

  private ClientMessageReader() {}

  private interface Reader {
    ClientMessage read(@Nullable RequestId id, Fields fields);
  }

  /** The types of message that there are, sorted. */
  public static List<String> types() {
    return READERS.keySet().stream().sorted().toList();
  }

  /**
   * Reads a message.
   *
   * @throws BadMessageException when it is none; the text names the field, its value and its range
   */
  public static ClientMessage read(byte[] json, int offset, int length) throws BadMessageException {
    ObjectNode object = OBJECTS.read(json, offset, length);
    RequestId id = null;
    try {
      Fields fields = new Fields(object);
      id = fields.id();
      String type = fields.text("type", NAME);
      Reader reader = READERS.get(type);
      if (reader == null) {
        throw new IllegalArgumentException(
            "type is '" + Fields.cut(type) + "', but must be one of " + String.join(", ", types()));
      }
      ClientMessage message = reader.read(id, fields);
      fields.requireNoMore(type);
      return message;
    } catch (IllegalArgumentException e) {
      throw new BadMessageException(id, String.valueOf(e.getMessage()));
    }
  }

  private static ClientMessage hello(@Nullable RequestId id, Fields fields) {
    return new SessionMessage.Hello(
        id,
        fields.integer("v", 1, Integer.MAX_VALUE),
        fields.textOrNull("token", SECRET),
        fields.textOrNull("session", SECRET),
        fields.numberOrNull("after", 0, Long.MAX_VALUE));
  }

  private static ClientMessage login(@Nullable RequestId id, Fields fields) {
    return new SessionMessage.Login(id, fields.text("name", NAME), fields.text("password", SECRET));
  }

  private static ClientMessage ping(@Nullable RequestId id, Fields fields) {
    Long t = fields.numberOrNull("t", Long.MIN_VALUE, Long.MAX_VALUE);
    return new SessionMessage.Ping(id, t == null ? 0 : t);
  }

  private static ClientMessage challenge(@Nullable RequestId id, Fields fields) {
    String player = fields.textOrNull("player", NAME);
    String agent = fields.textOrNull("agent", NAME);
    if ((player == null) == (agent == null)) {
      throw new IllegalArgumentException(
          "a challenge names a player or an agent: give one of the two");
    }
    return new LobbyMessage.Challenge(id, player, agent, offer(fields));
  }

  private static Offer offer(Fields fields) {
    return new Offer(
        fields.text("game", NAME),
        fields.integerOrNull("size", 2, 25),
        fields.decimalOrNull("komi", -CELLS, CELLS),
        fields.textOrNull("rules", NAME),
        fields.textOrNull("time", NAME),
        fields.flagOrNull("rated"),
        fields.wordOrNull("colour", Offer.COLOURS),
        fields.integerOrNull("handicap", 0, 25),
        fields.flagOrNull("undo"));
  }

  private static ClientMessage play(@Nullable RequestId id, Fields fields) {
    return new GameMessage.Play(
        id, game(fields), fields.text("move", NAME), fields.integer("ply", 0, PLIES));
  }

  private static ClientMessage dead(@Nullable RequestId id, Fields fields) {
    return new GameMessage.Dead(id, game(fields), fields.texts("points", CELLS, NAME));
  }

  private static ClientMessage analyse(@Nullable RequestId id, Fields fields) {
    return new AnalysisMessage.Analyse(
        id,
        game(fields),
        fields.integerOrNull("ply", 0, PLIES),
        fields.textOrNull("model", NAME),
        fields.integerOrNull("visits", 1, 1_000_000),
        fields.flagOrNull("ownership"));
  }

  private static long game(Fields fields) {
    return number(fields, "game");
  }

  private static long number(Fields fields, String name) {
    return fields.number(name, 1, Long.MAX_VALUE);
  }
}
