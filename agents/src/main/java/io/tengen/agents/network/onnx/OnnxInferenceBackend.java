package io.tengen.agents.network.onnx;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import io.tengen.agents.network.NetworkConfig;
import io.tengen.agents.network.backend.InferenceBackend;
import io.tengen.agents.network.backend.InferenceModel;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.HashMap;
import java.util.Map;

/** ONNX Runtime on the calling thread, with tensors over buffers that are used again. */
final class OnnxInferenceBackend implements InferenceBackend {
  private final NetworkConfig config;
  private final OrtEnvironment environment;
  private final OrtSession session;
  private final int maxBatch;
  private final FloatBuffer input;
  private final FloatBuffer policies;
  private final FloatBuffer values;

  /** The tensors of each size of batch that has come. */
  private final Map<Integer, Tensors> tensors = new HashMap<>();

  OnnxInferenceBackend(
      NetworkConfig config, OrtEnvironment environment, OrtSession session, int maxBatch) {
    InferenceModel.requireBatch(maxBatch);
    this.config = config;
    this.environment = environment;
    this.session = session;
    this.maxBatch = maxBatch;
    this.input = buffer(maxBatch * config.planesLength());
    this.policies = buffer(maxBatch * config.actions());
    this.values = buffer(maxBatch);
  }

  private static FloatBuffer buffer(int length) {
    return ByteBuffer.allocateDirect(Float.BYTES * length)
        .order(ByteOrder.nativeOrder())
        .asFloatBuffer();
  }

  @Override
  public String description() {
    return OnnxProvider.description(environment);
  }

  @Override
  public int maxBatch() {
    return maxBatch;
  }

  @Override
  public void evaluate(int count, float[] planes, float[] policyLogits, float[] valuesOut) {
    requireCount(count);
    input.put(0, planes, 0, count * config.planesLength());
    try {
      Tensors of = tensors.get(count);
      if (of == null) {
        of = newTensors(count);
        tensors.put(count, of);
      }
      session.run(of.inputs, of.outputs).close();
    } catch (OrtException e) {
      throw new IllegalStateException("ONNX Runtime fails: " + e.getMessage(), e);
    }
    policies.get(0, policyLogits, 0, count * config.actions());
    values.get(0, valuesOut, 0, count);
  }

  private Tensors newTensors(int count) throws OrtException {
    return new Tensors(
        Map.of(
            OnnxExporter.INPUT,
            tensor(input, count, config.planes(), config.height(), config.width())),
        Map.of(
            OnnxExporter.POLICY,
            tensor(policies, count, config.actions()),
            OnnxExporter.VALUE,
            tensor(values, count, 1)));
  }

  /** A view of the head of a direct buffer, without a copy. */
  private OnnxTensor tensor(FloatBuffer buffer, long... shape) throws OrtException {
    int length = 1;
    for (long extent : shape) {
      length *= Math.toIntExact(extent);
    }
    return OnnxTensor.createTensor(environment, buffer.slice(0, length), shape);
  }

  @Override
  public void close() {
    for (Tensors of : tensors.values()) {
      of.inputs.values().forEach(OnnxTensor::close);
      of.outputs.values().forEach(OnnxTensor::close);
    }
    tensors.clear();
  }

  private record Tensors(Map<String, OnnxTensor> inputs, Map<String, OnnxTensor> outputs) {}
}
