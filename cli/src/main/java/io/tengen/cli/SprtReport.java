package io.tengen.cli;

import io.tengen.arena.match.MatchScore;
import io.tengen.arena.match.MatchSettings;
import io.tengen.arena.match.PlayedGame;
import io.tengen.arena.match.SequentialTest;
import io.tengen.arena.match.Side;
import io.tengen.env.rating.Interval;
import io.tengen.env.rating.Pentanomial;
import io.tengen.env.rating.Sprt;
import io.tengen.env.rating.Trinomial;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A sequential test in words. */
final class SprtReport {
  private final MatchSettings settings;
  private final String a;
  private final String b;
  private final SequentialTest test;

  /**
   * A report.
   *
   * @param a A's text
   * @param b B's text
   */
  SprtReport(MatchSettings settings, String a, String b, SequentialTest test) {
    this.settings = settings;
    this.a = a;
    this.b = b;
    this.test = test;
  }

  /** What will be played, and what for. */
  List<String> head() {
    Sprt sprt = test.hypotheses();
    List<String> lines =
        new ArrayList<>(
            new MatchReport(settings, a, b)
                .head(
                    "at most " + Counted.of(settings.games(), "game"),
                    "Pairs are told by A's points in both games: 0, 1/2, 1, 3/2, 2."));
    lines.add(
        3,
        "H0: A is %s Elo above B. H1: it is %s. Errors of %s (alpha) and %s (beta)."
            .formatted(
                plain(sprt.elo0()), plain(sprt.elo1()), plain(sprt.alpha()), plain(sprt.beta())));
    return lines;
  }

  /** The logarithm of the likelihood ratio, and its bounds. */
  String ratio() {
    Sprt sprt = test.hypotheses();
    return String.format(
        Locale.ROOT,
        "LLR %+.2f in [%.2f, %.2f]",
        test.logLikelihoodRatio(),
        sprt.lowerBound(),
        sprt.upperBound());
  }

  /** The state after a pair. */
  String line() {
    Trinomial score = test.score();
    return String.format(
        Locale.ROOT,
        "game %5d  A %d-%d-%d  pairs %s  %s  %s",
        test.games().size(),
        score.wins(),
        score.losses(),
        score.draws(),
        pairs(),
        ratio(),
        elo(score));
  }

  private String pairs() {
    Pentanomial pairs = test.pairs();
    return pairs.twoLosses()
        + "-"
        + pairs.lossAndDraw()
        + "-"
        + pairs.even()
        + "-"
        + pairs.winAndDraw()
        + "-"
        + pairs.twoWins();
  }

  private static String elo(Trinomial score) {
    if (score.games() == 0) {
      return "";
    }
    Interval interval = score.eloInterval();
    return "Elo "
        + MatchReport.signed(score.elo())
        + " ["
        + MatchReport.signed(interval.low())
        + ", "
        + MatchReport.signed(interval.high())
        + "]";
  }

  /** Why a game ended that was not played to its end in peace. */
  static String cause(PlayedGame game) {
    Side winner = game.winner();
    return String.format(
        Locale.ROOT,
        "game %5d  %s, %s: %s",
        game.number(),
        winner == null ? "nobody won" : winner.other() + " lost",
        game.reason().name().toLowerCase(Locale.ROOT).replace('_', ' '),
        game.detail());
  }

  /** What the test says. */
  List<String> summary() {
    Sprt sprt = test.hypotheses();
    List<PlayedGame> games = test.games();
    Trinomial score = test.score();
    List<String> lines = new ArrayList<>();
    lines.add(
        switch (test.verdict()) {
          case ACCEPT ->
              "H1 accepted: A is %s Elo above B rather than %s"
                  .formatted(plain(sprt.elo1()), plain(sprt.elo0()));
          case REJECT ->
              "H0 accepted: A is %s Elo above B rather than %s"
                  .formatted(plain(sprt.elo0()), plain(sprt.elo1()));
          case GO_ON -> "undecided";
        });
    lines.add("test        " + ratio());
    lines.add(
        "games       %s: A won %d, B won %d, %d drawn; pairs %s"
            .formatted(
                Counted.of(games.size(), "game"),
                score.wins(),
                score.losses(),
                score.draws(),
                pairs()));
    if (score.games() > 0) {
      lines.add(
          "Elo A - B   "
              + elo(score).substring("Elo ".length())
              + " (95%; more than it is where a test ended early)");
    }
    if (test.voidPairs() > 0) {
      lines.add(
          "void        "
              + Counted.of(test.voidPairs(), "pair")
              + " without a result: a player refused a legal move; start engines with the rules of"
              + " the match, or change --rules");
    }
    int repetitions = MatchScore.repetitions(games);
    if (repetitions > 0) {
      lines.add(
          "repeated    "
              + (repetitions == 1 ? "1 game is" : repetitions + " games are")
              + " an earlier one move by move, which makes the test too sure; --opening-plies makes"
              + " games differ");
    }
    return lines;
  }

  /** Everything but the games, for machines. */
  ObjectNode json() {
    Sprt sprt = test.hypotheses();
    Trinomial score = test.score();
    ObjectNode json = Output.newObject();
    json.put("A", a);
    json.put("B", b);
    ObjectNode values = json.putObject("settings");
    settings.describe().forEach(values::put);
    json.put("elo0", sprt.elo0()).put("elo1", sprt.elo1());
    json.put("alpha", sprt.alpha()).put("beta", sprt.beta());
    json.put("verdict", test.verdict().name());
    json.put("logLikelihoodRatio", test.logLikelihoodRatio());
    json.put("lowerBound", sprt.lowerBound()).put("upperBound", sprt.upperBound());
    Pentanomial pairs = test.pairs();
    ArrayNode counts = json.putArray("pairs");
    counts.add(pairs.twoLosses()).add(pairs.lossAndDraw()).add(pairs.even());
    counts.add(pairs.winAndDraw()).add(pairs.twoWins());
    json.put("voidPairs", test.voidPairs());
    json.put("played", test.games().size());
    json.put("winsA", score.wins()).put("winsB", score.losses()).put("draws", score.draws());
    MatchJson.putNumber(json, "elo", score.elo());
    MatchJson.putInterval(json, "eloInterval", score.eloInterval());
    json.put("repetitions", MatchScore.repetitions(test.games()));
    return json;
  }

  private static String plain(double value) {
    return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
  }
}
