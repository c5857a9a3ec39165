package io.tengen.agents.network.backend;

import io.tengen.agents.network.NetworkConfig;
import java.util.Optional;

/** A kind of back end, which this machine may have or not. */
public interface BackendProvider {
  /** What the command line calls it, such as {@code onnx}. */
  String name();

  /** Why this machine cannot run it, if so. */
  Optional<String> unavailableBecause();

  /**
   * Makes a network ready.
   *
   * @param config with the board to evaluate on
   * @param parameters in DL4J's order; copied
   * @throws IllegalArgumentException when there are not as many as the network has
   */
  InferenceModel open(NetworkConfig config, float[] parameters);
}
