package io.tengen.arena.archive;

import java.time.Instant;

/**
 * An account.
 *
 * @param name as its owner writes it; no other has it, in capitals or not
 * @param role what it may do, in the server's words
 */
public record StoredAccount(
    long id, String name, String passwordHash, String role, Instant created) {
  /** Without the hash, for logs. */
  @Override
  public String toString() {
    return "account " + id + " '" + name + "', " + role;
  }
}
