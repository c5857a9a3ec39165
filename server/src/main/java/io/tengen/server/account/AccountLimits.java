package io.tengen.server.account;

import java.time.Duration;

/**
 * How much of the accounts one may use.
 *
 * @param failuresPerName wrong passwords for a name in 15 minutes, after which it is refused for
 *     the rest of them; 1 to 1,000
 * @param failuresPerAddress the same of an address; 1 to 100,000
 * @param accountsPerAddress new accounts of an address in an hour; 1 to 100,000
 * @param guestsPerAddress new guests of an address in an hour; 1 to 1,000,000
 * @param tokensPerAccount tokens for programs at once; 1 to 1,000
 * @param checksAtOnce passwords that are hashed at the same time, at 19 MiB each; 1 to 64
 * @param sessionLife how long a login in a browser, or a guest, lasts; 1 minute to 365 days
 */
public record AccountLimits(
    int failuresPerName,
    int failuresPerAddress,
    int accountsPerAddress,
    int guestsPerAddress,
    int tokensPerAccount,
    int checksAtOnce,
    Duration sessionLife) {
  /** For a server that people share. */
  public static final AccountLimits USUAL =
      new AccountLimits(10, 50, 20, 1_000, 16, 2, Duration.ofDays(30));

  /** Checks the ranges. */
  public AccountLimits {
    require("failuresPerName", failuresPerName, 1_000);
    require("failuresPerAddress", failuresPerAddress, 100_000);
    require("accountsPerAddress", accountsPerAddress, 100_000);
    require("guestsPerAddress", guestsPerAddress, 1_000_000);
    require("tokensPerAccount", tokensPerAccount, 1_000);
    require("checksAtOnce", checksAtOnce, 64);
    if (sessionLife.compareTo(Duration.ofMinutes(1)) < 0
        || sessionLife.compareTo(Duration.ofDays(365)) > 0) {
      throw new IllegalArgumentException(
          "the limit 'sessionLife' is " + sessionLife + ", but must be from 1 minute to 365 days");
    }
  }

  private static void require(String name, int value, int most) {
    if (value < 1 || value > most) {
      throw new IllegalArgumentException(
          "the limit '%s' of accounts is %d, but must be from 1 to %d"
              .formatted(name, value, most));
    }
  }
}
