package io.tengen.benchmarks;

import io.tengen.agents.alphazero.AlphaZeroConfig;
import io.tengen.agents.alphazero.selfplay.SelfPlay;
import io.tengen.agents.alphazero.selfplay.SelfPlayOrder;
import io.tengen.agents.alphazero.selfplay.SelfPlayWork;
import io.tengen.agents.network.backend.InferenceModel;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.LongStream;

/** Games of a network against itself, as a preset plays them, which are begun and given up. */
final class SelfPlayWorkload implements Workload {
  /** Long enough that the first positions of all games, which are alike, hardly count. */
  private static final long ROUND_NANOS = 10_000_000_000L;

  /** More than end in a round. */
  private static final int MOST_GAMES = 10_000;

  private final String name;
  private final AlphaZeroConfig config;
  private final InferenceModel network;
  private long round;

  SelfPlayWorkload(String name, AlphaZeroConfig config, InferenceModel network) {
    this.name = name;
    this.config = config;
    this.network = network;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String unit() {
    return "evaluations";
  }

  @Override
  public long runBatch() {
    int threads = config.run().threads();
    List<Long> games = LongStream.range(0, MOST_GAMES).boxed().toList();
    SelfPlayOrder order =
        new SelfPlayOrder(
            round++, 0, SelfPlayOrder.NO_RESIGNATION, config.selfPlay().rollouts().mixAt(0));
    long end = System.nanoTime() + ROUND_NANOS;
    BooleanSupplier stop = () -> System.nanoTime() >= end;
    SelfPlayWork work =
        SelfPlay.of(config.newGame(), config.selfPlay(), network, threads)
            .play(order, games, game -> {}, stop);
    return work.evaluations();
  }
}
