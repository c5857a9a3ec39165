package io.tengen.agents.network.onednn;

import io.tengen.agents.network.graph.LayerGraph;
import io.tengen.agents.network.graph.Tensor;

/** Small networks that together use every operation, fused and not. */
final class TestGraphs {
  private TestGraphs() {}

  /** Pre-activation blocks, a sum that is read twice, and a sum of a convolution and its input. */
  static LayerGraph preActivation() {
    GraphBuilder builder = new GraphBuilder();
    Tensor tower = builder.convolution(builder.input(4), 16, 3, true);
    for (int i = 0; i < 2; i++) {
      Tensor inner = builder.convolution(builder.relu(builder.normalisation(tower)), 16, 3, false);
      Tensor outer = builder.convolution(builder.relu(builder.normalisation(inner)), 16, 3, true);
      tower = builder.add(tower, outer);
    }
    Tensor ends = builder.relu(builder.normalisation(tower));
    Tensor own = builder.add(builder.convolution(ends, 16, 3, true), ends);
    Tensor twice = builder.relu(builder.add(own, own));
    Tensor last = builder.add(builder.convolution(twice, 16, 3, true), own);
    return builder.withHeads(builder.normalisation(builder.add(last, own)), 8);
  }

  /** No batch normalisation, a flattened policy head, tanh between. */
  static LayerGraph dense() {
    GraphBuilder builder = new GraphBuilder();
    Tensor planes = builder.relu(builder.convolution(builder.input(3), 8, 3, true));
    Tensor squashed = builder.tanh(builder.convolution(planes, 4, 1, true));
    Tensor flat = builder.flattening(squashed);
    Tensor hidden = builder.relu(builder.dense(flat, 4 * 4 * 5, 12));
    Tensor logits = builder.dense(hidden, 12, 7);
    Tensor value = builder.tanh(builder.dense(hidden, 12, 1));
    return builder.build(logits, value);
  }

  /** Depthwise and pointwise convolutions, as in MobileNet. */
  static LayerGraph depthwise() {
    GraphBuilder builder = new GraphBuilder();
    Tensor tower =
        builder.relu(builder.normalisation(builder.convolution(builder.input(4), 16, 3, false)));
    Tensor spread = builder.relu(builder.normalisation(builder.depthwise(tower, 3)));
    Tensor mixed = builder.normalisation(builder.convolution(spread, 16, 1, false));
    Tensor wide = builder.depthwise(builder.add(tower, mixed), 5);
    return builder.withHeads(wide, 8);
  }

  /** Planes one after the other, in blocks of eight and not, as in DenseNet. */
  static LayerGraph concatenating() {
    GraphBuilder builder = new GraphBuilder();
    Tensor input = builder.input(4);
    Tensor tower = builder.relu(builder.convolution(input, 16, 3, true));
    Tensor more = builder.relu(builder.normalisation(builder.convolution(tower, 8, 3, false)));
    Tensor grown = builder.concatenation(tower, more);
    Tensor odd = builder.convolution(grown, 5, 3, true);
    Tensor all = builder.concatenation(grown, odd, input);
    return builder.withHeads(builder.normalisation(all), 8);
  }
}
