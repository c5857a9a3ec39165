package io.tengen.arena.player;

import io.tengen.search.player.PlayerKinds;

/** Every kind of player that a text can name. */
public final class KnownPlayers {
  private static final PlayerKinds OWN =
      PlayerKinds.standard().with(NetworkPlayerSpec.KIND).with(AgentPlayerSpec.KIND);
  private static final PlayerKinds KINDS = OWN.with(ExternalEngine.KIND);

  private KnownPlayers() {}

  /** The kinds, to read texts with. */
  public static PlayerKinds kinds() {
    return KINDS;
  }

  /** Those that start no other program, for texts that come from outside. */
  public static PlayerKinds own() {
    return OWN;
  }
}
