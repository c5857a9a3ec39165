package io.tengen.agents.alphazero;

import io.tengen.agents.network.training.TowerNetwork;
import io.tengen.agents.run.StopSignal;
import io.tengen.env.Game;
import io.tengen.env.RandomStream;
import java.util.function.Consumer;

/**
 * What all stages of a run share.
 *
 * @param config of the run
 * @param game what is learned
 * @param network what learns
 * @param files where it is kept
 * @param listener told how it goes on
 * @param warnings told, in a line each, of what was mended on the way
 * @param stop asks to stop soon
 */
record RunContext(
    AlphaZeroConfig config,
    Game game,
    TowerNetwork network,
    AlphaZeroFiles files,
    AlphaZeroListener listener,
    Consumer<String> warnings,
    StopSignal stop) {

  /** The random streams of the run's seed. */
  enum RandomUse {
    SELF_PLAY(0),
    LEARN(1),
    MEASURE(2),
    GATE(3);

    private final long stream;

    RandomUse(long stream) {
      this.stream = stream;
    }
  }

  /** The seed of one of the run's random streams. */
  long seed(RandomUse use) {
    return RandomStream.derive(config.run().seed(), use.stream);
  }
}
