package io.tengen.arena.player;

import io.tengen.env.Game;
import io.tengen.go.GoGame;
import io.tengen.search.player.GameKnowledge;
import io.tengen.search.player.Player;
import io.tengen.search.player.PlayerKind;
import io.tengen.search.player.PlayerSpec;
import io.tengen.search.time.TimeControl;
import java.time.Duration;
import java.util.List;

/**
 * {@code gtp:COMMAND}: a Go engine in a process of its own that speaks GTP version 2. Everything
 * behind the colon is its command line, with words and quotes as in a shell.
 *
 * <p>The engine is told size, komi, time and the stones that a game begins with. Rules beyond komi
 * it is told only if it knows {@code kata-set-rules}; any other is trusted to be started with the
 * right ones. Its randomness is its own: seeds do not reach it.
 *
 * @param command the program and its arguments
 * @param patience how long it may take to answer
 */
public record ExternalEngine(List<String> command, Patience patience) implements PlayerSpec {

  /**
   * When an engine counts as hanging.
   *
   * @param command the longest that a command takes that needs no thought
   * @param overtime how long a move is waited for when the clock has run out
   * @param move the longest move without a clock
   * @param exit how long it may take to end when it is told to
   */
  public record Patience(Duration command, Duration overtime, Duration move, Duration exit) {
    /** Far more than any engine at work needs. */
    public static final Patience USUAL =
        new Patience(
            Duration.ofMinutes(2),
            Duration.ofMinutes(2),
            Duration.ofMinutes(30),
            Duration.ofSeconds(3));
  }

  static final PlayerKind KIND =
      new PlayerKind(
          "gtp",
          "a Go engine in a process of its own, which speaks GTP 2; everything after the colon is"
              + " its command, with quotes as in a shell",
          "gtp:gnugo --mode gtp --level 10",
          List.of(),
          ExternalEngine::read);

  /** Copies the command. */
  public ExternalEngine {
    command = List.copyOf(command);
  }

  private static ExternalEngine read(String options) {
    List<String> words = CommandWords.split(options);
    if (words.isEmpty() || words.get(0).isEmpty()) {
      throw new IllegalArgumentException(
          "player gtp has no command; write gtp:COMMAND, such as gtp:gnugo --mode gtp");
    }
    return new ExternalEngine(words, Patience.USUAL);
  }

  /**
   * Checks that an engine can be told of a time control.
   *
   * @throws IllegalArgumentException when it gives less than a second, of which the protocol cannot
   *     tell
   */
  public static void requireTellable(TimeControl control) {
    GtpTimeWords.settings(control);
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalArgumentException when the game is not Go
   * @throws PlayerException when the engine cannot be started or does not play such a game
   */
  @Override
  public Player newPlayer(Game game, GameKnowledge knowledge, long fallbackSeed) {
    if (!(game instanceof GoGame go)) {
      throw new IllegalArgumentException(
          "player gtp plays Go and nothing else; the game is " + game.name());
    }
    return EnginePlayer.start(this, go);
  }

  @Override
  public boolean isKeptBetweenGames() {
    return true;
  }
}
