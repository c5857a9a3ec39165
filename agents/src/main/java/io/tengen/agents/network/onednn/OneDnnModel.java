package io.tengen.agents.network.onednn;

import io.tengen.agents.network.backend.InferenceBackend;
import io.tengen.agents.network.backend.InferenceModel;
import io.tengen.agents.network.graph.LayerGraph;
import io.tengen.agents.network.graph.Operation.Convolution;
import io.tengen.agents.network.graph.Parameter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.stream;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.PointerScope;

/**
 * A network's weights made ready for inference: folded, and put into the layouts that oneDNN asks
 * for, once for all instances. May be used by many threads; each instance by one.
 *
 * <p>The weights' memory is freed when the model and all its instances are closed.
 */
public final class OneDnnModel implements AutoCloseable {
  private final LayerGraph graph;
  private final float[] parameters;
  private final Precision precision;
  private final NativeResources resources = new NativeResources();
  private final Pointer nativeParameters;
  private final Map<Convolution, List<NativeTensor>> weights = new HashMap<>();
  private final Map<Convolution, NativeTensor> biases = new HashMap<>();
  private int users = 1;
  private boolean isClosed;

  /**
   * Copies the parameters.
   *
   * @param parameters in DL4J's order
   * @param precision what to compute with
   * @throws IllegalArgumentException when this machine lacks the precision, or the number of
   *     parameters is not that of the graph
   */
  public OneDnnModel(LayerGraph graph, float[] parameters, Precision precision) {
    graph.requireParameters(parameters.length);
    OneDnn.require(precision);
    this.graph = graph;
    this.parameters = parameters.clone();
    this.precision = precision;
    nativeParameters = resources.allocate((long) parameters.length * Float.BYTES);
    NativeTensor.floats(nativeParameters, parameters.length).put(0, parameters);
  }

  /**
   * An instance for one thread.
   *
   * @param height rows of the board, in [1, 64]
   * @param width columns of the board, in [1, 64]
   * @param maxBatch the largest batch, in [1, 1024]
   * @throws IllegalArgumentException when a number is out of range
   * @throws IllegalStateException when the model is closed
   */
  public InferenceBackend newInstance(int height, int width, int maxBatch) {
    Layouts.requireBoard(height, width);
    InferenceModel.requireBatch(maxBatch);
    retain();
    try {
      return new OneDnnInference(this, height, width, maxBatch);
    } catch (RuntimeException | Error e) {
      release();
      throw e;
    }
  }

  LayerGraph graph() {
    return graph;
  }

  Precision precision() {
    return precision;
  }

  String description() {
    return OneDnn.describe(precision);
  }

  /** A parameter as it is, where the flat array was copied to. */
  NativeTensor parameter(Parameter parameter, memory.desc layout, ProgramBuilder builder) {
    return builder.view(
        layout,
        new NativeResources.Address(
            nativeParameters.address() + (long) parameter.offset() * Float.BYTES));
  }

  /** A convolution's folded weights in a layout, made when they are first asked for. */
  @SuppressWarnings({"try", "unchecked"}) // The scope only ends; its constructor takes classes.
  synchronized NativeTensor weights(
      ConvolutionFusion fusion, ConvolutionShape shape, memory.desc layout) {
    List<NativeTensor> known =
        weights.computeIfAbsent(fusion.convolution(), key -> new ArrayList<>());
    for (NativeTensor tensor : known) {
      if (tensor.layout().equals(layout)) {
        return tensor;
      }
    }
    FoldedConvolution folded =
        FoldedConvolution.of(fusion.convolution(), fusion.normalisation(), parameters);
    ProgramBuilder builder = new ProgramBuilder(resources);
    NativeTensor result = builder.tensor(resources.keep(layout));
    try (NativeResources scratch = new NativeResources();
        PointerScope scope = new PointerScope()) {
      ProgramBuilder copying = new ProgramBuilder(scratch);
      NativeTensor flat = copying.tensor(shape.flatWeights());
      flat.floats().put(0, folded.weights());
      copying.reorder(flat, result);
      copying.finish();
      copying.cut().execute(new stream(OneDnn.engine()).get());
    }
    known.add(result);
    return result;
  }

  /** A convolution's folded bias. */
  synchronized NativeTensor bias(ConvolutionFusion fusion, ConvolutionShape shape) {
    NativeTensor known = biases.get(fusion.convolution());
    if (known != null) {
      return known;
    }
    FoldedConvolution folded =
        FoldedConvolution.of(fusion.convolution(), fusion.normalisation(), parameters);
    NativeTensor result = new ProgramBuilder(resources).tensor(resources.keep(shape.bias()));
    result.floats().put(0, folded.bias());
    biases.put(fusion.convolution(), result);
    return result;
  }

  private synchronized void retain() {
    if (isClosed) {
      throw new IllegalStateException("The model is closed");
    }
    users++;
  }

  /** An instance is gone. */
  synchronized void release() {
    users--;
    if (users == 0) {
      resources.close();
    }
  }

  /** No more instances; those that there are may be used on. */
  @Override
  public synchronized void close() {
    if (!isClosed) {
      isClosed = true;
      release();
    }
  }
}
