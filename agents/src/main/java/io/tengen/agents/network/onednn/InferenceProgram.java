package io.tengen.agents.network.onednn;

import io.tengen.agents.network.graph.LayerGraph;
import java.nio.FloatBuffer;
import java.util.List;
import java.util.stream.Collectors;
import org.bytedeco.dnnl.dnnl_stream;
import org.bytedeco.dnnl.stream;
import org.bytedeco.javacpp.PointerScope;

/** A network's evaluation of a batch of a fixed size, on one board size. Owned by one thread. */
final class InferenceProgram implements AutoCloseable {
  private final NativeResources resources = new NativeResources();
  private final int batch;
  private final int planesLength;
  private final int actionCount;
  private final dnnl_stream stream;
  private final Program program;
  private final FloatBuffer input;
  private final FloatBuffer logits;
  private final FloatBuffer values;

  @SuppressWarnings({"try", "unchecked"}) // The scope only ends; its constructor takes classes.
  InferenceProgram(OneDnnModel model, int batch, int height, int width) {
    this.batch = batch;
    LayerGraph graph = model.graph();
    boolean isComplete = false;
    try (PointerScope scope = new PointerScope()) {
      stream = resources.keep(resources.keep(new stream(OneDnn.engine())).get());
      Layouts layouts = new Layouts(graph, batch, height, width, model.precision());
      ProgramBuilder builder = new ProgramBuilder(resources);
      InferenceTensors tensors = new InferenceTensors(graph, builder);
      NativeTensor planes = builder.tensor(layouts.floatPlanes(graph.input()));
      tensors.define(graph.input(), planes);
      new InferenceCompiler(model, layouts, tensors, builder).addSteps();
      builder.finish();
      program = builder.cut();
      input = planes.floats();
      logits = tensors.value(graph.policyLogits()).floats();
      values = tensors.value(graph.value()).floats();
      planesLength = graph.input().channels() * height * width;
      actionCount = layouts.channels(graph.policyLogits());
      isComplete = true;
    } finally {
      if (!isComplete) {
        resources.close();
      }
    }
  }

  /** Evaluates as many positions as the program is for, from one of a longer batch. */
  void run(float[] planes, float[] policyLogits, float[] results, int start) {
    input.put(0, planes, start * planesLength, batch * planesLength);
    program.execute(stream);
    logits.get(0, policyLogits, start * actionCount, batch * actionCount);
    values.get(0, results, start, batch);
  }

  int batch() {
    return batch;
  }

  int planesLength() {
    return planesLength;
  }

  int actionCount() {
    return actionCount;
  }

  /** The kernels of its convolutions, such as {@code jit:avx2}. */
  String kernels() {
    return stepNames().stream()
        .filter(name -> name.startsWith(InferenceCompiler.CONVOLUTION))
        .map(name -> name.substring(InferenceCompiler.CONVOLUTION.length() + 1))
        .distinct()
        .collect(Collectors.joining(" "));
  }

  /** Bytes of native memory. */
  long bytes() {
    return resources.bytes();
  }

  /** The steps by name. */
  List<String> stepNames() {
    return program.stepNames();
  }

  @Override
  public void close() {
    resources.close();
  }
}
