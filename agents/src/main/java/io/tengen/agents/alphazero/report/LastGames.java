package io.tengen.agents.alphazero.report;

import io.tengen.agents.alphazero.replay.GameFile;
import io.tengen.agents.alphazero.replay.GameText;
import io.tengen.agents.alphazero.replay.ZeroGame;
import io.tengen.agents.run.RunDirectoryException;
import io.tengen.env.Game;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The last games of a run, from its newest file that has any. */
final class LastGames {
  private static final String FOLDER = "games";
  private static final String ENDING = ".games";

  private LastGames() {}

  /**
   * Some games, a line each, the newest last; none where there are none yet. The run may be in
   * training: games that are half written are left out, and files that cannot be read passed over.
   *
   * @param run the run directory
   */
  static List<String> of(Path run, Game game, int most) throws IOException {
    Path folder = run.resolve(FOLDER);
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    List<Path> newestFirst;
    try (Stream<Path> files = Files.list(folder)) {
      newestFirst =
          files
              .filter(file -> String.valueOf(file.getFileName()).endsWith(ENDING))
              .sorted(Comparator.reverseOrder())
              .toList();
    }
    for (Path file : newestFirst) {
      List<ZeroGame> games = read(file);
      if (!games.isEmpty()) {
        return games.subList(Math.max(0, games.size() - most), games.size()).stream()
            .map(played -> GameText.line(game, played))
            .toList();
      }
    }
    return List.of();
  }

  private static List<ZeroGame> read(Path file) throws IOException {
    try {
      return GameFile.read(file).games();
    } catch (RunDirectoryException e) {
      // A report is not the place to mend a file; the run says what it drops when it goes on.
      return List.of();
    }
  }
}
