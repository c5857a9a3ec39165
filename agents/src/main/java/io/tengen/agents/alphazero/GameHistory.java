package io.tengen.agents.alphazero;

import io.tengen.agents.alphazero.replay.GameFile;
import io.tengen.agents.alphazero.replay.GameFileContent;
import io.tengen.agents.alphazero.replay.ReplayWindow;
import io.tengen.agents.alphazero.replay.WindowContent;
import io.tengen.agents.alphazero.replay.ZeroGame;
import io.tengen.agents.alphazero.selfplay.ResignationThreshold;
import io.tengen.agents.run.RunDirectoryException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** What the games so far mean for those to come: the window, and when to resign. */
final class GameHistory {
  private final String game;
  private final ReplayWindow window;
  private final ResignationThreshold resignation;

  GameHistory(AlphaZeroConfig config) {
    this.window = new ReplayWindow(config.replay().windowSize());
    this.game = config.newGame().name();
    this.resignation = new ResignationThreshold(config.selfPlay().resignFalsePositives());
  }

  /** Takes the games of an iteration, in the order of their numbers. */
  void add(List<ZeroGame> games) {
    for (ZeroGame game : games) {
      window.add(game);
      resignation.add(game);
    }
    window.trim();
  }

  /**
   * Reads the games of past iterations again. What cannot be read is left out: it is lost, but the
   * run can go on without it.
   *
   * @param iterations how many
   */
  void load(AlphaZeroFiles files, int iterations, Consumer<String> warnings) throws IOException {
    for (int iteration = 0; iteration < iterations; iteration++) {
      Path file = files.games(iteration);
      if (!Files.exists(file)) {
        warnings.accept(file + " is gone; the run goes on without its games");
        continue;
      }
      try {
        GameFileContent content = GameFile.read(file);
        if (content.header().iteration() != iteration || !content.header().game().equals(game)) {
          warnings.accept(file + " is of another run; this one goes on without its games");
          continue;
        }
        if (!content.isWhole()) {
          warnings.accept(content.describeDamage());
        }
        add(content.games());
      } catch (RunDirectoryException e) {
        warnings.accept(e.getMessage() + "; the run goes on without its games");
      }
    }
  }

  /** What is learned from now. */
  WindowContent content() {
    return window.content();
  }

  /** Below which value a player resigns. */
  double resignThreshold() {
    return resignation.value();
  }
}
