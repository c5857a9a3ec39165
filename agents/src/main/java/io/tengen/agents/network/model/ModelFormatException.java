package io.tengen.agents.network.model;

import java.io.IOException;
import java.io.Serial;

/** A file that is not a whole model of a version that is known. */
public final class ModelFormatException extends IOException {
  @Serial private static final long serialVersionUID = 1;

  ModelFormatException(String message) {
    super(message);
  }
}
