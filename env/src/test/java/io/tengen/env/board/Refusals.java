package io.tengen.env.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.tengen.env.State;

/** What a state says to an action that is not legal. */
final class Refusals {
  private Refusals() {}

  static void assertRefused(State state, int action, String message) {
    IllegalArgumentException refusal =
        assertThrows(IllegalArgumentException.class, () -> state.apply(action));
    assertEquals(message, refusal.getMessage());
  }
}
