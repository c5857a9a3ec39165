package io.tengen.client.ui;

import io.tengen.client.files.SettingsStore;
import java.util.concurrent.FutureTask;

/**
 * What takes long only the first time: done on a thread of its own while the system opens the
 * window. No class of libGDX is initialised there: two threads that do so could wait for each
 * other.
 */
final class WarmUp {
  private static final FutureTask<Boolean> WORK = new FutureTask<>(SettingsStore::prepare, true);

  private WarmUp() {}

  /** Begins, unless it has begun. */
  static void begin() {
    Thread thread = new Thread(WORK, "client-warm-up");
    thread.setDaemon(true);
    thread.start();
  }
}
