package io.tengen.agents.network.dl4j;

import java.util.Set;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.BaseLayer;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.DepthwiseConvolution2D;
import org.deeplearning4j.nn.conf.layers.GlobalPoolingLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.LossLayer;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationIdentity;
import org.nd4j.linalg.activations.impl.ActivationReLU;
import org.nd4j.linalg.activations.impl.ActivationSoftmax;
import org.nd4j.linalg.activations.impl.ActivationTanH;

/**
 * Settings of DL4J's layers for which there is an operation. A layer with others would be computed
 * as what it is not, so it is refused.
 */
final class KnownLayers {
  /** Subclasses of these are other layers. */
  private static final Set<Class<?>> CLASSES =
      Set.of(
          ConvolutionLayer.class,
          DepthwiseConvolution2D.class,
          BatchNormalization.class,
          DenseLayer.class,
          GlobalPoolingLayer.class,
          ActivationLayer.class,
          LossLayer.class);

  private KnownLayers() {}

  /**
   * Checks a layer.
   *
   * @throws IllegalArgumentException when it has no operation; names the setting that has none
   */
  static void require(String name, Layer layer) {
    if (!CLASSES.contains(layer.getClass())) {
      throw refusal(name, layer, "");
    }
    require(name, layer, layer.getIDropout() == null, "dropout");
    if (layer instanceof ConvolutionLayer convolution) {
      requireConvolution(name, convolution);
    } else if (layer instanceof BatchNormalization norm) {
      boolean isPlain = !norm.isUseLogStd() && !norm.isLockGammaBeta();
      require(name, layer, isPlain, "useLogStd or lockGammaBeta");
    } else if (layer instanceof DenseLayer dense) {
      require(name, layer, dense.hasBias() && !dense.hasLayerNorm(), "no bias, or layer norm,");
      requireIdentity(name, dense);
    } else if (layer instanceof GlobalPoolingLayer pooling) {
      PoolingType type = pooling.getPoolingType();
      require(name, layer, type == PoolingType.AVG || type == PoolingType.MAX, "pooling " + type);
    } else if (layer instanceof ActivationLayer active) {
      IActivation activation = active.getActivationFn();
      require(name, layer, activation.equals(new ActivationReLU()), "activation " + activation);
    } else if (layer instanceof LossLayer loss) {
      IActivation activation = loss.getActivationFn();
      Class<? extends IActivation> expected =
          switch (name) {
            case NetworkDefinition.VALUE, NetworkDefinition.OWNERSHIP -> ActivationTanH.class;
            case NetworkDefinition.SCORE -> ActivationIdentity.class;
            default -> ActivationSoftmax.class;
          };
      require(name, layer, expected.isInstance(activation), "activation " + activation);
    }
  }

  private static void requireConvolution(String name, ConvolutionLayer layer) {
    int[] kernel = layer.getKernelSize();
    boolean isOddSquare = kernel.length == 2 && kernel[0] == kernel[1] && kernel[0] % 2 == 1;
    require(name, layer, isOddSquare, "a kernel that is no odd square");
    require(name, layer, areOnes(layer.getStride()), "a stride that is not 1");
    require(name, layer, areOnes(layer.getDilation()), "a dilation that is not 1");
    ConvolutionMode mode = layer.getConvolutionMode();
    require(name, layer, mode == ConvolutionMode.Same, "mode " + mode);
    if (layer instanceof DepthwiseConvolution2D depthwise) {
      require(name, layer, depthwise.getDepthMultiplier() == 1, "a depth multiplier above 1");
    }
    requireIdentity(name, layer);
  }

  private static boolean areOnes(int[] numbers) {
    for (int number : numbers) {
      if (number != 1) {
        return false;
      }
    }
    return true;
  }

  private static void requireIdentity(String name, BaseLayer layer) {
    IActivation activation = layer.getActivationFn();
    boolean isIdentity = activation instanceof ActivationIdentity;
    require(name, layer, isIdentity, "activation " + activation);
  }

  private static void require(String name, Layer layer, boolean isKnown, String setting) {
    if (!isKnown) {
      throw refusal(name, layer, " with " + setting);
    }
  }

  private static IllegalArgumentException refusal(String name, Layer layer, String setting) {
    return new IllegalArgumentException(
        "vertex "
            + name
            + " is a "
            + layer.getClass().getSimpleName()
            + setting
            + ", which has no operation");
  }
}
