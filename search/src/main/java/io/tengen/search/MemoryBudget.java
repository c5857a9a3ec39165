package io.tengen.search;

/** Bytes that may be taken and are never given back. */
final class MemoryBudget {
  private long left;

  MemoryBudget(long bytes) {
    this.left = bytes;
  }

  /** Takes them if they are there. */
  boolean take(long bytes) {
    if (bytes > left) {
      return false;
    }
    left -= bytes;
    return true;
  }
}
