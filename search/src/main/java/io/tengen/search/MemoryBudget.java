package io.tengen.search;

/** Bytes that may be taken and are never given back. */
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

  /** How many were taken. */
  long taken() {
    return bytes - left;
  }
}
