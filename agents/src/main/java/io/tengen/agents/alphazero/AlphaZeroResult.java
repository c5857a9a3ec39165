package io.tengen.agents.alphazero;

import io.tengen.agents.alphazero.metrics.RatingMetrics.GenerationElo;
import java.nio.file.Path;
import java.util.List;

/**
 * What a run has come to.
 *
 * @param isFinished whether all iterations are done
 * @param iterations how many are
 * @param games how many games of self-play
 * @param positions how many positions were there to learn from
 * @param steps of learning
 * @param seconds in all
 * @param bestGeneration the network that plays
 * @param elos how strong the networks are
 * @param best the model file of the best network
 */
public record AlphaZeroResult(
    boolean isFinished,
    int iterations,
    long games,
    long positions,
    long steps,
    double seconds,
    int bestGeneration,
    List<GenerationElo> elos,
    Path best) {
  /** Copies the list. */
  public AlphaZeroResult {
    elos = List.copyOf(elos);
  }
}
