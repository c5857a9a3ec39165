package io.tengen.agents.alphazero.selfplay;

import io.tengen.agents.alphazero.metrics.SelfPlayMetrics;
import io.tengen.agents.alphazero.replay.GameEnd;
import io.tengen.agents.alphazero.replay.ZeroGame;
import io.tengen.agents.alphazero.replay.ZeroPly;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Sums up the games of an iteration. */
public final class SelfPlayStatistics {
  private final int actionCount;
  private final Set<List<Integer>> courses = new HashSet<>();
  private final int[] firstMoves;
  private int games;
  private long positions;
  private long plies;
  private int minPlies = Integer.MAX_VALUE;
  private int maxPlies;
  private int firstPlayerWins;
  private int draws;
  private int resigned;
  private int playedOut;
  private int resignCandidates;
  private int resignFalsePositives;
  private double squaredErrors;
  private long values;

  /** Of no games yet. */
  public SelfPlayStatistics(int actionCount) {
    this.actionCount = actionCount;
    this.firstMoves = new int[actionCount];
  }

  /** Counts a game. */
  public void add(ZeroGame game) {
    int length = game.plies().size();
    games++;
    positions += game.positions();
    plies += length;
    minPlies = Math.min(minPlies, length);
    maxPlies = Math.max(maxPlies, length);
    GameEnd end = game.end();
    firstPlayerWins += end.outcome() > 0 ? 1 : 0;
    draws += end.outcome() == 0 ? 1 : 0;
    resigned += end.reason() == GameEnd.Reason.RESIGNATION ? 1 : 0;
    if (end.isPlayedOut()) {
      countPlayedOut(end);
    }
    firstMoves[game.plies().get(0).action()]++;
    courses.add(game.plies().stream().map(ZeroPly::action).toList());
    int ply = 0;
    for (ZeroPly each : game.plies()) {
      if (!Float.isNaN(each.rootValue())) {
        double own = ply % 2 == 0 ? end.outcome() : -end.outcome();
        squaredErrors += (each.rootValue() - own) * (each.rootValue() - own);
        values++;
      }
      ply++;
    }
  }

  private void countPlayedOut(GameEnd end) {
    playedOut++;
    boolean isFirst = end.resignPly(0) != GameEnd.NEVER;
    boolean isSecond = end.resignPly(1) != GameEnd.NEVER;
    if (isFirst || isSecond) {
      resignCandidates++;
      boolean isFirstEarlier = isFirst && (!isSecond || end.resignPly(0) < end.resignPly(1));
      resignFalsePositives += end.isFalsePositive(isFirstEarlier ? 0 : 1) ? 1 : 0;
    }
  }

  /** How many positions are learned from. */
  public long positions() {
    return positions;
  }

  /**
   * How long games took that may have been interrupted.
   *
   * @param seconds all of them
   * @param played how many of them were played since the last interruption
   * @param playedSeconds how long those took, of which all rates are
   */
  public record Time(double seconds, int played, double playedSeconds) {
    /** Something a second; NaN where nothing was played. */
    private double rate(double amount) {
      return played == 0 ? Double.NaN : amount / Math.max(1e-9, playedSeconds);
    }
  }

  /**
   * The line of the metrics.
   *
   * @param work how busy the workers were since the last interruption
   * @param policyEntropy see {@link SelfPlayMetrics}
   */
  public SelfPlayMetrics metrics(
      int iteration, SelfPlayOrder order, SelfPlayWork work, Time time, double policyEntropy) {
    List<Double> shares = new ArrayList<>();
    for (int action = 0; action < actionCount; action++) {
      shares.add(games == 0 ? 0 : (double) firstMoves[action] / games);
    }
    boolean isResigning = order.resignThreshold() > SelfPlayOrder.NO_RESIGNATION;
    return new SelfPlayMetrics(
        iteration,
        order.generation(),
        games,
        positions,
        time.seconds(),
        work.evaluations(),
        work.remembered(),
        time.rate((double) work.evaluations()),
        time.played() == 0 ? Double.NaN : work.evaluationShare(),
        time.played() == 0 ? Double.NaN : work.batchFill(),
        time.rate(time.played()),
        (double) plies / games,
        minPlies,
        maxPlies,
        firstPlayerWins,
        draws,
        games - firstPlayerWins - draws,
        resigned,
        playedOut,
        isResigning ? order.resignThreshold() : Double.NaN,
        order.rolloutMix(),
        resignFalsePositives,
        resignCandidates,
        games - courses.size(),
        policyEntropy,
        values == 0 ? Double.NaN : squaredErrors / values,
        shares);
  }
}
