package io.tengen.arena.archive;

import java.time.Instant;

/**
 * A token, by which a program logs in.
 *
 * @param hash of what its owner has
 * @param label what its owner calls it
 */
public record StoredToken(String hash, long account, String label, Instant created) {
  /** Without the hash, for logs. */
  @Override
  public String toString() {
    return "token '" + label + "' of account " + account;
  }
}
