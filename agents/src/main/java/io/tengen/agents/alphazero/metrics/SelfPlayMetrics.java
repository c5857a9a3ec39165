package io.tengen.agents.alphazero.metrics;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;

/**
 * The games of an iteration.
 *
 * @param iteration its number, from 0 on
 * @param generation the network that played, 0 the one that the run began with
 * @param games how many were played
 * @param positions how many of their positions are learned from
 * @param seconds how long that took
 * @param evaluations how many positions the network evaluated; of games that were interrupted,
 *     those since, and so are what follows up to {@code gamesPerSecond}, NaN where none was played
 * @param remembered how many more were answered from memory
 * @param evaluationsPerSecond those of the network, a second
 * @param evaluationShare the share of the workers' time that the network had, 0 to 1
 * @param batchFill the mean share of a batch that was filled, 0 to 1
 * @param gamesPerSecond games a second
 * @param meanPlies the mean length of a game, in moves of either player
 * @param minPlies the shortest
 * @param maxPlies the longest
 * @param firstPlayerWins games that the first player won
 * @param draws games that nobody won
 * @param secondPlayerWins games that the second player won
 * @param resigned games that were given up
 * @param playedOut games that were played to the end whatever the values, to see whether giving up
 *     would have been right
 * @param resignThreshold the value at which a player gives up, in its own view; NaN for never
 * @param rolloutMix how much random games counted beside the network; NaN in runs from before
 * @param resignFalsePositives of {@code resignCandidates}, those that the player who would have
 *     given up did not lose
 * @param resignCandidates of {@code playedOut}, those in which somebody would have given up
 * @param duplicates games whose moves are all those of an earlier game of the iteration
 * @param policyEntropy the mean entropy of the network's policy where it is learned, before noise,
 *     in nats
 * @param rootValueError the mean squared difference of the value that the search came to and the
 *     outcome of the game, 0 to 4
 * @param firstMoves by action, the share of the games that began with it
 */
public record SelfPlayMetrics(
    int iteration,
    int generation,
    int games,
    long positions,
    double seconds,
    long evaluations,
    long remembered,
    double evaluationsPerSecond,
    double evaluationShare,
    double batchFill,
    double gamesPerSecond,
    double meanPlies,
    int minPlies,
    int maxPlies,
    int firstPlayerWins,
    int draws,
    int secondPlayerWins,
    int resigned,
    int playedOut,
    double resignThreshold,
    double rolloutMix,
    int resignFalsePositives,
    int resignCandidates,
    int duplicates,
    double policyEntropy,
    double rootValueError,
    List<Double> firstMoves)
    implements MetricsLine {
  static final String NAME = "selfplay";

  public SelfPlayMetrics {
    firstMoves = List.copyOf(firstMoves);
  }

  @Override
  @JsonIgnore
  public String type() {
    return NAME;
  }
}
