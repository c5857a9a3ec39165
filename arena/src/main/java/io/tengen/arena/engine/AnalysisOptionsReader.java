package io.tengen.arena.engine;

import io.tengen.go.Colour;
import io.tengen.go.GoState;
import io.tengen.go.Points;
import io.tengen.go.gtp.GtpArguments;
import io.tengen.go.gtp.GtpFailure;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Reads what stands behind an analysis command: {@code [COLOUR] [CENTISECONDS] [KEY VALUE]...}, as
 * KataGo's "GTP Extensions" have it.
 */
final class AnalysisOptionsReader {
  private static final double USUAL_CENTISECONDS = 100;
  private static final double MOST_CENTISECONDS = 1_000_000;
  private static final long NANOS_A_CENTISECOND = 10_000_000;
  private static final int MOST_MOVES = 1_000;
  private static final int MOST_DEPTH = 1_000_000;

  /** What KataGo tells on demand and no player here knows. */
  private static final Set<String> UNKNOWN_EXTRAS =
      Set.of("ownershipStdev", "movesOwnership", "movesOwnershipStdev", "noResultValue");

  private final GtpArguments arguments;
  private final boolean isKata;
  private final Points points;
  private final MoveFilter filter;
  private final Set<AnalysisOptions.Extra> extras = EnumSet.noneOf(AnalysisOptions.Extra.class);
  private int colour;
  private double centiseconds = USUAL_CENTISECONDS;
  private int leastMoves;
  private int mostMoves = MOST_MOVES;
  private boolean hasAvoid;
  private boolean hasAllow;
  private int next;

  private AnalysisOptionsReader(GtpArguments arguments, boolean isKata, GoState state) {
    this.arguments = arguments;
    this.isKata = isKata;
    this.points = state.board().points();
    this.filter = new MoveFilter(points.count() + 1);
    this.colour = state.currentPlayer();
  }

  /**
   * Reads the words behind a command.
   *
   * @param isKata whether KataGo's keys are known too, not only Leela Zero's
   * @param state whose turn it is if no colour is named, and the board
   */
  static AnalysisOptions read(GtpArguments arguments, boolean isKata, GoState state)
      throws GtpFailure {
    return new AnalysisOptionsReader(arguments, isKata, state).read();
  }

  private AnalysisOptions read() throws GtpFailure {
    if (next < arguments.count() && arguments.word(next).matches("(?i)b|w|black|white")) {
      colour = arguments.colour(next++);
    }
    if (next < arguments.count() && arguments.word(next).matches("[-+.0-9].*")) {
      centiseconds = interval();
    }
    while (next < arguments.count()) {
      option(arguments.word(next++));
    }
    if (leastMoves > mostMoves) {
      throw new GtpFailure(
          "minmoves is " + leastMoves + ", but must be at most maxmoves, " + mostMoves);
    }
    long nanos = Math.max(1, Math.round(centiseconds * NANOS_A_CENTISECOND));
    return new AnalysisOptions(colour, nanos, leastMoves, mostMoves, extras, filter);
  }

  private void option(String key) throws GtpFailure {
    switch (key) {
      case "interval" -> centiseconds = interval();
      case "minmoves" -> leastMoves = whole(key, 0, MOST_MOVES);
      case "maxmoves" -> mostMoves = whole(key, 1, MOST_MOVES);
      case "avoid" -> avoid();
      case "allow" -> allow();
      default -> extra(key);
    }
  }

  private double interval() throws GtpFailure {
    String word = value("interval", "0 to 1000000 centiseconds");
    if (!word.matches("[0-9]{1,7}(\\.[0-9]{0,9})?")
        || Double.parseDouble(word) > MOST_CENTISECONDS) {
      throw refusal("interval", word, "0 to 1000000 centiseconds");
    }
    return Double.parseDouble(word);
  }

  private int whole(String key, int low, int high) throws GtpFailure {
    String range = low + " to " + high;
    String word = value(key, range);
    if (!word.matches("[0-9]{1,9}")
        || Integer.parseInt(word) < low
        || Integer.parseInt(word) > high) {
      throw refusal(key, word, range);
    }
    return Integer.parseInt(word);
  }

  private void extra(String key) throws GtpFailure {
    List<String> known = new ArrayList<>(List.of("interval", "minmoves", "maxmoves"));
    known.addAll(List.of("avoid", "allow"));
    for (AnalysisOptions.Extra extra : AnalysisOptions.Extra.values()) {
      known.add(extra.key());
      if (isKata && extra.key().equals(key)) {
        if (truth(key)) {
          extras.add(extra);
        } else {
          extras.remove(extra);
        }
        return;
      }
    }
    if (!isKata || !UNKNOWN_EXTRAS.contains(key)) {
      throw new GtpFailure(
          "unknown option '"
              + shortened(key)
              + "'; there are "
              + String.join(", ", isKata ? known : known.subList(0, 5)));
    }
    if (truth(key)) {
      throw new GtpFailure(key + " is not known to this engine; leave it out");
    }
  }

  private boolean truth(String key) throws GtpFailure {
    String word = value(key, "true or false").toLowerCase(Locale.ROOT);
    if (!word.equals("true") && !word.equals("false")) {
      throw refusal(key, word, "true or false");
    }
    return word.equals("true");
  }

  private void avoid() throws GtpFailure {
    if (hasAllow) {
      throw new GtpFailure("avoid and allow cannot be given together");
    }
    hasAvoid = true;
    int player = player("avoid");
    BitSet actions = vertices("avoid");
    filter.avoid(player, actions, whole("UNTILDEPTH", 1, MOST_DEPTH));
  }

  private void allow() throws GtpFailure {
    if (hasAvoid || hasAllow) {
      throw new GtpFailure(
          hasAllow ? "allow is given twice" : "avoid and allow cannot be given together");
    }
    hasAllow = true;
    int player = player("allow");
    BitSet actions = vertices("allow");
    actions.flip(0, points.count() + 1);
    filter.avoid(player, actions, whole("UNTILDEPTH", 1, MOST_DEPTH));
  }

  private int player(String key) throws GtpFailure {
    String word = value(key, "PLAYER VERTEX,VERTEX,... UNTILDEPTH");
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "b", "black" -> Colour.BLACK;
      case "w", "white" -> Colour.WHITE;
      default -> throw refusal("the player of " + key, word, "b or w");
    };
  }

  private BitSet vertices(String key) throws GtpFailure {
    String list = value(key, "PLAYER VERTEX,VERTEX,... UNTILDEPTH");
    BitSet actions = new BitSet();
    for (String name : list.split(",", -1)) {
      try {
        actions.set(points.actionOf(points.parse(name)));
      } catch (IllegalArgumentException e) {
        throw new GtpFailure(key + ": " + e.getMessage());
      }
    }
    return actions;
  }

  private String value(String key, String range) throws GtpFailure {
    if (next >= arguments.count()) {
      throw new GtpFailure(key + " has no value; it must be " + range);
    }
    return arguments.word(next++);
  }

  private static GtpFailure refusal(String key, String word, String range) {
    return new GtpFailure(key + " is '" + shortened(word) + "', but must be " + range);
  }

  private static String shortened(String word) {
    return word.length() <= 20 ? word : word.substring(0, 20) + "...";
  }
}
