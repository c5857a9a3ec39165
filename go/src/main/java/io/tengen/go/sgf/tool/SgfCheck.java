package io.tengen.go.sgf.tool;

import io.tengen.go.Board;
import io.tengen.go.HandicapCompensation;
import io.tengen.go.KoRule;
import io.tengen.go.Rules;
import io.tengen.go.Scoring;
import io.tengen.go.ScoringMethod;
import io.tengen.go.sgf.GameResult;
import io.tengen.go.sgf.MainLine;
import io.tengen.go.sgf.SgfException;
import io.tengen.go.sgf.SgfGame;
import io.tengen.go.sgf.SgfOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads every game of a collection and replays its main line under simple ko; on request compares
 * the area score of final positions with the recorded result.
 */
public final class SgfCheck {
  /** Komi is left out here and subtracted as the record has it: it may be no multiple of 0.5. */
  private static final Rules AREA =
      new Rules(KoRule.SIMPLE, ScoringMethod.AREA, true, 0, HandicapCompensation.NONE);

  /** Half the smallest step of results in real files, hundredths of a point. */
  private static final double MARGIN_TOLERANCE = 0.005;

  private final ProblemLog problems = new ProblemLog();
  private final boolean verifyScores;
  private long moves;
  private long scores;
  private @Nullable Board board;

  private SgfCheck(boolean verifyScores) {
    this.verifyScores = verifyScores;
  }

  /**
   * What a check has found.
   *
   * @param games how many games could be read
   * @param moves how many moves of them could be replayed
   * @param scoresVerified how many final positions have the score that the record tells
   * @param problemCount how many problems there are
   * @param problems the first of them, 1,000 at most
   * @param seconds how long it took
   */
  public record Report(
      long games,
      long moves,
      long scoresVerified,
      long problemCount,
      List<Problem> problems,
      double seconds) {

    /** Whether there is no problem. */
    public boolean isClean() {
      return problemCount == 0;
    }

    /** How fast it went. */
    public double gamesPerSecond() {
      return seconds > 0 ? games / seconds : 0;
    }
  }

  /**
   * Checks files and directories.
   *
   * @param verifyScores whether a game that two passes end, with a result in points, must have that
   *     area score with all stones alive
   * @throws IOException when a file cannot even be closed
   */
  public static Report run(
      List<Path> paths, SgfOptions options, boolean verifyScores, Progress progress)
      throws IOException {
    long start = System.nanoTime();
    SgfCheck check = new SgfCheck(verifyScores);
    long games = GameVisit.all(paths, options, check.problems, progress, check::check);
    double seconds = (System.nanoTime() - start) / 1e9;
    return new Report(
        games, check.moves, check.scores, check.problems.count(), check.problems.first(), seconds);
  }

  private void check(SgfGame game) throws SgfException {
    MainLine line = MainLine.of(game);
    Board replayed = boardOf(line.settings().size());
    line.replay(replayed, line.moveCount());
    moves += line.moveCount();
    GameResult result = line.settings().result();
    if (verifyScores && line.endsInPasses() && result.reason() == GameResult.Reason.SCORE) {
      verifyScore(game, line, replayed);
    }
  }

  private Board boardOf(int size) {
    Board reused = board;
    if (reused == null || reused.size() != size) {
      reused = new Board(size);
      board = reused;
    }
    return reused;
  }

  private void verifyScore(SgfGame game, MainLine line, Board last) throws SgfException {
    double told = line.settings().result().blackMargin();
    double area = Scoring.score(last, AREA, 0, new BitSet()).margin();
    double counted = area - line.settings().komi();
    if (Math.abs(told - counted) > MARGIN_TOLERANCE) {
      throw new SgfException(
          "",
          game.root().line(),
          game.root().column(),
          "the result is %s, but the area score is %s for black"
              .formatted(line.settings().result(), counted));
    }
    scores++;
  }
}
