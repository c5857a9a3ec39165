package io.tengen.arena.archive;

import org.jspecify.annotations.Nullable;

/**
 * An archive that cannot be used as asked; the message says in a line why and what to do instead.
 */
public final class ArchiveException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ArchiveException(String message) {
    super(message);
  }

  ArchiveException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
