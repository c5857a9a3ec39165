package io.tengen.arena.archive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Writes and reads accounts and tokens. */
final class AccountRows {
  private static final String ACCOUNTS =
      "SELECT account.id, name, password_hash, role, account.created_ms FROM account";

  private AccountRows() {}

  private static StoredAccount account(ResultSet row) throws SQLException {
    return new StoredAccount(
        row.getLong(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        Instant.ofEpochMilli(row.getLong(5)));
  }

  /** What names have in common that are the same but for capitals. */
  private static String folded(String name) {
    return name.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
  }

  static Optional<StoredAccount> find(Session session, String name) throws SQLException {
    return session.find(ACCOUNTS + " WHERE folded_name = ?", AccountRows::account, folded(name));
  }

  static Optional<StoredAccount> find(Session session, long id) throws SQLException {
    return session.find(ACCOUNTS + " WHERE account.id = ?", AccountRows::account, id);
  }

  static List<StoredAccount> all(Session session) throws SQLException {
    return session.list(ACCOUNTS + " ORDER BY account.id", AccountRows::account);
  }

  /**
   * Makes an account, unless the name is taken.
   *
   * @param now in ms since 1970
   */
  static Optional<StoredAccount> create(
      Session session, String name, String passwordHash, String role, long now)
      throws SQLException {
    int added =
        session.update(
            "INSERT INTO account (name, folded_name, password_hash, role, created_ms)"
                + " VALUES (?, ?, ?, ?, ?) ON CONFLICT (folded_name) DO NOTHING",
            name,
            folded(name),
            passwordHash,
            role,
            now);
    return added == 0 ? Optional.empty() : find(session, name);
  }

  /** Answers whether there is such an account. */
  static boolean setPassword(Session session, long account, String hash) throws SQLException {
    return session.update("UPDATE account SET password_hash = ? WHERE id = ?", hash, account) == 1;
  }

  /** Answers whether there is such an account. */
  static boolean setRole(Session session, long account, String role) throws SQLException {
    return session.update("UPDATE account SET role = ? WHERE id = ?", role, account) == 1;
  }

  /**
   * Adds a token, unless there is such a one.
   *
   * @param now in ms since 1970
   */
  static boolean addToken(Session session, String hash, long account, String label, long now)
      throws SQLException {
    return session.update(
            "INSERT INTO token (hash, account_id, label, created_ms) VALUES (?, ?, ?, ?)"
                + " ON CONFLICT (hash) DO NOTHING",
            hash,
            account,
            label,
            now)
        == 1;
  }

  static Optional<StoredAccount> findByToken(Session session, String hash) throws SQLException {
    return session.find(
        ACCOUNTS + " JOIN token ON token.account_id = account.id WHERE hash = ?",
        AccountRows::account,
        hash);
  }

  static List<StoredToken> tokens(Session session, long account) throws SQLException {
    return session.list(
        "SELECT hash, account_id, label, created_ms FROM token WHERE account_id = ?"
            + " ORDER BY created_ms, hash",
        row ->
            new StoredToken(
                row.getString(1),
                row.getLong(2),
                row.getString(3),
                Instant.ofEpochMilli(row.getLong(4))),
        account);
  }

  static boolean removeToken(Session session, String hash) throws SQLException {
    return session.update("DELETE FROM token WHERE hash = ?", hash) == 1;
  }
}
