package io.tengen.agents.network.dl4j;

import io.tengen.agents.network.NetworkConfig;

/** Writes the blocks of a network; see {@link io.tengen.agents.network.BlockKind}. */
final class Tower {
  private final GraphWriter writer;
  private final NetworkConfig config;

  Tower(GraphWriter writer, NetworkConfig config) {
    this.writer = writer;
    this.config = config;
  }

  Planes build(Planes stem) {
    Planes planes = stem;
    for (int block = 1; block <= config.blocks(); block++) {
      String name = "block-" + block;
      planes =
          switch (config.kind()) {
            case BASIC -> basic(name, planes);
            case PRE_ACTIVATION -> preActivation(name, planes, config.filters());
            case BOTTLENECK -> bottleneck(name, planes);
            case WIDE -> preActivation(name, planes, 2 * config.filters());
            case PYRAMID -> pyramid(name, planes, pyramidWidth(block));
            case DEPTHWISE_SEPARABLE -> depthwiseSeparable(name, planes);
            case DENSE -> dense(name, planes);
          };
    }
    return config.kind().endsWithoutActivation() ? normaliseAndRelu("tower-end", planes) : planes;
  }

  private Planes basic(String name, Planes in) {
    Planes first = convolveNormaliseRelu(name + "-a", in, config.filters(), 3);
    Planes second = convolveNormalise(name + "-b", first, in.channels(), 3);
    return writer.relu(name, writer.add(name + "-sum", in, second));
  }

  private Planes bottleneck(String name, Planes in) {
    int narrow = config.filters() / 4;
    Planes first = convolveNormaliseRelu(name + "-a", in, narrow, 1);
    Planes second = convolveNormaliseRelu(name + "-b", first, narrow, 3);
    Planes third = convolveNormalise(name + "-c", second, in.channels(), 1);
    return writer.relu(name, writer.add(name + "-sum", in, third));
  }

  private Planes preActivation(String name, Planes in, int inner) {
    Planes first = writer.convolution(name + "-a", normaliseAndRelu(name + "-a", in), inner, 3);
    Planes second =
        writer.convolution(name + "-b", normaliseAndRelu(name + "-b", first), in.channels(), 3);
    return writer.add(name + "-sum", in, second);
  }

  /**
   * A sum with the input padded by planes of zeros is that of the first planes, beside the rest as
   * they are; so the second convolution is written as two.
   */
  private Planes pyramid(String name, Planes in, int width) {
    Planes first = convolveNormaliseRelu(name + "-a", in, width, 3);
    Planes old = convolveNormalise(name + "-b", first, in.channels(), 3);
    Planes sum = writer.add(name + "-sum", in, old);
    if (width > in.channels()) {
      Planes grown = convolveNormalise(name + "-c", first, width - in.channels(), 3);
      sum = writer.concatenate(name + "-wider", sum, grown);
    }
    return writer.relu(name, sum);
  }

  private int pyramidWidth(int block) {
    return config.filters() + config.filters() * block / config.blocks();
  }

  private Planes depthwiseSeparable(String name, Planes in) {
    Planes first = separable(name + "-a", in);
    Planes active = writer.relu(name + "-a", first);
    Planes second = separable(name + "-b", active);
    return writer.relu(name, writer.add(name + "-sum", in, second));
  }

  private Planes separable(String name, Planes in) {
    String depthwise = name + "-depthwise";
    Planes deep = writer.normalise(depthwise, writer.depthwiseConvolution(depthwise, in, 3));
    return convolveNormalise(name, writer.relu(depthwise, deep), config.filters(), 1);
  }

  private Planes dense(String name, Planes in) {
    Planes narrow =
        writer.convolution(name + "-a", normaliseAndRelu(name + "-a", in), 2 * config.filters(), 1);
    Planes grown =
        writer.convolution(
            name + "-b", normaliseAndRelu(name + "-b", narrow), config.filters() / 2, 3);
    return writer.concatenate(name, in, grown);
  }

  private Planes convolveNormalise(String name, Planes in, int channels, int kernel) {
    return writer.normalise(name, writer.convolution(name, in, channels, kernel));
  }

  private Planes convolveNormaliseRelu(String name, Planes in, int channels, int kernel) {
    return writer.relu(name, convolveNormalise(name, in, channels, kernel));
  }

  private Planes normaliseAndRelu(String name, Planes in) {
    return writer.relu(name, writer.normalise(name, in));
  }
}
