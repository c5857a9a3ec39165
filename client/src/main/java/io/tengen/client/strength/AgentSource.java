package io.tengen.client.strength;

import io.tengen.arena.lobby.Agents;
import io.tengen.arena.player.KnownPlayers;
import io.tengen.client.ClientException;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The agents of this process. Their networks are read when somebody asks for them first, so that a
 * window opens without them. Thread-safe.
 */
public final class AgentSource {
  private final Opening opening;
  private @Nullable Agents agents;

  /** How agents are opened; called once unless it fails. */
  @FunctionalInterface
  public interface Opening {
    /** Takes as long as reading the networks does. */
    Agents open() throws IOException;
  }

  /** Agents that are opened so. */
  public AgentSource(Opening opening) {
    this.opening = opening;
  }

  /** Those that come along, and every kind of player that a text can name. */
  public static AgentSource ofZoo() {
    return new AgentSource(() -> Agents.ofZoo(KnownPlayers.kinds(), List.of()));
  }

  /**
   * The agents; the first call may take a second, so it is not for the thread that draws.
   *
   * @throws ClientException when they cannot be read
   */
  public synchronized Agents get() {
    Agents known = agents;
    if (known == null) {
      try {
        known = opening.open();
      } catch (IOException | IllegalArgumentException e) {
        throw new ClientException("the agents cannot be read: " + e.getMessage(), e);
      }
      agents = known;
    }
    return known;
  }
}
