package io.tengen.server.protocol;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a server sends, for clients that are written in Java. Fields and types that are not
 * known are skipped, as docs/protocol.md says, since version 1 may get more of them; those that are
 * known must be whole and in their range. How much time and memory a message takes is bounded by
 * its length, which is for the caller to bound.
 */
public final class ServerMessageReader {
  private static final String WELCOME = "welcome";
  private static final int SECRET = 256;
  private static final int MOST_LINES = 10_000;
  private static final int MOST_MOVES = 1_024;
  private static final int DEPTH = 8;
  private static final int SESSION = 256;

  private static final ObjectReader OBJECTS = new ObjectReader(DEPTH);

  private static final Map<String, Reader> READERS =
      Map.ofEntries(
          Map.entry(WELCOME, ServerMessageReader::welcome),
          Map.entry("ok", ServerMessageReader::ok),
          Map.entry("error", ServerMessageReader::refused),
          Map.entry(
              "pong",
              fields ->
                  new Answer.Pong(fields.id(), fields.number("t", Long.MIN_VALUE, Long.MAX_VALUE))),
          Map.entry("reset", fields -> new Push.Reset()),
          Map.entry("shutdown", fields -> new Push.Shutdown(fields.line("text", ServerParts.TEXT))),
          Map.entry("lobby", ServerMessageReader::lobby),
          Map.entry("seek", fields -> new LobbyPush.Seek(ServerParts.seek(fields.object("seek")))),
          Map.entry(
              "seekGone", fields -> new LobbyPush.SeekGone(ServerParts.number(fields, "seek"))),
          Map.entry(
              "gameBegan",
              fields -> new LobbyPush.GameBegan(ServerParts.gameLine(fields.object("game")))),
          Map.entry("gameEnded", ServerMessageReader::gameEnded),
          Map.entry(
              "ratings", fields -> new LobbyPush.Ratings(fields.text("room", ServerParts.NAME))),
          Map.entry("game", fields -> new GamePush.Game(ServerParts.game(fields.object("game")))),
          Map.entry("moved", ServerMessageReader::moved),
          Map.entry("yourTurn", ServerMessageReader::yourTurn),
          Map.entry(
              "undoAsked",
              fields -> new GamePush.UndoAsked(ServerParts.number(fields, "game"), side(fields))),
          Map.entry(
              "undoRefused",
              fields -> new GamePush.UndoRefused(ServerParts.number(fields, "game"), side(fields))),
          Map.entry(
              "undone", fields -> new GamePush.Undone(ServerParts.game(fields.object("game")))),
          Map.entry(
              "deadProposed",
              fields ->
                  new GamePush.DeadProposed(
                      ServerParts.number(fields, "game"),
                      side(fields),
                      ServerParts.moves(fields, "points"))),
          Map.entry(
              "playResumed",
              fields -> new GamePush.PlayResumed(ServerParts.game(fields.object("game")))),
          Map.entry("ended", ServerMessageReader::ended),
          Map.entry("analysis", ServerMessageReader::analysis),
          Map.entry("analysisFailed", ServerMessageReader::analysisFailed),
          Map.entry("chat", ServerMessageReader::chat));

  private ServerMessageReader() {}

  private interface Reader {
    ServerMessage read(Fields fields);
  }

  /**
   * A message of a server.
   *
   * @param seq of a push its number in the session; 0 of an answer
   * @param message null when it is of a type that is not known
   */
  public record Received(long seq, @Nullable ServerMessage message) {}

  /** The types of message that are known, sorted. */
  public static List<String> types() {
    return READERS.keySet().stream().sorted().toList();
  }

  /**
   * Reads a message.
   *
   * @throws BadMessageException when it is none; the text names the field, its value and its range
   */
  public static Received read(byte[] json) throws BadMessageException {
    Fields fields = new Fields(OBJECTS.read(json, 0, json.length));
    try {
      String type = fields.text("type", ServerParts.NAME);
      // That of a welcome is not its own.
      Long seq = type.equals(WELCOME) ? null : fields.numberOrNull("seq", 1, Long.MAX_VALUE);
      Reader reader = READERS.get(type);
      ServerMessage message = reader == null ? null : reader.read(fields);
      if (message instanceof Push && seq == null) {
        throw new IllegalArgumentException("seq is missing");
      }
      return new Received(seq == null || message instanceof Answer ? 0 : seq, message);
    } catch (IllegalArgumentException e) {
      throw new BadMessageException(null, String.valueOf(e.getMessage()));
    }
  }

  private static int side(Fields fields) {
    return fields.integer("side", 0, 1);
  }

  private static Answer welcome(Fields fields) {
    return new Answer.Welcome(
        fields.id(),
        fields.integer("v", 1, Integer.MAX_VALUE),
        fields.text("session", SESSION),
        fields.textOrNull("name", ServerParts.NAME),
        fields.text("role", ServerParts.NAME),
        fields.number("seq", 0, Long.MAX_VALUE),
        fields.flag("resumed"),
        fields.flagOrNull("chat"));
  }

  private static Answer ok(Fields fields) {
    return new Answer.Ok(
        fields.id(),
        fields.numberOrNull("game", 1, Long.MAX_VALUE),
        fields.numberOrNull("seek", 1, Long.MAX_VALUE),
        fields.integerOrNull("ply", 0, ServerParts.PLIES),
        fields.textOrNull("name", ServerParts.NAME),
        fields.textOrNull("role", ServerParts.NAME),
        fields.textOrNull("token", SECRET));
  }

  private static Answer refused(Fields fields) {
    return new Answer.Refused(
        fields.id(), fields.text("code", ServerParts.NAME), fields.line("text", ServerParts.TEXT));
  }

  private static Push lobby(Fields fields) {
    return new LobbyPush.Lobby(
        fields.objects("games", 0, MOST_LINES).stream().map(ServerParts::gameLine).toList(),
        fields.integer("total", 0, Integer.MAX_VALUE),
        fields.objects("seeks", 0, MOST_LINES).stream().map(ServerParts::seek).toList(),
        fields.objects("rooms", 0, MOST_LINES).stream().map(ServerParts::room).toList());
  }

  private static Push gameEnded(Fields fields) {
    return new LobbyPush.GameEnded(
        ServerParts.number(fields, "game"),
        fields.text("result", ServerParts.NAME),
        fields.integerOrNull("winner", 0, 1));
  }

  private static Push moved(Fields fields) {
    return new GamePush.Moved(
        ServerParts.number(fields, "game"),
        fields.integer("ply", 0, ServerParts.PLIES),
        side(fields),
        fields.text("move", ServerParts.NAME),
        fields.number("used", 0, Long.MAX_VALUE),
        fields.text("board", ServerParts.CELLS),
        ServerParts.captures(fields),
        ServerParts.clocks(fields),
        fields.integerOrNull("toMove", 0, 1));
  }

  private static Push yourTurn(Fields fields) {
    return new GamePush.YourTurn(
        ServerParts.number(fields, "game"),
        fields.integer("ply", 0, ServerParts.PLIES),
        ServerParts.clocks(fields),
        ServerParts.moves(fields, "legal"));
  }

  private static Push ended(Fields fields) {
    return new GamePush.Ended(
        ServerParts.number(fields, "game"),
        fields.text("result", ServerParts.NAME),
        fields.text("reason", ServerParts.NAME),
        fields.line("detail", ServerParts.TEXT),
        fields.integerOrNull("winner", 0, 1));
  }

  private static Push analysis(Fields fields) {
    List<Float> policy = ServerParts.floats(fields, "policy", 0, 1);
    return new GamePush.Analysis(
        ServerParts.number(fields, "game"),
        fields.integer("ply", 0, ServerParts.PLIES),
        fields.integer("visits", 0, Integer.MAX_VALUE),
        ServerParts.decimal(fields, "value", -1, 1),
        fields.objects("moves", 0, MOST_MOVES).stream().map(ServerParts::analysedMove).toList(),
        policy == null ? List.of() : policy,
        ServerParts.floats(fields, "ownership", -1, 1),
        fields.flag("done"));
  }

  private static Push analysisFailed(Fields fields) {
    return new GamePush.AnalysisFailed(
        ServerParts.number(fields, "game"),
        fields.integer("ply", 0, ServerParts.PLIES),
        fields.line("text", ServerParts.TEXT));
  }

  private static Push chat(Fields fields) {
    return new GamePush.Chat(
        ServerParts.number(fields, "game"),
        fields.text("from", ServerParts.NAME),
        fields.line("text", ServerParts.TEXT));
  }
}
