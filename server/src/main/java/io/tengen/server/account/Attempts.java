package io.tengen.server.account;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Counts by key in windows of time, each of which begins with the first count after the last one
 * has ended. Remembers the keys that were counted last, and no more than memory allows. Open to all
 * threads.
 */
final class Attempts {
  private static final int MOST_KEYS = 100_000;

  private final int most;
  private final Duration window;
  private final InstantSource time;
  private final Map<String, Window> windows =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Window> eldest) {
          return size() > MOST_KEYS;
        }
      };

  private record Window(Instant end, int count) {}

  /**
   * Makes one.
   *
   * @param most how many are allowed in a window
   */
  Attempts(int most, Duration window, InstantSource time) {
    this.most = most;
    this.window = window;
    this.time = time;
  }

  /** Whether one more is allowed. */
  synchronized boolean isAllowed(String key) {
    Window now = windows.get(key);
    return now == null || !time.instant().isBefore(now.end()) || now.count() < most;
  }

  /** Counts one. */
  synchronized void count(String key) {
    Instant now = time.instant();
    Window old = windows.remove(key);
    windows.put(
        key,
        old != null && now.isBefore(old.end())
            ? new Window(old.end(), old.count() + 1)
            : new Window(now.plus(window), 1));
  }

  /** Counts one if it is allowed, and says whether it was. */
  synchronized boolean tryCount(String key) {
    boolean isAllowed = isAllowed(key);
    if (isAllowed) {
      count(key);
    }
    return isAllowed;
  }
}
