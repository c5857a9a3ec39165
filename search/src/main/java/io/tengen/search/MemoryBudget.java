package io.tengen.search;

import java.util.ArrayList;
import java.util.List;

/** Bytes that may be taken by several, who give back what they do not use when others want it. */
final class MemoryBudget {
  private final List<Runnable> savers = new ArrayList<>();
  private final long bytes;
  private long left;

  MemoryBudget(long bytes) {
    this.bytes = bytes;
    this.left = bytes;
  }

  /** Says what to do when there is not enough: give back what is not used. */
  void onShortage(Runnable saver) {
    savers.add(saver);
  }

  /** Takes them if they are there. */
  boolean take(long more) {
    if (more > left) {
      savers.forEach(Runnable::run);
    }
    if (more > left) {
      return false;
    }
    left -= more;
    return true;
  }

  /** Gives some of those that were taken back. */
  void giveBack(long less) {
    left += less;
  }

  /** How many are taken. */
  long taken() {
    return bytes - left;
  }
}
