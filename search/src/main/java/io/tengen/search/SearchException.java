package io.tengen.search;

/**
 * A search that could not be finished because something that it relies on failed, such as its
 * evaluator. The message names the cause; what the tree counts stays as it was before the failed
 * playout.
 */
public final class SearchException extends RuntimeException {
  private static final long serialVersionUID = 1;

  SearchException(String message) {
    super(message);
  }

  /** A failure of what the search relies on, which the cause tells in full. */
  public SearchException(String message, Throwable cause) {
    super(message, cause);
  }
}
