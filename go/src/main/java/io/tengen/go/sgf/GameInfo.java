package io.tengen.go.sgf;

/** The properties that tell about a game as a whole (FF[4], "Game info properties"). */
public enum GameInfo {
  /** Who wrote the comments. */
  ANNOTATION("AN"),
  /** Black's rank, such as {@code 6d}. */
  BLACK_RANK("BR"),
  /** Black's team. */
  BLACK_TEAM("BT"),
  /** Who may copy it. */
  COPYRIGHT("CP"),
  /** When it was played, {@code YYYY-MM-DD} by the standard. */
  DATE("DT"),
  /** The tournament. */
  EVENT("EV"),
  /** The game's name. */
  GAME_NAME("GN"),
  /** About the game, of type Text. */
  GAME_COMMENT("GC"),
  /** The number of handicap stones. */
  HANDICAP("HA"),
  /** The points that White is given. */
  KOMI("KM"),
  /** What the opening is called. */
  OPENING("ON"),
  /** The method of overtime. */
  OVERTIME("OT"),
  /** Black's name. */
  BLACK_PLAYER("PB"),
  /** Where it was played. */
  PLACE("PC"),
  /** White's name. */
  WHITE_PLAYER("PW"),
  /** The result; see {@link GameResult}. */
  RESULT("RE"),
  /** The round of the tournament. */
  ROUND("RO"),
  /** The name of the rules. */
  RULES("RU"),
  /** Where the record was taken from. */
  SOURCE("SO"),
  /** The main time of each player, in seconds. */
  TIME_LIMIT("TM"),
  /** Who entered the record. */
  USER("US"),
  /** White's rank, such as {@code 6d}. */
  WHITE_RANK("WR"),
  /** White's team. */
  WHITE_TEAM("WT");

  private final String id;

  GameInfo(String id) {
    this.id = id;
  }

  /** The property's identifier. */
  public String id() {
    return id;
  }
}
