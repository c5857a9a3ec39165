package io.tengen.search;

/** Who gets the next playout of the root of a tree, where it is not the rule of selection alone. */
interface RootRule {
  /**
   * The edge that the next playout takes; it must then be made.
   *
   * @param selector the rule of selection, for when there is nothing special
   * @return an edge of the root with a child, or the first one without, or {@link SearchTree#NONE}
   *     when there is nothing to search
   */
  int select(Selector selector);
}
