package io.tengen.arena.live;

import io.tengen.env.Game;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The inverse of {@link Game#actionName}. The names of a game are made once; games that are called
 * the same have the same ones.
 */
public final class ActionNames {
  /** Beyond that a name is none, whatever it says. */
  private static final int LONGEST = 32;

  /** More games than there are by name; bounds what is kept of those with sizes of their own. */
  private static final int MOST_GAMES = 256;

  private static final Map<String, Map<String, Integer>> ACTIONS = new ConcurrentHashMap<>();

  private ActionNames() {}

  /**
   * The action that a name means, in capitals or not; nothing where it means none.
   *
   * @param name any text
   */
  public static OptionalInt actionOf(Game game, String name) {
    if (name.length() > LONGEST) {
      return OptionalInt.empty();
    }
    Map<String, Integer> actions = ACTIONS.get(game.name());
    if (actions == null) {
      actions = actionsOf(game);
      if (ACTIONS.size() < MOST_GAMES) {
        ACTIONS.put(game.name(), actions);
      }
    }
    Integer action = actions.get(name.toLowerCase(Locale.ROOT));
    return action == null ? OptionalInt.empty() : OptionalInt.of(action);
  }

  private static Map<String, Integer> actionsOf(Game game) {
    Map<String, Integer> actions = new HashMap<>();
    for (int action = 0; action < game.actionCount(); action++) {
      actions.put(game.actionName(action).toLowerCase(Locale.ROOT), action);
    }
    return actions;
  }
}
