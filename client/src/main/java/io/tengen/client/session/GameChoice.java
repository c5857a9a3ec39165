package io.tengen.client.session;

import io.tengen.agents.alphazero.selfplay.GameVariants;
import io.tengen.client.ClientException;
import io.tengen.env.Game;
import io.tengen.go.GoGame;
import io.tengen.go.Handicap;
import io.tengen.go.Rules;
import io.tengen.go.Ruleset;

/**
 * Which game, in words and numbers as they are kept in settings.
 *
 * @param name {@code go}, or a board game of the catalogue such as {@code othello}
 * @param size points along the edge of the board of Go; 0 in other games
 * @param rules of Go, as {@link Ruleset#parse} reads them; empty in other games
 * @param komi of Go, in points; 0 in other games
 * @param handicap in Go, how many fixed stones black begins with, 0 or from 2 on; 0 in other games
 */
public record GameChoice(String name, int size, String rules, double komi, int handicap) {
  /** The name of Go in all its sizes. */
  public static final String GO = "go";

  /** Go. */
  public static GameChoice go(int size, String rules, double komi, int handicap) {
    return new GameChoice(GO, size, rules, komi, handicap);
  }

  /** A game of which there is only one. */
  public static GameChoice of(String name) {
    return new GameChoice(name, 0, "", 0, 0);
  }

  /** What a game is, in words. */
  public static GameChoice of(Game game) {
    return game instanceof GoGame go
        ? go(go.size(), Ruleset.describe(go.rules()), go.rules().komi(), go.handicap())
        : of(game.name());
  }

  /** Whether it is Go. */
  public boolean isGo() {
    return name.equals(GO);
  }

  /**
   * The game, without handicap stones.
   *
   * @throws ClientException when there is no such one; the message says what there is
   */
  public Game evenGame() {
    try {
      if (!isGo()) {
        return GameVariants.named(name, null);
      }
      Rules known = RuleWords.parse(rules);
      return new GoGame(size, known.withKomi(komi));
    } catch (IllegalArgumentException e) {
      throw new ClientException(String.valueOf(e.getMessage()), e);
    }
  }

  /**
   * The game with its handicap stones.
   *
   * @throws ClientException when there is no such one; the message says what there is
   */
  public Game game() {
    Game even = evenGame();
    if (handicap == 0) {
      return even;
    }
    if (!(even instanceof GoGame go)) {
      throw new ClientException(
          "a handicap of %d in %s, but only Go has one; set it to 0".formatted(handicap, name));
    }
    int most = Handicap.maximumFixed(size);
    if (handicap < 2 || handicap > most) {
      throw new ClientException(
          "a handicap of %d on %dx%d, but it must be 0%s"
              .formatted(handicap, size, size, most == 0 ? "" : ", or 2 to " + most));
    }
    return go.withHandicap(handicap);
  }
}
