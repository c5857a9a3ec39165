package io.tengen.go.sgf;

import io.tengen.go.GoGame;
import io.tengen.go.Ruleset;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the root of a record says about how the game was played.
 *
 * @param size points along an edge, 2 to 25
 * @param komi the points that White was given, as many as the record says; not always a multiple of
 *     0.5
 * @param handicap the number of handicap stones, 0 of an even game
 * @param ruleset the rules, if they are told and known
 * @param result how it ended
 */
public record GameSettings(
    int size, double komi, int handicap, Optional<Ruleset> ruleset, GameResult result) {
  private static final int DEFAULT_SIZE = 19;
  private static final Pattern SIZE = Pattern.compile("([0-9]{1,2})(:\\1)?");
  private static final Pattern REAL = Pattern.compile("[+-]?[0-9]{0,9}([.,][0-9]{0,9})?");

  /** No komi is larger; a server that writes hundredths never has a smaller one but 0. */
  private static final double LEAST_HUNDREDTHS = 200;

  /**
   * Reads the root. Missing or unreadable values count as their defaults: size 19, no komi, no
   * handicap.
   *
   * @throws SgfException when it is no game of Go or the board has no size that is played here
   */
  public static GameSettings of(SgfGame game) throws SgfException {
    SgfNode root = game.root();
    String kind = root.simpleText("GM").map(String::strip).orElse("1");
    if (!kind.equals("1") && !kind.isEmpty()) {
      throw problem(root, "GM[" + SgfText.shown(kind) + "] is not the game of Go, which is GM[1]");
    }
    GameResult result =
        game.info(GameInfo.RESULT).map(GameResult::parse).orElse(GameResult.UNKNOWN);
    return new GameSettings(
        size(root),
        game.info(GameInfo.KOMI).map(GameSettings::komi).orElse(0.0),
        game.info(GameInfo.HANDICAP).map(GameSettings::handicap).orElse(0),
        game.info(GameInfo.RULES).flatMap(GameSettings::ruleset),
        result);
  }

  private static SgfException problem(SgfNode node, String problem) {
    return new SgfException("", node.line(), node.column(), problem);
  }

  private static int size(SgfNode root) throws SgfException {
    String text = root.simpleText("SZ").map(String::strip).orElse("");
    if (text.isEmpty()) {
      return DEFAULT_SIZE;
    }
    var matcher = SIZE.matcher(text);
    int size = matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0;
    if (size < GoGame.MIN_SIZE || size > GoGame.MAX_SIZE) {
      throw problem(
          root,
          "board size '%s' is not %d to %d"
              .formatted(SgfText.shown(text), GoGame.MIN_SIZE, GoGame.MAX_SIZE));
    }
    return size;
  }

  /**
   * A komi. Some servers write hundredths, 650 for 6.5; of those that count stones, 375 for the
   * 3.75 stones that are 7.5 points.
   */
  private static double komi(String text) {
    if (!REAL.matcher(text).matches() || text.chars().noneMatch(Character::isDigit)) {
      return 0;
    }
    double komi = Double.parseDouble(text.replace(',', '.'));
    if (komi < LEAST_HUNDREDTHS || komi % 25 != 0) {
      return komi;
    }
    boolean stones = komi % 50 != 0;
    return komi / (stones ? 50 : 100);
  }

  private static int handicap(String text) {
    int stones = text.matches("[0-9]{1,3}") ? Integer.parseInt(text) : 0;
    return stones < 2 ? 0 : stones;
  }

  private static Optional<Ruleset> ruleset(String text) {
    String name = text.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    return switch (name) {
      case "japanese", "jp", "japan" -> Optional.of(Ruleset.JAPANESE);
      case "chinese", "cn", "china" -> Optional.of(Ruleset.CHINESE);
      case "korean", "kr", "korea" -> Optional.of(Ruleset.KOREAN);
      case "aga" -> Optional.of(Ruleset.AGA);
      case "nz", "newzealand" -> Optional.of(Ruleset.NEW_ZEALAND);
      case "tromptaylor", "tt" -> Optional.of(Ruleset.TROMP_TAYLOR);
      default -> Optional.empty();
    };
  }
}
