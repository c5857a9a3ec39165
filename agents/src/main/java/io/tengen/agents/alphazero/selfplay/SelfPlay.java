package io.tengen.agents.alphazero.selfplay;

import io.tengen.agents.alphazero.replay.ZeroGame;
import io.tengen.agents.network.backend.InferenceModel;
import io.tengen.agents.network.evaluator.NetworkEvaluator;
import io.tengen.env.Game;
import io.tengen.search.Evaluator;
import io.tengen.search.EvaluatorFactory;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/**
 * Plays games of a network against itself on all cores. Each game is a function of the network, the
 * settings, the order and its number: it comes out the same on any number of workers, in any
 * company and order.
 */
public final class SelfPlay {
  private final Game game;
  private final SelfPlaySettings settings;
  private final EvaluatorFactory evaluators;
  private final int threads;

  /** Takes each game when it is over, from one thread at a time. */
  @FunctionalInterface
  public interface Sink {
    /** Takes a game; what it throws ends all games. */
    void accept(ZeroGame game) throws IOException;
  }

  /**
   * Self-play by some evaluators.
   *
   * @param evaluators makes one a worker; closed with the work
   * @param threads how many workers
   */
  public SelfPlay(Game game, SelfPlaySettings settings, EvaluatorFactory evaluators, int threads) {
    this.game = game;
    this.settings = settings;
    this.evaluators = evaluators;
    this.threads = threads;
  }

  /** Self-play by a network. */
  public static SelfPlay of(
      Game game, SelfPlaySettings settings, InferenceModel network, int threads) {
    return new SelfPlay(
        game,
        settings,
        worker -> new NetworkEvaluator(network.newBackend(settings.parallelGames()), game),
        threads);
  }

  /**
   * Plays games.
   *
   * @param indices the numbers of the games, in the order in which they are begun
   * @param sink takes the games in the order in which they end
   * @param stop asks to stop soon; games that are on their way are given up then
   */
  public SelfPlayWork play(
      SelfPlayOrder order, List<Long> indices, Sink sink, BooleanSupplier stop) {
    AtomicInteger next = new AtomicInteger();
    int count = Math.min(threads, Math.max(1, indices.size()));
    SelfPlayWorker[] workers = new SelfPlayWorker[count];
    Object lock = new Object();
    long start = System.nanoTime();
    Workers.run(
        "self-play",
        count,
        (number, isToEnd) -> {
          try (Evaluator evaluator = evaluators.newEvaluator(number)) {
            workers[number] = new SelfPlayWorker(game, settings, order, evaluator);
            workers[number].play(
                () -> {
                  int place = next.getAndIncrement();
                  return place < indices.size() ? indices.get(place) : SelfPlayWorker.NO_MORE;
                },
                finished -> {
                  synchronized (lock) {
                    sink.accept(finished);
                  }
                },
                () -> stop.getAsBoolean() || isToEnd.getAsBoolean());
          }
        });
    SelfPlayWork work = SelfPlayWork.none(settings.parallelGames());
    for (SelfPlayWorker worker : workers) {
      work = work.plus(worker.work());
    }
    return work.taking(count * (System.nanoTime() - start));
  }
}
