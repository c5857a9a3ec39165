package io.tengen.client;

import io.tengen.env.Game;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What the window shows first.
 *
 * @param opening which page
 * @param server the address of the server to connect to, as the user typed it, if one was named
 */
public record ClientOptions(Opening opening, Optional<String> server) {

  /** The page that comes first. */
  public sealed interface Opening {}

  /** The menu. */
  public record Menu() implements Opening {}

  /** A file of a game of Go. */
  public record File(Path path) implements Opening {}

  /**
   * The dialog that begins a game in this process.
   *
   * @param game what it proposes
   * @param side what it proposes for the person at the window, 0 or 1
   */
  public record NewGame(Game game, int side) implements Opening {
    /** Checks the side. */
    public NewGame {
      requireSide(side);
    }
  }

  /** One of the worlds beside Go, by its name in the catalogue. */
  public record World(String name) implements Opening {}

  /**
   * A game in this process.
   *
   * @param game with its rules
   * @param opponent a player's text, such as {@code uct:time=5}; {@code human} for nobody
   * @param side of the person at the window, 0 or 1
   */
  public record Play(Game game, String opponent, int side) implements Opening {
    /** Checks the side. */
    public Play {
      requireSide(side);
    }
  }

  private static void requireSide(int side) {
    if (side != 0 && side != 1) {
      throw new IllegalArgumentException("side is " + side + ", but must be 0 or 1");
    }
  }

  /** The menu, no server. */
  public static ClientOptions menu() {
    return new ClientOptions(new Menu(), Optional.empty());
  }
}
