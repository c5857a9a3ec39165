package io.tengen.server.account;

import io.tengen.arena.archive.AccountStore;
import java.time.InstantSource;

/** Accounts whose passwords are hashed with little work, for tests of other things. */
public final class QuickAccounts {
  private static final int KIBIBYTES = 64;

  private QuickAccounts() {}

  /** The accounts of an archive. */
  public static Accounts of(AccountStore store, AccountLimits limits, InstantSource time) {
    return new Accounts(store, limits, time, new Passwords(limits.checksAtOnce(), KIBIBYTES));
  }
}
