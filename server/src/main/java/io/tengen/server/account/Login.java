package io.tengen.server.account;

/**
 * Somebody who has shown who they are.
 *
 * @param account who
 * @param token shows it from now on, as {@link Accounts#byToken} takes it; a secret
 */
public record Login(Account account, String token) {
  /** The name, and not the secret. */
  @Override
  public String toString() {
    return "Login of " + account.name();
  }
}
