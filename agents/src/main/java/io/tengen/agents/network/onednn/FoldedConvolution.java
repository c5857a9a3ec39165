package io.tengen.agents.network.onednn;

import io.tengen.agents.network.graph.Operation.BatchNormalisation;
import io.tengen.agents.network.graph.Operation.Convolution;
import org.jspecify.annotations.Nullable;

/**
 * A convolution's weights and bias with the batch normalisation after it worked in: with {@code s =
 * gamma / sqrt(variance + epsilon)}, weights are {@code s w} and the bias {@code beta + s (b -
 * mean)}.
 *
 * @param weights in the order of the flat array
 * @param bias one a channel of the output; zeros where there is none
 */
@SuppressWarnings("ArrayRecordComponent") // Made once and copied to native memory.
record FoldedConvolution(float[] weights, float[] bias) {

  static FoldedConvolution of(
      Convolution convolution, @Nullable BatchNormalisation normalisation, float[] parameters) {
    int outputs = convolution.output().channels();
    float[] weights = new float[convolution.weights().length()];
    float[] bias = new float[outputs];
    double[] scales = new double[outputs];
    for (int channel = 0; channel < outputs; channel++) {
      double old =
          convolution.bias() == null ? 0 : parameters[convolution.bias().offset() + channel];
      if (normalisation == null) {
        scales[channel] = 1;
        bias[channel] = (float) old;
        continue;
      }
      double variance = parameters[normalisation.variance().offset() + channel];
      double scale =
          parameters[normalisation.gamma().offset() + channel]
              / Math.sqrt(variance + normalisation.epsilon());
      double mean = parameters[normalisation.mean().offset() + channel];
      scales[channel] = scale;
      bias[channel] =
          (float) (parameters[normalisation.beta().offset() + channel] + scale * (old - mean));
    }
    int perOutput = weights.length / outputs;
    for (int i = 0; i < weights.length; i++) {
      // Depthwise weights have the channel last, the others first.
      int channel = convolution.isDepthwise() ? i % outputs : i / perOutput;
      weights[i] = (float) (scales[channel] * parameters[convolution.weights().offset() + i]);
    }
    return new FoldedConvolution(weights, bias);
  }
}
