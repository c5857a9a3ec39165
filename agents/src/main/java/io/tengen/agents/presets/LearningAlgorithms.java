package io.tengen.agents.presets;

import io.tengen.agents.actorcritic.A2c;
import io.tengen.agents.actorcritic.A3c;
import io.tengen.agents.actorcritic.Ppo;
import io.tengen.agents.dqn.Dqn;
import io.tengen.agents.dqn.TileCodedQ;
import io.tengen.agents.learning.Algorithms;
import io.tengen.agents.policygradient.Reinforce;
import java.util.List;

/** The algorithms that learn by acting. */
public final class LearningAlgorithms {
  private LearningAlgorithms() {}

  /** All of them, the simplest first. */
  public static Algorithms all() {
    return new Algorithms(
        List.of(
            Reinforce.ALGORITHM,
            A2c.ALGORITHM,
            A3c.ALGORITHM,
            Ppo.ALGORITHM,
            Dqn.ALGORITHM,
            TileCodedQ.ALGORITHM));
  }
}
