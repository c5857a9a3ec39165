package io.tengen.search;

/**
 * Which actions a search may look at, for analysis that leaves some out: KataGo's {@code avoid} and
 * {@code allow}. A filter that forbids every legal action of a position is not heeded there.
 *
 * <p>What a filtered search proves is proven only of the game without the forbidden actions.
 */
@FunctionalInterface
public interface ActionFilter {
  /** Forbids nothing. */
  ActionFilter ALL = (depth, player, action) -> true;

  /**
   * Whether a player may take an action.
   *
   * @param depth how many actions the position is away from the root, 0 at the root
   * @param player who is to move there
   */
  boolean allows(int depth, int player, int action);

  /**
   * Moves the allowed ones of the first {@code count} actions to the front, in their order.
   *
   * @return how many they are; {@code count} when none is, with nothing changed
   */
  default int keep(int[] actions, int count, int depth, int player) {
    if (this == ALL) {
      return count;
    }
    int kept = 0;
    for (int i = 0; i < count; i++) {
      if (allows(depth, player, actions[i])) {
        actions[kept++] = actions[i];
      }
    }
    return kept == 0 ? count : kept;
  }
}
