package io.tengen.benchmarks;

import io.tengen.agents.network.backend.InferenceModel;
import io.tengen.agents.network.evaluator.NetworkEvaluator;
import io.tengen.env.Game;
import io.tengen.env.State;
import io.tengen.search.Evaluations;
import io.tengen.search.Evaluator;
import io.tengen.search.MctsSearch;
import io.tengen.search.SearchLimits;
import io.tengen.search.SearchParameters;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A whole search with a network from the first position: planes, network, tree. Counts what the
 * network evaluates, to be compared with the network alone; a quarter of an untrained network's
 * visits are ends of games, which cost next to nothing.
 */
final class NetworkSearchWorkload implements Workload, AutoCloseable {
  private static final SearchLimits LIMITS = SearchLimits.ofPlayouts(400);

  private final String name;
  private final State start;
  private final MctsSearch search;
  private final AtomicLong evaluated = new AtomicLong();

  /**
   * A search with an empty tree.
   *
   * @param model to be closed after this
   */
  NetworkSearchWorkload(String name, Game game, InferenceModel model, int batch, int threads) {
    this.name = name;
    this.start = game.newInitialState();
    this.search =
        new MctsSearch(
            SearchParameters.puct(1).withThreads(threads).withBatchSize(batch),
            start,
            worker -> counting(new NetworkEvaluator(model.newBackend(batch), game)));
  }

  private Evaluator counting(Evaluator evaluator) {
    return new Evaluator() {
      @Override
      public void evaluate(List<? extends State> states, Evaluations out) {
        evaluated.addAndGet(states.size());
        evaluator.evaluate(states, out);
      }

      @Override
      public void close() {
        evaluator.close();
      }
    };
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
    long before = evaluated.get();
    search.setPosition(start);
    search.search(LIMITS);
    return evaluated.get() - before;
  }

  @Override
  public void close() {
    search.close();
  }
}
