package io.tengen.search.evaluator;

import io.tengen.env.State;
import io.tengen.search.Evaluations;
import io.tengen.search.Evaluator;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * The call that a {@link BatchingEvaluator} makes for several requests: their positions put
 * together, cut where they are more than a batch, and the answers handed back. Used by one thread
 * at a time.
 */
final class BatchCall {
  private final Evaluator evaluator;
  private final int largestBatch;
  private final List<BatchRequest> requests = new ArrayList<>();
  private final List<State> positions = new ArrayList<>();
  private final Evaluations answers;

  /**
   * A call for nobody yet.
   *
   * @param largestBatch the most positions that the evaluator is asked about at once
   */
  BatchCall(Evaluator evaluator, int actionCount, int largestBatch) {
    this.evaluator = evaluator;
    this.largestBatch = largestBatch;
    this.answers = new Evaluations(actionCount, largestBatch);
  }

  /** The length of the policies that it hands back. */
  int actionCount() {
    return answers.actionCount();
  }

  /**
   * Takes requests from the head of the queue, up to a full batch; the first one whatever its size.
   *
   * @return how many positions they ask about
   */
  int take(Queue<BatchRequest> waiting) {
    int size = 0;
    BatchRequest next = waiting.peek();
    while (next != null && (size == 0 || size + next.states.size() <= largestBatch)) {
      waiting.remove();
      size += next.states.size();
      requests.add(next);
      next = waiting.peek();
    }
    return size;
  }

  /** Asks the evaluator, and copies its answers to where the requests want them. */
  void run() {
    for (BatchRequest each : requests) {
      each.out().begin(each.states.size());
      positions.addAll(each.states);
    }
    int request = 0;
    int row = 0;
    for (int from = 0; from < positions.size(); from += largestBatch) {
      int to = Math.min(positions.size(), from + largestBatch);
      boolean isAll = from == 0 && to == positions.size();
      evaluator.evaluate(isAll ? positions : positions.subList(from, to), answers);
      AnswerCount.require(to - from, answers);
      for (int i = 0; i < to - from; i++) {
        if (row == requests.get(request).states.size()) {
          request++;
          row = 0;
        }
        requests.get(request).out().copy(row, answers, i);
        row++;
      }
    }
  }

  /** Tells the requests that they are answered, or have failed, and forgets them. */
  void finish(@Nullable Throwable failure) {
    for (BatchRequest each : requests) {
      each.finish(failure);
    }
    requests.clear();
    positions.clear();
  }
}
