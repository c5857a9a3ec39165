package io.tengen.agents.actorcritic;

import io.tengen.agents.acting.PolicyValue;
import io.tengen.agents.acting.StateReader;
import io.tengen.agents.acting.StateWriter;
import java.io.IOException;

/**
 * The networks that all workers of {@link A3c} share, with one set of the optimiser's statistics
 * for all ("shared RMSProp", Mnih et al., 2016, section 4). A version is the number of updates so
 * far.
 *
 * <p>Thread-safe. A pull and a push are each whole: where the paper lets workers write over one
 * another, here they wait, for the few microseconds that a small network takes to copy or to move;
 * whatever else can be done to a gradient its worker does before.
 */
final class ParameterServer {
  private final PolicyValue shared;

  /** Serves networks that nobody else touches while workers run. */
  ParameterServer(PolicyValue shared) {
    this.shared = shared;
  }

  /** Copies the shared parameters to a worker's, and answers their version. */
  synchronized long pull(PolicyValue local) {
    copy(shared.policy().parameters(), local.policy().parameters());
    copy(shared.value().parameters(), local.value().parameters());
    return shared.updates();
  }

  /**
   * Moves the shared parameters against a worker's gradient.
   *
   * @param local its gradient is read
   * @param rate the learning rate
   * @return the version just before
   */
  synchronized long push(PolicyValue local, double rate) {
    long version = shared.updates();
    shared.descend(local, rate);
    return version;
  }

  /** The version. */
  synchronized long version() {
    return shared.updates();
  }

  synchronized void save(StateWriter out) {
    shared.save(out);
  }

  synchronized void restore(StateReader in) throws IOException {
    shared.restore(in);
  }

  private static void copy(float[] from, float[] to) {
    System.arraycopy(from, 0, to, 0, to.length);
  }
}
