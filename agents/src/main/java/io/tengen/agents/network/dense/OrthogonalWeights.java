package io.tengen.agents.network.dense;

import io.tengen.env.RandomStream;
import org.deeplearning4j.nn.weights.IWeightInit;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Random orthonormal weights for DL4J, whose own orthogonal distribution says of itself that it is
 * limited. Normal vectors are made orthonormal by Gram and Schmidt's method, modified: that gives
 * every rotation the same chance.
 */
@SuppressWarnings("serial") // Never written; IWeightInit happens to be Serializable.
final class OrthogonalWeights implements IWeightInit {
  private final long seed;
  private final int layer;

  OrthogonalWeights(long seed, int layer) {
    this.seed = seed;
    this.layer = layer;
  }

  @Override
  public INDArray init(
      double fanIn, double fanOut, long[] shape, char order, INDArray parametersView) {
    int inputs = Math.toIntExact(shape[0]);
    int outputs = Math.toIntExact(shape[1]);
    double[][] vectors =
        orthonormal(
            Math.min(inputs, outputs),
            Math.max(inputs, outputs),
            RandomStream.derived(seed, layer));
    float[] weights = new float[inputs * outputs];
    for (int out = 0; out < outputs; out++) {
      for (int in = 0; in < inputs; in++) {
        double weight = outputs <= inputs ? vectors[out][in] : vectors[in][out];
        weights[out * inputs + in] = (float) weight;
      }
    }
    parametersView.assign(Nd4j.createFromArray(weights).reshape(parametersView.shape()));
    return parametersView.reshape(order, shape);
  }

  /** Vectors that are orthogonal to one another and of length 1, no more of them than numbers. */
  static double[][] orthonormal(int count, int length, RandomStream random) {
    double[][] vectors = new double[count][length];
    for (int i = 0; i < count; i++) {
      double[] vector = vectors[i];
      for (int j = 0; j < length; j++) {
        vector[j] = nextNormal(random);
      }
      for (int before = 0; before < i; before++) {
        addMultiple(vector, -product(vector, vectors[before]), vectors[before]);
      }
      addMultiple(vector, 1 / Math.sqrt(product(vector, vector)) - 1, vector);
    }
    return vectors;
  }

  private static double product(double[] left, double[] right) {
    double sum = 0;
    for (int j = 0; j < left.length; j++) {
      sum += left[j] * right[j];
    }
    return sum;
  }

  private static void addMultiple(double[] to, double factor, double[] vector) {
    for (int j = 0; j < to.length; j++) {
      to[j] += factor * vector[j];
    }
  }

  /** By the method of Box and Muller (1958); the same on every JDK. */
  private static double nextNormal(RandomStream random) {
    double radius = Math.sqrt(-2 * StrictMath.log(1 - random.nextDouble()));
    return radius * StrictMath.cos(2 * Math.PI * random.nextDouble());
  }
}
