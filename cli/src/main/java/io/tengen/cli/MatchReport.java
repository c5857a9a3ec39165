package io.tengen.cli;

import io.tengen.arena.match.EndReason;
import io.tengen.arena.match.MatchScore;
import io.tengen.arena.match.MatchSettings;
import io.tengen.arena.match.PlayedGame;
import io.tengen.arena.match.Side;
import io.tengen.env.rating.Interval;
import io.tengen.env.rating.Trinomial;
import io.tengen.go.GoGame;
import io.tengen.go.Ruleset;
import io.tengen.search.time.TimeControl;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A match in words. */
final class MatchReport {
  private final MatchSettings settings;
  private final String a;
  private final String b;

  /**
   * A report.
   *
   * @param a A's text
   * @param b B's text
   */
  MatchReport(MatchSettings settings, String a, String b) {
    this.settings = settings;
    this.a = a;
    this.b = b;
  }

  /** What will be played. */
  List<String> head() {
    return head(
        Counted.of(settings.games(), "game"),
        "The score so far is A's: won-lost-drawn, share of the points, its 95% interval.");
  }

  /**
   * What will be played.
   *
   * @param length how many games
   * @param legend what the lines mean that follow
   */
  List<String> head(String length, String legend) {
    StringBuilder what = new StringBuilder(settings.game().name());
    if (settings.game() instanceof GoGame go) {
      what.append(", ").append(Ruleset.describe(go.rules())).append(" rules");
      what.append(", komi ").append(plain(go.rules().komi()));
    }
    what.append(
        settings.time() instanceof TimeControl.Unlimited
            ? ", no clock"
            : ", time " + settings.time());
    what.append(", ").append(length);
    if (settings.openingPlies() > 0) {
      what.append(", ").append(Counted.of(settings.openingPlies(), "random opening move"));
    }
    what.append(", seed ").append(settings.seed());
    return List.of("A  " + a, "B  " + b, what.toString(), legend);
  }

  /** A player was lost between two games. */
  static String breakdown(Side side, RuntimeException cause) {
    String text = String.valueOf(cause.getMessage());
    return side
        + " broke down between games: "
        + text.lines().findFirst().orElse("")
        + "; that costs it no game, and a new one takes its place";
  }

  /** A finished game, and the score after it. */
  String line(PlayedGame game, Trinomial score) {
    Side winner = game.winner();
    StringBuilder line = new StringBuilder();
    line.append(
        String.format(
            Locale.ROOT,
            "game %3d  %s  %-7s  %-7s %3d moves %6.1f s   ",
            game.number(),
            settings.game() instanceof GoGame
                ? (game.first() == Side.A ? "A black" : "B black")
                : (game.first() == Side.A ? "A first" : "B first"),
            game.counts() ? (winner == null ? "draw" : winner + " wins") : "void",
            game.result(),
            game.moves().size(),
            (game.millisA() + game.millisB()) / 1000.0));
    line.append(scoreOf(score));
    if (!game.detail().isEmpty()) {
      line.append(System.lineSeparator()).append("          ");
      line.append(
          switch (game.reason()) {
            case FAILURE -> loser(game) + " failed: ";
            case ILLEGAL_MOVE -> loser(game) + " played an illegal move: ";
            case TIME -> loser(game) + " lost on time: ";
            case DISAGREEMENT, ABORTED -> "void: ";
            case PLAYED_OUT, MOVE_LIMIT, ADJUDICATION, RESIGNATION -> "";
          });
      line.append(game.detail());
    }
    return line.toString();
  }

  private static String loser(PlayedGame game) {
    return game.winner() == Side.A ? "B" : "A";
  }

  private static String scoreOf(Trinomial score) {
    if (score.games() == 0) {
      return "A 0-0-0";
    }
    Interval interval = score.interval();
    return String.format(
        Locale.ROOT,
        "A %d-%d-%d  %.1f%% [%.1f, %.1f]",
        score.wins(),
        score.losses(),
        score.draws(),
        100 * score.share(),
        100 * interval.low(),
        100 * interval.high());
  }

  /** The end of the match, or of this part of it. */
  List<String> summary(List<PlayedGame> games) {
    Trinomial score = MatchScore.of(games);
    List<String> lines = new ArrayList<>();
    lines.add(
        String.format(
            Locale.ROOT,
            "%s after %d of %s: A won %d, B won %d, %d drawn",
            games.size() == settings.games() ? "done" : "stopped",
            games.size(),
            Counted.of(settings.games(), "game"),
            score.wins(),
            score.losses(),
            score.draws()));
    if (games.isEmpty()) {
      return lines;
    }
    if (score.games() > 0) {
      addStatistics(lines, score, games);
    }
    lines.add("ended by    " + reasons(games));
    if (games.stream().anyMatch(game -> !game.counts())) {
      lines.add(
          "void        a player refused a legal move: start engines with the rules of the match,"
              + " or change --rules");
    }
    int repetitions = MatchScore.repetitions(games);
    if (repetitions > 0) {
      lines.add(
          "repeated    "
              + (repetitions == 1 ? "1 game is" : repetitions + " games are")
              + " an earlier one move by move, which tells nothing new; --opening-plies makes games"
              + " differ");
    }
    return lines;
  }

  private static void addStatistics(List<String> lines, Trinomial score, List<PlayedGame> games) {
    Interval share = score.interval();
    Interval elo = score.eloInterval();
    lines.add(
        String.format(
            Locale.ROOT,
            "A's score   %.1f%%, 95%% interval %.1f%% to %.1f%% (Wilson, a draw is half)",
            100 * score.share(),
            100 * share.low(),
            100 * share.high()));
    lines.add(
        "Elo A - B   "
            + signed(score.elo())
            + ", 95% interval "
            + signed(elo.low())
            + " to "
            + signed(elo.high()));
    addHalf(lines, games, Side.A);
    addHalf(lines, games, Side.B);
  }

  private static void addHalf(List<String> lines, List<PlayedGame> games, Side first) {
    Trinomial score = MatchScore.of(games.stream().filter(game -> game.first() == first).toList());
    if (score.games() > 0) {
      lines.add(
          first
              + " first     A "
              + score.wins()
              + "-"
              + score.losses()
              + "-"
              + score.draws()
              + " (won-lost-drawn)");
    }
  }

  /** How often games ended for each reason. */
  static Map<EndReason, Integer> counts(List<PlayedGame> games) {
    Map<EndReason, Integer> counts = new EnumMap<>(EndReason.class);
    games.forEach(game -> counts.merge(game.reason(), 1, Integer::sum));
    return counts;
  }

  private static String reasons(List<PlayedGame> games) {
    List<String> words = new ArrayList<>();
    counts(games)
        .forEach(
            (reason, count) ->
                words.add(
                    count
                        + " "
                        + switch (reason) {
                          case PLAYED_OUT -> "played out";
                          case MOVE_LIMIT -> "at the move limit";
                          case ADJUDICATION -> "adjudicated";
                          case RESIGNATION -> "resigned";
                          case TIME -> "lost on time";
                          case ILLEGAL_MOVE -> "lost by an illegal move";
                          case FAILURE -> "lost by a failure";
                          case DISAGREEMENT, ABORTED -> "void";
                        }));
    return String.join(", ", words);
  }

  static String signed(double elo) {
    if (Double.isInfinite(elo)) {
      return elo > 0 ? "+infinity" : "-infinity";
    }
    long rounded = Math.round(elo);
    return rounded == 0 ? "0" : String.format(Locale.ROOT, "%+d", rounded);
  }

  private static String plain(double value) {
    return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
  }
}
