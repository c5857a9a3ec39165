package io.tengen.server.account;

import io.tengen.arena.archive.AccountStore;
import io.tengen.arena.archive.StoredAccount;
import io.tengen.arena.archive.StoredToken;
import io.tengen.server.account.AccountException.Code;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who may do what. Passwords are kept as Argon2id hashes, tokens as SHA-256 hashes, so that who
 * reads the archive can use neither. Open to all threads.
 *
 * <p>What takes a password takes some 50 ms of a core by design, and what changes something waits
 * for the disk, so neither must be called by a thread of Netty; {@link #byToken} and {@link #guest}
 * are quick.
 */
public final class Accounts {
  /** What the archive calls the token of a browser. */
  private static final String SESSION = "session";

  /** What stands before the labels of programs' tokens there. */
  private static final String PROGRAM = "program: ";

  private static final int SESSIONS = 20;
  private static final Duration FAILURES_WINDOW = Duration.ofMinutes(15);
  private static final Duration CREATION_WINDOW = Duration.ofHours(1);

  private final AccountStore store;
  private final AccountLimits limits;
  private final InstantSource time;
  private final Passwords passwords;
  private final Tokens tokens;
  private final AccountCache cache = new AccountCache();
  private final Attempts failuresOfNames;
  private final Attempts failuresOfAddresses;
  private final Attempts creations;
  private final Attempts guests;

  /**
   * The accounts of an archive.
   *
   * @param time for limits and for how long logins last
   */
  public Accounts(AccountStore store, AccountLimits limits, InstantSource time) {
    this(store, limits, time, new Passwords(limits.checksAtOnce()));
  }

  /** As the other, with a way of its own to hash. */
  Accounts(AccountStore store, AccountLimits limits, InstantSource time, Passwords passwords) {
    this.store = store;
    this.limits = limits;
    this.time = time;
    this.passwords = passwords;
    tokens = new Tokens(guestKey(store));
    failuresOfNames = new Attempts(limits.failuresPerName(), FAILURES_WINDOW, time);
    failuresOfAddresses = new Attempts(limits.failuresPerAddress(), FAILURES_WINDOW, time);
    creations = new Attempts(limits.accountsPerAddress(), CREATION_WINDOW, time);
    guests = new Attempts(limits.guestsPerAddress(), CREATION_WINDOW, time);
  }

  /** How much of them one may use. */
  public AccountLimits limits() {
    return limits;
  }

  /**
   * The key of guests' tokens, which is kept in place of the password of an account that nobody can
   * log in to or register, its name being none.
   */
  private static String guestKey(AccountStore store) {
    String key = Tokens.random(new SecureRandom());
    return store
        .find(AccountNames.GUEST)
        .or(() -> store.create(AccountNames.GUEST, key, Role.VIEWER.name()))
        .or(() -> store.find(AccountNames.GUEST))
        .orElseThrow()
        .passwordHash();
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
    AccountNames.requirePassword(password);
    return session(create(name, password, address));
  }

  private Account create(String name, String password, String address) {
    AccountNames.requireName(name);
    if (store.find(name).isPresent()) {
      throw taken(name);
    }
    if (!creations.tryCount(address)) {
      throw new AccountException(
          Code.TOO_MANY, "too many accounts were made from this address; try again in an hour");
    }
    return store
        .create(name, passwords.hash(password), Role.PLAYER.name())
        .map(Accounts::account)
        .orElseThrow(() -> taken(name));
  }

  private static AccountException taken(String name) {
    return new AccountException(
        Code.NAME_TAKEN, "the name '" + name + "' is taken; choose another, or log in");
  }

  /**
   * Logs in with a password.
   *
   * @throws AccountException when the two do not belong together, or failed too often
   */
  public Login logIn(String name, String password, String address) {
    return session(check(name, password, address));
  }

  private Account check(String name, String password, String address) {
    String key = AccountNames.key(name);
    if (!failuresOfNames.isAllowed(key) || !failuresOfAddresses.isAllowed(address)) {
      throw new AccountException(
          Code.TOO_MANY, "too many wrong passwords; try again in a quarter of an hour");
    }
    Optional<StoredAccount> found = store.find(name);
    boolean matches;
    if (found.isPresent()) {
      matches = passwords.matches(password, found.get().passwordHash());
    } else {
      passwords.matchNobody(password);
      matches = false;
    }
    if (!matches) {
      failuresOfNames.count(key);
      failuresOfAddresses.count(address);
      throw new AccountException(
          Code.WRONG_PASSWORD, "no account has that name and that password; check both");
    }
    return account(found.orElseThrow());
  }

  /**
   * Logs in, or registers where nobody has the name, as CGOS does; there is no token, since the
   * connection is the session. Passwords may have any length from 1 here, since programs of that
   * world send short ones.
   *
   * @throws AccountException when it is refused
   */
  public Account enter(String name, String password, String address) {
    AccountNames.requireProgramsPassword(password);
    return store.find(name).isPresent()
        ? check(name, password, address)
        : create(name, password, address);
  }

  /**
   * Replaces the password of an account, which ends its logins in browsers.
   *
   * @param password the one that it has
   * @param next the one that it shall have, of any length from 1
   * @throws AccountException when it is refused
   */
  public Account changePassword(String name, String password, String next, String address) {
    AccountNames.requireProgramsPassword(next);
    Account account = check(name, password, address);
    store.setPassword(account.id(), passwords.hash(next));
    store.tokens(account.id()).stream()
        .filter(token -> token.label().equals(SESSION))
        .forEach(this::forget);
    return account;
  }

  /**
   * A new player without a password, called {@code guest-} and six letters, for as long as the
   * token lasts; the server may be started again meanwhile.
   *
   * @throws AccountException when the address has had too many
   */
  public Login guest(String address) {
    if (!guests.tryCount(address)) {
      throw new AccountException(
          Code.TOO_MANY, "too many guests came from this address; register, or try in an hour");
    }
    String name = tokens.guestName();
    String token = tokens.ofGuest(name, time.instant(), limits.sessionLife());
    return new Login(new Account(0, name, Role.PLAYER), token);
  }

  private Login session(Account account) {
    Instant now = time.instant();
    List<StoredToken> sessions =
        store.tokens(account.id()).stream().filter(t -> t.label().equals(SESSION)).toList();
    for (int i = 0; i < sessions.size(); i++) {
      if (i <= sessions.size() - SESSIONS || !now.isBefore(end(sessions.get(i)))) {
        forget(sessions.get(i));
      }
    }
    String token = tokens.next();
    store.addToken(Tokens.hash(token), account.id(), SESSION);
    return new Login(account, token);
  }

  private boolean forget(StoredToken token) {
    boolean wasThere = store.removeToken(token.hash());
    cache.remove(token.hash());
    return wasThere;
  }

  private Instant end(StoredToken token) {
    return token.label().equals(SESSION) ? token.created().plus(limits.sessionLife()) : Instant.MAX;
  }

  /** Whose token this is; nobody's when it is unknown, over, or no token at all. */
  public Optional<Account> byToken(String token) {
    Instant now = time.instant();
    if (Tokens.isGuests(token)) {
      return tokens.guest(token, now).map(name -> new Account(0, name, Role.PLAYER));
    }
    String hash = Tokens.hash(token);
    long changes = cache.changes();
    AccountCache.Known known = cache.get(hash);
    if (known == null) {
      known = find(hash, changes);
    }
    return known != null && now.isBefore(known.end())
        ? Optional.of(known.account())
        : Optional.empty();
  }

  private AccountCache.@Nullable Known find(String hash, long changes) {
    Optional<StoredAccount> owner = store.findByToken(hash);
    if (owner.isEmpty()) {
      return null;
    }
    for (StoredToken token : store.tokens(owner.get().id())) {
      if (token.hash().equals(hash)) {
        AccountCache.Known known = new AccountCache.Known(account(owner.get()), end(token));
        cache.put(hash, known, changes);
        return known;
      }
    }
    return null;
  }

  /** Makes a token of a browser's login worthless; a guest's ends by itself. */
  public void logOut(String token) {
    String hash = Tokens.hash(token);
    store.removeToken(hash);
    cache.remove(hash);
  }

  /**
   * A new token for a program that plays as this account; shown this once, never again.
   *
   * @param label what its owner calls it, 1 to 40 characters in one line, unlike the others'
   * @throws AccountException when there are too many, the label is no good, or it is a guest's
   */
  public String addToken(Account account, String label) {
    AccountNames.requireLabel(label);
    if (account.isGuest()) {
      throw new AccountException(
          Code.INVALID, "guests have no tokens for programs; register and log in");
    }
    List<String> labels = tokens(account);
    if (labels.contains(label)) {
      throw new AccountException(
          Code.NAME_TAKEN, "there is a token '" + label + "' already; remove it, or name another");
    }
    if (labels.size() >= limits.tokensPerAccount()) {
      throw new AccountException(
          Code.TOO_MANY,
          "an account has at most %d tokens; remove one".formatted(limits.tokensPerAccount()));
    }
    String token = tokens.next();
    store.addToken(Tokens.hash(token), account.id(), PROGRAM + label);
    return token;
  }

  /** The labels of the tokens for programs, the oldest first. */
  public List<String> tokens(Account account) {
    return account.isGuest()
        ? List.of()
        : store.tokens(account.id()).stream()
            .map(StoredToken::label)
            .filter(label -> label.startsWith(PROGRAM))
            .map(label -> label.substring(PROGRAM.length()))
            .toList();
  }

  /** Makes the token of that label worthless; false when there is none. */
  public boolean removeToken(Account account, String label) {
    return !account.isGuest()
        && store.tokens(account.id()).stream()
            .filter(token -> token.label().equals(PROGRAM + label))
            .anyMatch(this::forget);
  }

  /** The account of that name, capitals or not; guests are not found. */
  public Optional<Account> byName(String name) {
    return name.equals(AccountNames.GUEST)
        ? Optional.empty()
        : store.find(name).map(Accounts::account);
  }

  /**
   * Sees to it that somebody of that name may do everything.
   *
   * @return the password, when an account was made; it is shown nowhere else
   * @throws AccountException when it is a name that no account may have
   */
  public Optional<String> requireAdmin(String name) {
    AccountNames.requireName(name);
    Optional<StoredAccount> found = store.find(name);
    if (found.isPresent()) {
      store.setRole(found.get().id(), Role.ADMIN.name());
      cache.removeAll(found.get().id());
      return Optional.empty();
    }
    String password = tokens.next().substring(0, 20);
    store.create(name, passwords.hash(password), Role.ADMIN.name());
    return Optional.of(password);
  }

  /** Whether there is anybody who may do everything. */
  public boolean hasAdmin() {
    return store.all().stream().anyMatch(each -> each.role().equals(Role.ADMIN.name()));
  }

  private static Account account(StoredAccount stored) {
    return new Account(stored.id(), stored.name(), Role.valueOf(stored.role()));
  }
}
