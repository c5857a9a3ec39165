package io.tengen.server.protocol;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The parts that messages of a server are made of, read. */
final class ServerParts {
  /** Longest names of things, in characters. */
  static final int NAME = 100;

  /** Longest lines for people, in characters. */
  static final int TEXT = 4_096;

  /** So many cells has a board at most, and so many moves a game. */
  static final int CELLS = 1_024;

  static final int PLIES = 100_000;

  private static final int MOST_KOMI = 1_024;

  /** Shares and values are written with few digits, and so may be over the edge by one of them. */
  private static final double ROUNDING = 1e-3;

  private ServerParts() {}

  static long number(Fields fields, String name) {
    return fields.number(name, 1, Long.MAX_VALUE);
  }

  static double decimal(Fields fields, String name, double least, double most) {
    Double value = fields.decimalOrNull(name, least - ROUNDING, most + ROUNDING);
    if (value == null) {
      throw new IllegalArgumentException(name + " is missing");
    }
    return value;
  }

  static @Nullable List<Float> floats(Fields fields, String name, double least, double most) {
    List<Double> values = fields.decimalsOrNull(name, CELLS + 1, least - ROUNDING, most + ROUNDING);
    return values == null ? null : values.stream().map(Double::floatValue).toList();
  }

  /** Names of moves. */
  static List<String> moves(Fields fields, String name) {
    return fields.texts(name, CELLS + 1, NAME);
  }

  static List<ClockView> clocks(Fields fields) {
    return fields.objects("clocks", 2, 2).stream().map(ServerParts::clock).toList();
  }

  private static ClockView clock(Fields fields) {
    return new ClockView(
        fields.number("main", 0, Long.MAX_VALUE),
        fields.number("period", 0, Long.MAX_VALUE),
        fields.integer("periods", 0, Integer.MAX_VALUE),
        fields.integer("moves", 0, Integer.MAX_VALUE),
        fields.flag("running"));
  }

  static @Nullable List<Integer> captures(Fields fields) {
    List<Double> counts = fields.decimalsOrNull("captures", 2, 0, Integer.MAX_VALUE);
    return counts == null ? null : counts.stream().map(Double::intValue).toList();
  }

  private static List<SeatView> players(Fields fields) {
    return fields.objects("players", 2, 2).stream()
        .map(each -> new SeatView(each.text("name", NAME), each.flagOrNull("agent")))
        .toList();
  }

  static GameLine gameLine(Fields fields) {
    return new GameLine(
        number(fields, "id"),
        fields.text("room", NAME),
        fields.text("game", NAME),
        size(fields),
        players(fields),
        fields.text("time", NAME),
        fields.flag("rated"),
        fields.integer("moves", 0, PLIES));
  }

  private static @Nullable Integer size(Fields fields) {
    return fields.integerOrNull("size", 2, CELLS);
  }

  private static @Nullable Double komi(Fields fields) {
    return fields.decimalOrNull("komi", -MOST_KOMI, MOST_KOMI);
  }

  static SeekLine seek(Fields fields) {
    return new SeekLine(
        number(fields, "id"),
        fields.text("player", NAME),
        fields.textOrNull("opponent", NAME),
        new Offer(
            fields.text("game", NAME),
            size(fields),
            komi(fields),
            fields.textOrNull("rules", NAME),
            fields.textOrNull("time", NAME),
            fields.flagOrNull("rated"),
            fields.wordOrNull("colour", Offer.COLOURS),
            fields.integerOrNull("handicap", 0, CELLS),
            fields.flagOrNull("undo")));
  }

  static RoomLine room(Fields fields) {
    return new RoomLine(
        fields.text("name", NAME),
        fields.text("game", NAME),
        size(fields),
        fields.textOrNull("rules", NAME),
        komi(fields),
        fields.text("time", NAME));
  }

  static GamePush.AnalysedMove analysedMove(Fields fields) {
    return new GamePush.AnalysedMove(
        fields.text("move", NAME),
        fields.integer("visits", 0, Integer.MAX_VALUE),
        decimal(fields, "winrate", 0, 1),
        decimal(fields, "prior", 0, 1),
        moves(fields, "pv"));
  }

  static GameView game(Fields fields) {
    return new GameView(
        number(fields, "id"),
        fields.text("room", NAME),
        fields.text("game", NAME),
        fields.integer("rows", 1, CELLS),
        fields.integer("columns", 1, CELLS),
        fields.textOrNull("rules", NAME),
        komi(fields),
        size(fields),
        fields.text("time", NAME),
        fields.flag("rated"),
        fields.flag("mayUndo"),
        players(fields),
        fields.integerOrNull("side", 0, 1),
        fields.objects("moves", 0, PLIES).stream()
            .map(
                each ->
                    new MoveView(each.text("move", NAME), each.number("used", 0, Long.MAX_VALUE)))
            .toList(),
        fields.text("board", CELLS),
        captures(fields),
        fields.textOrNull("lastMove", NAME),
        clocks(fields),
        fields.integerOrNull("toMove", 0, 1),
        fields.text("status", NAME),
        fields.textOrNull("result", NAME),
        fields.textOrNull("reason", NAME),
        fields.textsOrNull("legal", CELLS + 1, NAME),
        fields.integer("handicap", 0, CELLS),
        fields.integerOrNull("undoAsked", 0, 1),
        fields.textsOrNull("dead", CELLS, NAME));
  }
}
