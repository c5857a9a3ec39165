package io.tengen.cli;

import io.tengen.client.ClientOptions;
import io.tengen.client.ClientOptions.Opening;
import io.tengen.client.ui.DesktopClient;
import io.tengen.client.world.World;
import io.tengen.client.world.Worlds;
import io.tengen.env.Game;
import io.tengen.go.GoGame;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether what is to be played can be played in the window, and what the window is to show then.
 */
final class PlayWindow {
  /** Set by the launcher when a person types. */
  private static final String INPUT = "tengen.input";

  private PlayWindow() {}

  /** Whether somebody is there who would see a window. */
  static boolean isWanted() {
    return "terminal".equals(System.getProperty(INPUT)) && DesktopClient.hasDisplay();
  }

  /**
   * A game of Go; empty when the window has no such game.
   *
   * @param against null when nobody was named
   */
  static Optional<Opening> ofGo(Game game, @Nullable String against, int side) {
    boolean isUsual = game instanceof GoGame go && go.equals(new GoGame(go.size(), go.rules()));
    if (!isUsual) {
      return Optional.empty();
    }
    return Optional.of(
        against == null
            ? new ClientOptions.NewGame(game, side)
            : new ClientOptions.Play(game, against, side));
  }

  /** Another world; empty when the window has no such one. */
  static Optional<Opening> ofWorld(String name) {
    return Worlds.all().stream()
        .map(World::id)
        .filter(name::equals)
        .findFirst()
        .map(ClientOptions.World::new);
  }

  /** Opens the window and returns when it is closed. */
  static void open(Opening opening) {
    DesktopClient.run(new ClientOptions(opening, Optional.empty()));
  }
}
