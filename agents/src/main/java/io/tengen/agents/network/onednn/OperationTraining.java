package io.tengen.agents.network.onednn;

import io.tengen.agents.network.graph.Tensor;

/** One operation, or several fused, in a training program. */
interface OperationTraining {
  /** What it makes. */
  Tensor output();

  /** Adds the steps that compute its output from its inputs. */
  void addForward();

  /**
   * Adds the steps that compute the gradients of its parameters and inputs from that of its output.
   */
  void addBackward();
}
