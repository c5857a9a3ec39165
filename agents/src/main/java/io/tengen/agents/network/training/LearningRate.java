package io.tengen.agents.network.training;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;

/**
 * How the learning rate falls in the course of a run: by the share of the run's steps that are
 * done, from the first step on, those of the warm-up included. Hours play no part, so that a run
 * can stop and go on with the very same rates.
 */
public enum LearningRate {
  /** It does not. */
  CONSTANT {
    @Override
    public double factor(double done) {
      return 1;
    }
  },
  /** To a tenth after half of the run, and to a hundredth after four fifths. */
  STEP {
    @Override
    public double factor(double done) {
      return done < 0.5 ? 1 : done < 0.8 ? 0.1 : 0.01;
    }
  },
  /** Along half a cosine to nothing (Loshchilov and Hutter, "SGDR", 2017, equation 5). */
  COSINE {
    @Override
    public double factor(double done) {
      return 0.5 + 0.5 * StrictMath.cos(Math.PI * done);
    }
  };

  /** The factor when so much of the run, 0 to 1, is done. */
  public abstract double factor(double done);

  /**
   * The rate of a step: both the warm-up's share and the fall's factor of the highest.
   *
   * @param rate the highest
   * @param warmUp over how many first steps it rises in a straight line
   * @param step from 0
   * @param steps how many there are in all
   */
  double at(double rate, long warmUp, long step, long steps) {
    double risen = step < warmUp ? (step + 1.0) / warmUp : 1;
    return rate * risen * factor((double) step / steps);
  }

  /** What a configuration calls it. */
  @JsonValue
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The one of a name.
   *
   * @throws IllegalArgumentException when there is none
   */
  @JsonCreator
  public static LearningRate parse(String text) {
    for (LearningRate known : values()) {
      if (known.text().equals(text)) {
        return known;
      }
    }
    throw new IllegalArgumentException(
        "decay is '"
            + text
            + "', but must be one of "
            + Arrays.stream(values()).map(LearningRate::text).toList());
  }
}
