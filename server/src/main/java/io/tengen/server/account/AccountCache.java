package io.tengen.server.account;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whose the tokens are that were used last, by their hashes, so that a request costs no look into
 * the archive. Open to all threads.
 */
final class AccountCache {
  private static final int MOST = 20_000;

  private final Map<String, Known> byHash =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Known> eldest) {
          return size() > MOST;
        }
      };

  private long changes;

  /**
   * The owner of a token.
   *
   * @param end when the token is worth nothing any more
   */
  record Known(Account account, Instant end) {}

  synchronized @Nullable Known get(String hash) {
    return byHash.get(hash);
  }

  /** How often something was removed. */
  synchronized long changes() {
    return changes;
  }

  /**
   * Remembers a token, unless something was removed meanwhile: it may be this one.
   *
   * @param changesBefore as it was before the archive was asked
   */
  synchronized void put(String hash, Known known, long changesBefore) {
    if (changes == changesBefore) {
      byHash.put(hash, known);
    }
  }

  synchronized void remove(String hash) {
    changes++;
    byHash.remove(hash);
  }

  /** After a role has changed, or a password. */
  synchronized void removeAll(long account) {
    changes++;
    byHash.values().removeIf(known -> known.account().id() == account);
  }
}
