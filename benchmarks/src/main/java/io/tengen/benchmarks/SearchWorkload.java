package io.tengen.benchmarks;

import io.tengen.env.Game;
import io.tengen.env.State;
import io.tengen.search.EvaluatorFactory;
import io.tengen.search.MctsSearch;
import io.tengen.search.SearchLimits;
import io.tengen.search.SearchParameters;

/** Searches from the first position of a game, each with an empty tree. */
public final class SearchWorkload implements Workload {
  private final String name;
  private final double target;
  private final SearchLimits limits;
  private final State start;
  private final MctsSearch search;

  /**
   * Searches a game.
   *
   * @param name what is special about it, for the report
   * @param playouts of one search
   * @param target the playouts a second that are hoped for, or 0
   */
  public SearchWorkload(
      String name,
      Game game,
      SearchParameters parameters,
      EvaluatorFactory evaluators,
      int playouts,
      double target) {
    this.name = name;
    this.target = target;
    this.limits = SearchLimits.ofPlayouts(playouts);
    this.start = game.newInitialState();
    this.search = new MctsSearch(parameters, start, evaluators);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String unit() {
    return "visits";
  }

  @Override
  public double target() {
    return target;
  }

  @Override
  public long runBatch() {
    search.setPosition(start);
    return search.search(limits).playouts();
  }
}
