package io.tengen.search;

/** Bytes that may be taken. */
final class MemoryBudget {
  private final long bytes;
  private long left;

  MemoryBudget(long bytes) {
    this.bytes = bytes;
    this.left = bytes;
  }

  /** Takes them if they are there. */
  boolean take(long more) {
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
