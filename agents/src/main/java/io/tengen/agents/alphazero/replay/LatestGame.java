package io.tengen.agents.alphazero.replay;

import io.tengen.agents.run.RunDirectoryException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the latest game of self-play of a run, which may be in training meanwhile; reads again only
 * what has changed, and at most the last megabyte of two files. To be used by one thread at a time.
 */
public final class LatestGame {
  /** The newest file may have no whole game yet; the one before has. */
  private static final int MOST_FILES = 2;

  private final Path games;
  private @Nullable Path file;
  private long size;
  private Optional<PlayedGame> latest = Optional.empty();

  /** Of a run directory, which need not be there. */
  public LatestGame(Path run) {
    games = run.resolve("games");
  }

  /**
   * The latest game, if there is one. A file that cannot be read is told of once, and then again
   * when it has changed.
   *
   * @throws IOException when it cannot be read
   * @throws RunDirectoryException when the newest file is none of games
   */
  public Optional<PlayedGame> find() throws IOException {
    List<Path> newestFirst = newestFirst();
    if (newestFirst.isEmpty()) {
      latest = Optional.empty();
      file = null;
      return latest;
    }
    long now = Files.size(newestFirst.get(0));
    if (!newestFirst.get(0).equals(file) || now != size) {
      file = newestFirst.get(0);
      size = now;
      for (Path each : newestFirst) {
        GameFileContent content = GameFile.readLast(each);
        if (!content.games().isEmpty()) {
          latest = Optional.of(PlayedGame.of(content.header(), content.games().get(0)));
          return latest;
        }
      }
    }
    return latest;
  }

  private List<Path> newestFirst() throws IOException {
    if (!Files.isDirectory(games)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(games)) {
      return entries
          .filter(entry -> entry.getFileName().toString().matches("\\d{6,9}\\.games"))
          .sorted(Comparator.reverseOrder())
          .limit(MOST_FILES)
          .toList();
    }
  }
}
