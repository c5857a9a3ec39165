package io.tengen.server.account;

/**
 * Somebody whom the server knows.
 *
 * @param id in the archive, from 1; 0 for a guest, whom it does not hold
 * @param name no two have the same, capitals or not
 * @param role what it may do
 */
public record Account(long id, String name, Role role) {
  /** Whether it has no password and lasts as long as its token. */
  public boolean isGuest() {
    return id == 0;
  }
}
