package io.tengen.agents.network.optimiser;

import java.util.Optional;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.config.Nesterovs;

/** Each rule with constants, its slow twin, and the same of ND4J where it has the same. */
enum KnownRule {
  /** ND4J's is one multiplication, which keeps no state and cannot be given one. */
  SGD {
    @Override
    Optimiser optimiser(int count) {
      return new SgdOptimiser(count);
    }

    @Override
    SlowRule slow(float[] parameters) {
      return new SlowSgd(parameters);
    }

    @Override
    Optional<IUpdater> ofNd4j() {
      return Optional.empty();
    }
  },
  NESTEROV {
    @Override
    Optimiser optimiser(int count) {
      return new NesterovOptimiser(count, 0.9);
    }

    @Override
    SlowRule slow(float[] parameters) {
      return new SlowNesterov(parameters, 0.9);
    }

    @Override
    Optional<IUpdater> ofNd4j() {
      return Optional.of(new Nesterovs(0.1, 0.9));
    }
  },
  ADAM {
    @Override
    Optimiser optimiser(int count) {
      return new AdamOptimiser(count, 0.9, 0.999, 1e-8);
    }

    @Override
    SlowRule slow(float[] parameters) {
      return new SlowAdam(parameters, 0.9, 0.999, 1e-8);
    }

    @Override
    Optional<IUpdater> ofNd4j() {
      return Optional.of(new Adam(0.1, 0.9, 0.999, 1e-8));
    }
  },
  ADAM_OF_OTHER_CONSTANTS {
    @Override
    Optimiser optimiser(int count) {
      return new AdamOptimiser(count, 0.8, 0.95, 1e-5);
    }

    @Override
    SlowRule slow(float[] parameters) {
      return new SlowAdam(parameters, 0.8, 0.95, 1e-5);
    }

    @Override
    Optional<IUpdater> ofNd4j() {
      return Optional.of(new Adam(0.1, 0.8, 0.95, 1e-5));
    }
  },
  /** ND4J's has epsilon outside of the root. */
  RMS_PROP {
    @Override
    Optimiser optimiser(int count) {
      return new RmsPropOptimiser(count, 0.99, 0.1);
    }

    @Override
    SlowRule slow(float[] parameters) {
      return new SlowRmsProp(parameters, 0.99, 0.1);
    }

    @Override
    Optional<IUpdater> ofNd4j() {
      return Optional.empty();
    }
  };

  abstract Optimiser optimiser(int count);

  abstract SlowRule slow(float[] parameters);

  abstract Optional<IUpdater> ofNd4j();
}
