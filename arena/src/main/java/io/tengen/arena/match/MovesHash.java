package io.tengen.arena.match;

import io.tengen.env.RandomStream;
import java.util.List;

/**
 * A number for the moves of a game: the same for the same moves in the same order, on every machine
 * and in every version, and with a probability of 2^-64 for others.
 */
public final class MovesHash {
  private MovesHash() {}

  /** The number. */
  public static long of(List<Integer> moves) {
    long hash = moves.size();
    for (int action : moves) {
      hash = RandomStream.derive(hash, action);
    }
    return hash;
  }
}
