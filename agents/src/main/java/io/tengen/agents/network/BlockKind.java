package io.tengen.agents.network;

/**
 * What the tower of a network is made of. {@code F} are its filters; every convolution is followed
 * (or, where it says so, preceded) by normalisation.
 */
public enum BlockKind {
  /**
   * conv3x3 - ReLU - conv3x3, added to the input, ReLU: He, Zhang, Ren and Sun, "Deep Residual
   * Learning for Image Recognition", 2015; AlphaGo Zero's tower.
   */
  BASIC,

  /**
   * Normalisation and ReLU stand before each convolution, and nothing after the sum: He et al.,
   * "Identity Mappings in Deep Residual Networks", 2016.
   */
  PRE_ACTIVATION,

  /** conv1x1 to F/4 - conv3x3 - conv1x1 to F, added to the input: He et al., 2015, figure 5. */
  BOTTLENECK,

  /**
   * As {@link #PRE_ACTIVATION} with 2F filters between the two convolutions, after Zagoruyko and
   * Komodakis, "Wide Residual Networks", 2016, who widen all of the tower.
   */
  WIDE,

  /**
   * Filters grow by equal steps from F to 2F; the input is added to the first of them: Han, Kim and
   * Kim, "Deep Pyramidal Residual Networks", 2017, with their zero-padded shortcuts.
   */
  PYRAMID,

  /**
   * As {@link #BASIC}, each convolution split into a depthwise 3x3 and a 1x1: Howard et al.,
   * "MobileNets", 2017, with the residual sum of Sandler et al., "MobileNetV2", 2018.
   */
  DEPTHWISE_SEPARABLE,

  /**
   * conv1x1 to 2F - conv3x3 to F/2, laid beside the input, so that channels grow by F/2 a block:
   * Huang, Liu, van der Maaten and Weinberger, "Densely Connected Convolutional Networks", 2016,
   * DenseNet-B with growth rate F/2.
   */
  DENSE;

  /** Whether the sums are not normalised, so that the tower ends with normalisation and ReLU. */
  public boolean endsWithoutActivation() {
    return this == PRE_ACTIVATION || this == WIDE || this == DENSE;
  }
}
