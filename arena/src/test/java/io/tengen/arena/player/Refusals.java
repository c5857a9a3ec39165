package io.tengen.arena.player;

import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.function.Executable;

/** Asks for what must be refused. */
public final class Refusals {
  private Refusals() {}

  /** The message of the exception that must come. */
  public static String messageOf(Class<? extends Exception> kind, Executable task) {
    return String.valueOf(assertThrows(kind, task).getMessage());
  }
}
