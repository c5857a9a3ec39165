package io.tengen.client.training;

import io.tengen.agents.alphazero.replay.GameFile;
import io.tengen.agents.run.RunDirectoryException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the latest game of self-play of a run directory; reads again only what has changed. */
final class LatestGame {
  private final Path games;
  private @Nullable Path file;
  private long size;
  private Optional<SeenGame> latest = Optional.empty();

  LatestGame(Path run) {
    games = run.resolve("games");
  }

  /**
   * The latest game, if there is one.
   *
   * @throws IOException when it cannot be read
   * @throws RunDirectoryException when the newest file is none of games
   * @throws IllegalArgumentException when its game is not known
   */
  Optional<SeenGame> find() throws IOException {
    if (!Files.isDirectory(games)) {
      latest = Optional.empty();
      file = null;
      return latest;
    }
    Optional<Path> newest;
    try (Stream<Path> entries = Files.list(games)) {
      newest =
          entries
              .filter(entry -> entry.getFileName().toString().matches("\\d{6,9}\\.games"))
              .max(Path::compareTo);
    }
    if (newest.isPresent()) {
      long now = Files.size(newest.get());
      if (!newest.get().equals(file) || now != size) {
        file = newest.get();
        size = now;
        // The newest file may have no whole game yet; the one before is shown on then.
        SeenGame.of(GameFile.readLast(newest.get())).ifPresent(seen -> latest = Optional.of(seen));
      }
    }
    return latest;
  }
}
