package io.tengen.agents.network.dl4j;

import io.tengen.agents.network.NetworkConfig;
import io.tengen.agents.network.backend.BackendProvider;
import io.tengen.agents.network.backend.InferenceBackend;
import io.tengen.agents.network.backend.InferenceModel;
import java.util.Optional;
import org.nd4j.linalg.factory.Nd4j;

/** DL4J as a back end; each instance has the weights for itself. */
public final class Dl4jProvider implements BackendProvider {
  @Override
  public String name() {
    return "dl4j";
  }

  @Override
  public Optional<String> unavailableBecause() {
    try {
      Nd4j.getBackend();
      return Optional.empty();
    } catch (LinkageError | RuntimeException e) {
      return Optional.of("ND4J does not start: " + e);
    }
  }

  @Override
  public InferenceModel open(NetworkConfig config, float[] parameters) {
    Lowering.of(config).requireParameters(parameters.length);
    float[] copy = parameters.clone();
    return new InferenceModel() {
      @Override
      public String description() {
        return Dl4jInferenceBackend.DESCRIPTION;
      }

      @Override
      public InferenceBackend newBackend(int maxBatch) {
        return new Dl4jInferenceBackend(config, copy, maxBatch);
      }

      @Override
      public void close() {}
    };
  }
}
