package io.tengen.server.http;

/** Told what happens, by threads that must not wait. */
public interface HttpEvents {
  /**
   * A request was answered.
   *
   * @param route the pattern of its path, {@code static}, or {@code none}
   */
  void answered(String route, int status, long nanoseconds);

  /** Something was refused because of a limit. */
  void refused(String limit);

  /** A handler failed, which is a bug or a broken disk. */
  void failed(String route, Throwable cause);
}
