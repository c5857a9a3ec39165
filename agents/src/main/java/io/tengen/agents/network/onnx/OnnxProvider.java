package io.tengen.agents.network.onnx;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import io.tengen.agents.network.NetworkConfig;
import io.tengen.agents.network.backend.BackendProvider;
import io.tengen.agents.network.backend.InferenceBackend;
import io.tengen.agents.network.backend.InferenceModel;
import java.util.Optional;

/** ONNX Runtime as a back end: one session a model, which all instances share. */
public final class OnnxProvider implements BackendProvider {
  @Override
  public String name() {
    return "onnx";
  }

  @Override
  public Optional<String> unavailableBecause() {
    try {
      environment();
      return Optional.empty();
    } catch (LinkageError | RuntimeException e) {
      return Optional.of("ONNX Runtime does not start: " + e);
    }
  }

  @Override
  public InferenceModel open(NetworkConfig config, float[] parameters) {
    byte[] model = OnnxExporter.export(config, parameters);
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      // What calls computes; a pool of threads would spin beside the workers.
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      return new SharedSession(config, environment().createSession(model, options));
    } catch (OrtException e) {
      throw new IllegalStateException("ONNX Runtime refuses the network: " + e.getMessage(), e);
    }
  }

  private static OrtEnvironment environment() {
    return OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR, "tengen");
  }

  /** What computes, in a few words. */
  static String description(OrtEnvironment environment) {
    return "onnx f32 (ONNX Runtime " + environment.getVersion() + ")";
  }

  private record SharedSession(NetworkConfig config, OrtSession session) implements InferenceModel {
    @Override
    public String description() {
      return OnnxProvider.description(environment());
    }

    @Override
    public InferenceBackend newBackend(int maxBatch) {
      return new OnnxInferenceBackend(config, environment(), session, maxBatch);
    }

    @Override
    public void close() {
      try {
        session.close();
      } catch (OrtException e) {
        throw new IllegalStateException("ONNX Runtime does not close: " + e.getMessage(), e);
      }
    }
  }
}
