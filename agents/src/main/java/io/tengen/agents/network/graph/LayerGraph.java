package io.tengen.agents.network.graph;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A policy-value network as a list of operations in an order in which they can be carried out.
 *
 * @param input the planes of a position
 * @param tensors all tensors by id, the input among them
 * @param operations each one after those whose outputs it reads
 * @param policyLogits a vector: one number a point, row-major, and one for the pass where the game
 *     has one; its {@code channels} are 0 where they go with the size of the board
 * @param value a vector of one number in [-1, 1], from the view of the player to move
 * @param ownership a vector of a number a point, row-major, in [-1, 1]: whose it will be, from the
 *     view of the player to move; null without such a head
 * @param score a vector of one number, by how much the player to move will win in units of the
 *     board's area; null without such a head
 * @param parameterCount how long the flat array of parameters is
 */
public record LayerGraph(
    Tensor input,
    List<Tensor> tensors,
    List<Operation> operations,
    Tensor policyLogits,
    Tensor value,
    @Nullable Tensor ownership,
    @Nullable Tensor score,
    int parameterCount) {
  /** Copies the lists. */
  public LayerGraph {
    tensors = List.copyOf(tensors);
    operations = List.copyOf(operations);
  }

  /**
   * Checks that parameters may be this network's.
   *
   * @param count how many there are
   * @throws IllegalArgumentException when the network has more or fewer
   */
  public void requireParameters(int count) {
    if (count != parameterCount) {
      throw new IllegalArgumentException(
          count + " parameters, but a network of this shape has " + parameterCount);
    }
  }

  /** The parameters that a decay of weights pulls towards 0: neither biases nor normalisation. */
  public List<Parameter> weights() {
    List<Parameter> weights = new ArrayList<>();
    for (Operation operation : operations) {
      if (operation instanceof Operation.Convolution convolution) {
        weights.add(convolution.weights());
      } else if (operation instanceof Operation.Dense dense) {
        weights.add(dense.weights());
      }
    }
    return weights;
  }
}
