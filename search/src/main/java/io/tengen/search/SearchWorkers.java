package io.tengen.search;

import io.tengen.env.State;
import java.util.ArrayList;
import java.util.List;

/** The workers of a search, one a thread: made, put to work and closed together. */
final class SearchWorkers implements AutoCloseable {
  private final SearchParameters parameters;
  private final List<SearchWorker> workers = new ArrayList<>();

  /**
   * Makes the workers; when one cannot be made, the evaluators of the others are closed.
   *
   * @param prototype any position of the game
   */
  SearchWorkers(
      SearchParameters parameters,
      State prototype,
      EvaluatorFactory evaluators,
      Selector selector) {
    this.parameters = parameters;
    try {
      for (int worker = 0; worker < parameters.threads(); worker++) {
        workers.add(
            new SearchWorker(parameters, evaluators.newEvaluator(worker), selector, prototype));
      }
    } catch (RuntimeException | Error e) {
      try {
        close();
      } catch (RuntimeException second) {
        e.addSuppressed(second);
      }
      throw e;
    }
  }

  /** Sets the position that playouts begin at, and which actions they may take. */
  void setRoot(State root, ActionFilter filter) {
    workers.forEach(worker -> worker.setRoot(root, filter));
  }

  /** Evaluates the root and gives it edges, whatever the threshold of expansion. */
  void expandRoot(SearchTree tree, SearchRun run) {
    try {
      workers.get(0).expandRoot(tree, run);
    } catch (OutOfMemoryError e) {
      throw heapIsFull(e);
    }
  }

  /**
   * Makes playouts on all threads until the run ends.
   *
   * @throws SearchException when a worker failed; the tree counts nothing of what it was at
   */
  void run(SearchTree tree, SearchRun run) {
    List<Runnable> tasks = new ArrayList<>();
    workers.forEach(worker -> tasks.add(() -> worker.work(tree, run)));
    WorkerThreads.run(tasks, WorkerThreads::newDaemon, run::fail);
    Throwable failure = run.failure();
    if (failure instanceof OutOfMemoryError) {
      throw heapIsFull(failure);
    }
    if (failure instanceof SearchException search) {
      throw search;
    }
    if (failure != null) {
      throw new SearchException("the search failed: " + failure, failure);
    }
  }

  private SearchException heapIsFull(Throwable cause) {
    return new SearchException(
        "the Java heap of "
            + (Runtime.getRuntime().maxMemory() >> 20)
            + " MiB is full; the tree may take "
            + parameters.treeMebibytes()
            + " MiB: lower that, or raise the heap with -Xmx",
        cause);
  }

  /** Closes the evaluators, all of them, even when one fails to. */
  @Override
  public void close() {
    RuntimeException failure = null;
    for (SearchWorker worker : workers) {
      try {
        worker.close();
      } catch (RuntimeException e) {
        if (failure == null) {
          failure = e;
        } else {
          failure.addSuppressed(e);
        }
      }
    }
    if (failure != null) {
      throw failure;
    }
  }
}
