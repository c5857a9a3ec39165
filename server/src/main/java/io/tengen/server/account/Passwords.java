package io.tengen.server.account;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import io.tengen.server.account.AccountException.Code;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Hashes passwords by Argon2id (RFC 9106) with 19 MiB and two passes, the least that OWASP's
 * password storage cheat sheet recommends, and a random salt of 16 bytes. The parameters stand in
 * each hash, so that they may be raised later.
 */
final class Passwords {
  private static final int KIBIBYTES = 19_456;
  private static final int PASSES = 2;
  private static final int LANES = 1;
  private static final int HASH_BYTES = 32;
  private static final int SALT_BYTES = 16;
  private static final int WAIT_SECONDS = 5;

  private final Argon2Function function;
  private final Semaphore atOnce;
  private final String nobodys;

  /**
   * Makes one.
   *
   * @param checksAtOnce how many hashes are computed at the same time; more callers wait
   */
  Passwords(int checksAtOnce) {
    this(checksAtOnce, KIBIBYTES);
  }

  /** As the other, with less work a hash. */
  Passwords(int checksAtOnce, int kibibytes) {
    function = Argon2Function.getInstance(kibibytes, PASSES, LANES, HASH_BYTES, Argon2.ID);
    atOnce = new Semaphore(checksAtOnce, true);
    nobodys = hash("of nobody");
  }

  /** The hash of a new password. */
  String hash(String password) {
    acquire();
    try {
      return Password.hash(password).addRandomSalt(SALT_BYTES).with(function).getResult();
    } finally {
      atOnce.release();
    }
  }

  /** Whether it is the password of that hash; false for what is no such hash. */
  boolean matches(String password, String hash) {
    if (!hash.startsWith("$argon2id$")) {
      return false;
    }
    acquire();
    try {
      return Password.check(password, hash).with(Argon2Function.getInstanceFromHash(hash));
    } finally {
      atOnce.release();
    }
  }

  /** Takes as long as a check, so that a name that nobody has cannot be told by the time. */
  void matchNobody(String password) {
    matches(password, nobodys);
  }

  private void acquire() {
    try {
      if (atOnce.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS)) {
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw new AccountException(Code.BUSY, "too many log in at this moment; try again");
  }
}
