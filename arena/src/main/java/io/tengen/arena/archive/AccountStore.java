package io.tengen.arena.archive;

import java.util.List;
import java.util.Optional;

/**
 * The accounts of an archive, and the tokens by which programs log in. Knows passwords and tokens
 * only as hashes. Whatever a method has saved is durable when it returns. Thread-safe.
 */
public final class AccountStore {
  AccountStore() {}

  private static UnsupportedOperationException toCome() {
    return new UnsupportedOperationException("to come");
  }

  /** The account of a name, in capitals or not. */
  public Optional<StoredAccount> find(String name) {
    throw toCome();
  }

  /** The account of a number. */
  public Optional<StoredAccount> find(long id) {
    throw toCome();
  }

  /** All accounts, in the order in which they were made. */
  public List<StoredAccount> all() {
    throw toCome();
  }

  /**
   * Makes an account.
   *
   * @param name 1 to 60 characters
   * @return nothing when the name is taken, in capitals or not
   */
  public Optional<StoredAccount> create(String name, String passwordHash, String role) {
    throw toCome();
  }

  /**
   * Replaces the password.
   *
   * @throws IllegalArgumentException when there is no such account
   */
  public void setPassword(long account, String passwordHash) {
    throw toCome();
  }

  /**
   * Replaces the role.
   *
   * @throws IllegalArgumentException when there is no such account
   */
  public void setRole(long account, String role) {
    throw toCome();
  }

  /**
   * Keeps a token.
   *
   * @param hash of the token, unlike any other
   * @param label what its owner calls it
   * @throws IllegalArgumentException when there is no such account, or there is such a token
   */
  public void addToken(String hash, long account, String label) {
    throw toCome();
  }

  /** Whose token it is, if it is one. */
  public Optional<StoredAccount> findByToken(String hash) {
    throw toCome();
  }

  /** The tokens of an account, in the order in which they were made. */
  public List<StoredToken> tokens(long account) {
    throw toCome();
  }

  /** Forgets a token; answers whether there was such a one. */
  public boolean removeToken(String hash) {
    throw toCome();
  }
}
