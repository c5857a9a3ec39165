package io.tengen.agents.network.onednn;

import io.tengen.agents.network.graph.LayerGraph;
import io.tengen.agents.network.graph.Operation;
import io.tengen.agents.network.graph.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Answers what compilers ask before they fuse two operations into one. */
final class GraphPatterns {
  private final List<List<Operation>> consumers = new ArrayList<>();
  private final LayerGraph graph;

  GraphPatterns(LayerGraph graph) {
    this.graph = graph;
    for (int i = 0; i < graph.tensors().size(); i++) {
      consumers.add(new ArrayList<>());
    }
    for (Operation operation : graph.operations()) {
      for (Tensor input : operation.inputs()) {
        consumers.get(input.id()).add(operation);
      }
    }
  }

  /** Who reads a tensor, in the order of the graph; twice who reads it twice. */
  List<Operation> consumers(Tensor tensor) {
    return consumers.get(tensor.id());
  }

  /** The only reader of a tensor, if there is one, it is of this kind, and none else sees it. */
  <T extends Operation> Optional<T> onlyConsumer(Tensor tensor, Class<T> kind) {
    List<Operation> readers = consumers(tensor);
    boolean isResult = tensor.equals(graph.policyLogits()) || tensor.equals(graph.value());
    return readers.size() == 1 && !isResult && kind.isInstance(readers.get(0))
        ? Optional.of(kind.cast(readers.get(0)))
        : Optional.empty();
  }
}
