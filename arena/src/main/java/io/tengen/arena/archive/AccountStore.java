package io.tengen.arena.archive;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * The accounts of an archive, and the tokens by which programs log in. Knows passwords and tokens
 * only as hashes. Whatever a method has saved is durable when it returns. Thread-safe.
 */
public final class AccountStore {
  private static final int LONGEST_NAME = 60;

  private final Access writing;
  private final Access reading;
  private final InstantSource time;

  AccountStore(Access writing, Access reading, InstantSource time) {
    this.writing = writing;
    this.reading = reading;
    this.time = time;
  }

  /** The account of a name, in capitals or not. */
  public Optional<StoredAccount> find(String name) {
    return reading.run(session -> AccountRows.find(session, name));
  }

  /** The account of a number. */
  public Optional<StoredAccount> find(long id) {
    return reading.run(session -> AccountRows.find(session, id));
  }

  /** All accounts, in the order in which they were made. */
  public List<StoredAccount> all() {
    return reading.run(AccountRows::all);
  }

  /**
   * Makes an account.
   *
   * @param name 1 to 60 characters that can be printed
   * @return nothing when the name is taken, in capitals or not
   */
  public Optional<StoredAccount> create(String name, String passwordHash, String role) {
    if (name.isBlank()
        || name.length() > LONGEST_NAME
        || name.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException(
          "the name of an account has %d characters, but must have 1 to %d that can be printed"
              .formatted(name.length(), LONGEST_NAME));
    }
    long now = time.millis();
    return writing.run(session -> AccountRows.create(session, name, passwordHash, role, now));
  }

  /**
   * Replaces the password.
   *
   * @throws IllegalArgumentException when there is no such account
   */
  public void setPassword(long account, String passwordHash) {
    boolean isKnown =
        writing.run(session -> AccountRows.setPassword(session, account, passwordHash));
    requireKnown(isKnown, account);
  }

  /**
   * Replaces the role.
   *
   * @throws IllegalArgumentException when there is no such account
   */
  public void setRole(long account, String role) {
    boolean isKnown = writing.run(session -> AccountRows.setRole(session, account, role));
    requireKnown(isKnown, account);
  }

  /**
   * Keeps a token.
   *
   * @param hash of the token, unlike any other
   * @param label what its owner calls it
   * @throws IllegalArgumentException when there is no such account, or there is such a token
   */
  public void addToken(String hash, long account, String label) {
    long now = time.millis();
    writing.run(
        session -> {
          requireKnown(AccountRows.find(session, account).isPresent(), account);
          if (!AccountRows.addToken(session, hash, account, label, now)) {
            throw new IllegalArgumentException(
                "token '" + label + "' of account " + account + " is there already; make another");
          }
          return true;
        });
  }

  /** Whose token it is, if it is one. */
  public Optional<StoredAccount> findByToken(String hash) {
    return reading.run(session -> AccountRows.findByToken(session, hash));
  }

  /** The tokens of an account, in the order in which they were made. */
  public List<StoredToken> tokens(long account) {
    return reading.run(session -> AccountRows.tokens(session, account));
  }

  /** Forgets a token; answers whether there was such a one. */
  public boolean removeToken(String hash) {
    return writing.run(session -> AccountRows.removeToken(session, hash));
  }

  private static void requireKnown(boolean isKnown, long account) {
    if (!isKnown) {
      throw new IllegalArgumentException("there is no account " + account);
    }
  }
}
