package io.tengen.server.account;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Who may do what. Passwords are kept as Argon2id hashes, tokens as SHA-256 hashes, so that who
 * reads the archive can use neither. Open to all threads.
 *
 * <p>What takes a password takes some 50 ms of a core by design, so it must not be called by a
 * thread of Netty; all the rest but {@link #addToken} and {@link #removeToken}, which save, is
 * quick.
 */
public final class Accounts {

  private Accounts() {}

  /** Accounts that are gone when the program ends. */
  public static Accounts inMemory(AccountLimits limits, InstantSource time) {
    throw new UnsupportedOperationException();
  }

  /**
   * Makes an account of a player, and logs it in.
   *
   * @param name 2 to 24 letters, digits, {@code _ - .}, the first a letter or a digit; not one that
   *     begins with {@code guest-}
   * @param password 8 to 256 characters
   * @param address of who asks, of which too many accounts are refused
   * @throws AccountException when it is refused
   */
  public Login register(String name, String password, String address) {
    throw new UnsupportedOperationException();
  }

  /**
   * Logs in with a password.
   *
   * @throws AccountException when the two do not belong together, or failed too often
   */
  public Login logIn(String name, String password, String address) {
    throw new UnsupportedOperationException();
  }

  /**
   * Logs in, or registers where nobody has the name, as CGOS does; there is no token, since the
   * connection is the session. Passwords may have any length from 1 here, since programs of that
   * world send short ones.
   *
   * @throws AccountException when it is refused
   */
  public Account enter(String name, String password, String address) {
    throw new UnsupportedOperationException();
  }

  /**
   * A new player without a password, called {@code guest-} and six letters, for as long as the
   * token lasts; the server may be started again meanwhile.
   *
   * @throws AccountException when the address has had too many
   */
  public Login guest(String address) {
    throw new UnsupportedOperationException();
  }

  /** Whose token this is; nobody's when it is unknown, over, or no token at all. */
  public Optional<Account> byToken(String token) {
    throw new UnsupportedOperationException();
  }

  /** Makes a token of a browser's login worthless; a guest's ends by itself. */
  public void logOut(String token) {
    throw new UnsupportedOperationException();
  }

  /**
   * A new token for a program that plays as this account; shown this once, never again.
   *
   * @param label what its owner calls it, 1 to 40 characters in one line
   * @throws AccountException when there are too many, the label is no good, or it is a guest's
   */
  public String addToken(Account account, String label) {
    throw new UnsupportedOperationException();
  }

  /** The labels of the tokens for programs, the oldest first. */
  public List<String> tokens(Account account) {
    throw new UnsupportedOperationException();
  }

  /** Makes the token of that label worthless; false when there is none. */
  public boolean removeToken(Account account, String label) {
    throw new UnsupportedOperationException();
  }

  /** The account of that name, capitals or not; guests are not found. */
  public Optional<Account> byName(String name) {
    throw new UnsupportedOperationException();
  }
}
