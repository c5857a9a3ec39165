package io.tengen.go.sgf.tool;

import io.tengen.go.Colour;
import io.tengen.go.sgf.GameInfo;
import io.tengen.go.sgf.GameResult;
import io.tengen.go.sgf.GameSettings;
import io.tengen.go.sgf.MainLine;
import io.tengen.go.sgf.SgfException;
import io.tengen.go.sgf.SgfGame;
import io.tengen.go.sgf.SgfOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts what is in a collection, without replaying it. */
public final class SgfStats {
  /**
   * What is counted under its own name at most; the rest is {@link #OTHER}, in any hostile file.
   */
  private static final int MOST_KINDS = 1_000;

  /** A name that is longer is cut, so that hostile ones fill no memory. */
  private static final int LONGEST_KIND = 40;

  private static final String OTHER = "other";
  private static final String NONE = "none";

  private final ProblemLog problems = new ProblemLog();
  private final SortedMap<Integer, Long> sizes = new TreeMap<>();
  private final SortedMap<Integer, Long> handicaps = new TreeMap<>();
  private final SortedMap<String, Long> komis = new TreeMap<>();
  private final SortedMap<String, Long> rules = new TreeMap<>();
  private final SortedMap<String, Long> ranks = new TreeMap<>();
  private final Map<GameResult.Reason, Long> reasons = new EnumMap<>(GameResult.Reason.class);
  private long blackWins;
  private long whiteWins;
  private long moves;
  private int fewestMoves = Integer.MAX_VALUE;
  private int mostMoves;
  private long counted;

  private SgfStats() {}

  /**
   * What a collection holds; every map counts games, or for ranks players, by what they are.
   *
   * @param games how many games of Go there are
   * @param moves how many moves on their main lines
   * @param fewestMoves the moves of the shortest game, 0 without games
   * @param mostMoves the moves of the longest game
   * @param blackWins how many games black won
   * @param whiteWins how many games white won
   * @param reasons how the games ended
   * @param sizes by board size
   * @param handicaps by handicap stones
   * @param komis by komi as the record has it
   * @param rules by the name of the rules
   * @param ranks of both players
   * @param problemCount how many games could not be read, or are not Go
   * @param problems the first of these, 1,000 at most
   */
  public record Report(
      long games,
      long moves,
      int fewestMoves,
      int mostMoves,
      long blackWins,
      long whiteWins,
      Map<GameResult.Reason, Long> reasons,
      SortedMap<Integer, Long> sizes,
      SortedMap<Integer, Long> handicaps,
      SortedMap<String, Long> komis,
      SortedMap<String, Long> rules,
      SortedMap<String, Long> ranks,
      long problemCount,
      List<Problem> problems) {

    /** The mean length of a game, in moves. */
    public double meanMoves() {
      return games == 0 ? 0 : (double) moves / games;
    }
  }

  /**
   * Counts what is in files and directories.
   *
   * @throws IOException when a file cannot even be closed
   */
  public static Report run(List<Path> paths, SgfOptions options, Progress progress)
      throws IOException {
    SgfStats stats = new SgfStats();
    GameVisit.all(paths, options, stats.problems, progress, stats::count);
    return stats.report();
  }

  private void count(SgfGame game) throws SgfException {
    MainLine line = MainLine.of(game);
    GameSettings settings = line.settings();
    int length = line.moveCount();
    counted++;
    moves += length;
    fewestMoves = Math.min(fewestMoves, length);
    mostMoves = Math.max(mostMoves, length);
    blackWins += settings.result().winner() == Colour.BLACK ? 1 : 0;
    whiteWins += settings.result().winner() == Colour.WHITE ? 1 : 0;
    reasons.merge(settings.result().reason(), 1L, Long::sum);
    sizes.merge(settings.size(), 1L, Long::sum);
    handicaps.merge(settings.handicap(), 1L, Long::sum);
    add(komis, Double.toString(settings.komi()));
    add(rules, game.info(GameInfo.RULES).orElse(NONE));
    add(ranks, game.info(GameInfo.BLACK_RANK).orElse(NONE));
    add(ranks, game.info(GameInfo.WHITE_RANK).orElse(NONE));
  }

  private static void add(SortedMap<String, Long> counts, String name) {
    String kind = name.length() <= LONGEST_KIND ? name : name.substring(0, LONGEST_KIND) + "...";
    boolean counted = counts.containsKey(kind) || counts.size() < MOST_KINDS;
    counts.merge(counted ? kind : OTHER, 1L, Long::sum);
  }

  private Report report() {
    return new Report(
        counted,
        moves,
        counted == 0 ? 0 : fewestMoves,
        mostMoves,
        blackWins,
        whiteWins,
        Collections.unmodifiableMap(reasons),
        Collections.unmodifiableSortedMap(sizes),
        Collections.unmodifiableSortedMap(handicaps),
        Collections.unmodifiableSortedMap(komis),
        Collections.unmodifiableSortedMap(rules),
        Collections.unmodifiableSortedMap(ranks),
        problems.count(),
        problems.first());
  }
}
