package io.tengen.agents.alphazero.doctor;

import io.tengen.agents.alphazero.metrics.SelfPlayMetrics;
import java.util.Optional;

/**
 * The workers spend their time on something other than the network. A network at work for 85% of
 * the time is the aim; below 70% the tree and the rules of the game cost so much that a larger
 * network would hardly make self-play slower.
 */
final class NetworkIdle implements Check {
  private static final double LITTLE = 0.7;
  private static final String ROLLOUTS = "selfPlay.rollouts.rollouts";

  @Override
  public Optional<Diagnosis> examine(Patient patient) {
    double share = Patient.mean(patient.recentSelfPlay(), SelfPlayMetrics::evaluationShare);
    if (!(share < LITTLE)) {
      return Optional.empty();
    }
    boolean hasRollouts = patient.settings().number(ROLLOUTS) > 0;
    return Optional.of(
        new Diagnosis(
            "evaluations not the bottleneck",
            Severity.NOTE,
            "the network is at work for %s of the time of self-play"
                .formatted(Patient.percent(share)),
            hasRollouts
                ? "The rest goes to random games from each position, the search tree and the rules"
                    + " of the game."
                : "The rest goes to the search tree and the rules of the game. A larger network"
                    + " would learn more and hardly play slower.",
            Remedies.of(
                hasRollouts
                    ? patient
                        .settings()
                        .times(ROLLOUTS, 0.5, "fewer random games leave more time to the network")
                    : new Remedies(patient.settings()).biggerNetwork())));
  }
}
