package io.tengen.agents.alphazero.selfplay;

import io.tengen.env.State;
import io.tengen.search.Evaluations;
import io.tengen.search.Evaluator;
import java.util.List;

/** Counts what a network is asked about, and for how long it thinks. */
final class NetworkMeter implements Evaluator {
  private final Evaluator network;
  private long evaluations;
  private long nanos;

  NetworkMeter(Evaluator network) {
    this.network = network;
  }

  @Override
  public void evaluate(List<? extends State> states, Evaluations out) {
    long start = System.nanoTime();
    network.evaluate(states, out);
    nanos += System.nanoTime() - start;
    evaluations += states.size();
  }

  /** How many positions it was asked about. */
  long evaluations() {
    return evaluations;
  }

  /** The time that its answers took. */
  long nanos() {
    return nanos;
  }

  @Override
  public void close() {
    network.close();
  }
}
