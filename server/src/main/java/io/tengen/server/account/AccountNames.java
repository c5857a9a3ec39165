package io.tengen.server.account;

import io.tengen.server.account.AccountException.Code;
import java.util.Locale;
import java.util.regex.Pattern;

/** Which names and passwords accounts may have. */
final class AccountNames {
  /** How the names of guests begin, and of nobody else; without what follows, nobody's name. */
  static final String GUEST = "guest-";

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]{1,23}");
  private static final int SHORTEST_PASSWORD = 8;
  private static final int LONGEST_PASSWORD = 256;
  private static final int LONGEST_LABEL = 40;

  private AccountNames() {}

  /** Refuses a name that no account may have. */
  static void requireName(String name) {
    if (!NAME.matcher(name).matches()) {
      throw new AccountException(
          Code.INVALID,
          "a name has 2 to 24 letters, digits, '_', '-' and '.', and begins with a letter or a"
              + " digit");
    }
    if (key(name).startsWith(GUEST)) {
      throw new AccountException(
          Code.INVALID, "names that begin with '" + GUEST + "' are guests'; choose another");
    }
  }

  /** Refuses a password that is too short for a person's account, or too long. */
  static void requirePassword(String password) {
    if (password.length() < SHORTEST_PASSWORD || password.length() > LONGEST_PASSWORD) {
      throw new AccountException(
          Code.INVALID,
          "a password has %d to %d characters, and this one has %d"
              .formatted(SHORTEST_PASSWORD, LONGEST_PASSWORD, password.length()));
    }
  }

  /** Refuses a password that no account may have. */
  static void requireProgramsPassword(String password) {
    if (password.isEmpty() || password.length() > LONGEST_PASSWORD) {
      throw new AccountException(
          Code.INVALID,
          "a password has 1 to %d characters, and this one has %d"
              .formatted(LONGEST_PASSWORD, password.length()));
    }
  }

  /** Refuses a label that no token may have. */
  static void requireLabel(String label) {
    if (label.isBlank()
        || label.length() > LONGEST_LABEL
        || label.chars().anyMatch(Character::isISOControl)) {
      throw new AccountException(
          Code.INVALID, "a label has 1 to %d characters in one line".formatted(LONGEST_LABEL));
    }
  }

  /** The same for names that are the same. */
  static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
