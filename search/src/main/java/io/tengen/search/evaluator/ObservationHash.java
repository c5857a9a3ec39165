package io.tengen.search.evaluator;

import io.tengen.env.RandomStream;

/** 64 bits for an observation. */
final class ObservationHash {
  private ObservationHash() {}

  /** The same for the same numbers; another seed gives an independent hash. */
  static long of(float[] observation, long seed) {
    long hash = RandomStream.mix(seed);
    for (float each : observation) {
      hash = RandomStream.mix(RandomStream.advance(hash) ^ Float.floatToIntBits(each));
    }
    return hash;
  }
}
