package io.tengen.arena.live;

import io.tengen.env.Game;
import java.util.OptionalInt;

/** The inverse of {@link Game#actionName}. */
public final class ActionNames {
  private ActionNames() {}

  /**
   * The action that a name means, in capitals or not; nothing where it means none.
   *
   * @param name any text
   */
  public static OptionalInt actionOf(Game game, String name) {
    throw new UnsupportedOperationException("to come");
  }
}
