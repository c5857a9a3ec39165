package io.tengen.go.sgf;

import java.util.Optional;

/**
 * One game of a collection: its tree.
 *
 * @param root the first node, which tells about the game as a whole
 */
public record SgfGame(SgfNode root) {

  /** What the root says about the game, as plain text; empty when it says nothing. */
  public Optional<String> info(GameInfo property) {
    return root.simpleText(property.id()).map(String::strip).filter(text -> !text.isEmpty());
  }
}
