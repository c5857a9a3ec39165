package io.tengen.arena.player;

import io.tengen.search.player.PlayerKinds;

/** Every kind of player that a text can name. */
public final class KnownPlayers {
  private static final PlayerKinds KINDS =
      PlayerKinds.standard()
          .with(NetworkPlayerSpec.KIND)
          .with(AgentPlayerSpec.KIND)
          .with(ExternalEngine.KIND);

  private KnownPlayers() {}

  /** The kinds, to read texts with. */
  public static PlayerKinds kinds() {
    return KINDS;
  }
}
