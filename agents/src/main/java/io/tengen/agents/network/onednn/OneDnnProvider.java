package io.tengen.agents.network.onednn;

import io.tengen.agents.network.NetworkConfig;
import io.tengen.agents.network.backend.BackendProvider;
import io.tengen.agents.network.backend.InferenceBackend;
import io.tengen.agents.network.backend.InferenceModel;
import io.tengen.agents.network.dl4j.Lowering;
import java.util.Optional;

/** oneDNN as a back end; instances of one model share its weights. */
public final class OneDnnProvider implements BackendProvider {
  private final Precision precision;

  /**
   * Makes one.
   *
   * @param precision what to compute with
   */
  public OneDnnProvider(Precision precision) {
    this.precision = precision;
  }

  @Override
  public String name() {
    return precision == Precision.F32 ? "onednn" : "onednn-bf16";
  }

  @Override
  public Optional<String> unavailableBecause() {
    return OneDnn.unavailableBecause(precision);
  }

  @Override
  public InferenceModel open(NetworkConfig config, float[] parameters) {
    OneDnnModel model = new OneDnnModel(Lowering.of(config), parameters, precision);
    return new InferenceModel() {
      @Override
      public String description() {
        return model.description();
      }

      @Override
      public InferenceBackend newBackend(int maxBatch) {
        return model.newInstance(config.height(), config.width(), maxBatch);
      }

      @Override
      public void close() {
        model.close();
      }
    };
  }
}
