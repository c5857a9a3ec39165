package io.tengen.arena.lobby;

import java.util.regex.Pattern;

/**
 * An agent that one may play against.
 *
 * @param name under which it plays: 1 to 18 letters, digits, dots, dashes and underscores, as CGOS
 *     can show too
 * @param playerText what it is, as a player's text, such as {@code net:model=go9,visits=64}
 * @param about the same in a few words for people
 */
public record AgentChoice(String name, String playerText, String about) {
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,18}");

  /** Checks the name. */
  public AgentChoice {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "an agent is named '%s', but must have 1 to 18 letters, digits, dots, dashes and underscores"
              .formatted(name.length() > 40 ? name.substring(0, 40) + "..." : name));
    }
    if (playerText.isBlank()) {
      throw new IllegalArgumentException(
          "agent " + name + " is no text of a player; write one, such as uct:playouts=1000");
    }
  }
}
