package io.tengen.arena.lobby;

import io.tengen.arena.lobby.LobbyException.Code;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/**
 * What rooms share.
 *
 * @param agents whose names are theirs
 * @param starter begins their games
 * @param seats of their agents
 * @param events where their tables are told
 * @param tables where these are made
 * @param problems told what went wrong where nobody waits for it
 */
record RoomServices(
    Agents agents,
    GameStarter starter,
    AgentSeats seats,
    LobbyEvents events,
    Executor tables,
    Consumer<RuntimeException> problems) {
  private static final int LONGEST_NAME = 60;

  /** Checks the name of a player from outside. */
  void requireOutsider(String name) {
    if (name.isBlank()
        || name.length() > LONGEST_NAME
        || name.chars().anyMatch(Character::isISOControl)) {
      throw new LobbyException(
          Code.BAD_NAME,
          "the name of a player has %d characters, but must have 1 to %d that can be printed"
              .formatted(name.length(), LONGEST_NAME));
    }
    if (agents.isReserved(name)) {
      throw new LobbyException(
          Code.BAD_NAME, "the name '" + name + "' is an agent's; take another one");
    }
  }
}
