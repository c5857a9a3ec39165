package io.tengen.client.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * The files of games that were opened or saved last, newest first: {@code recent.txt}, a line each.
 */
public final class RecentGames {
  private static final int MOST = 20;
  private static final int MOST_BYTES = 1 << 20;

  private final Path file;
  private final FileThread thread;

  /** Those of a folder of settings. */
  public RecentGames(Path folder, FileThread thread) {
    this.file = folder.resolve("recent.txt");
    this.thread = thread;
  }

  /** Those that are still there, at most 20. */
  public CompletableFuture<List<Path>> list() {
    return thread.run(() -> read().stream().filter(Files::isRegularFile).toList());
  }

  /** Puts a file in front; answers the list. */
  public CompletableFuture<List<Path>> add(Path opened) {
    return thread.run(
        () -> {
          Path path = opened.toAbsolutePath().normalize();
          List<Path> recent = new ArrayList<>(List.of(path));
          read().stream().filter(other -> !other.equals(path)).forEach(recent::add);
          List<Path> kept = List.copyOf(recent.subList(0, Math.min(MOST, recent.size())));
          write(kept);
          return kept.stream().filter(Files::isRegularFile).toList();
        });
  }

  private void write(List<Path> recent) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (Path path : recent) {
      // A line break in a name would make two lines of it.
      if (path.toString().lines().count() == 1) {
        lines.append(path).append('\n');
      }
    }
    WholeFile.write(file, lines.toString().getBytes(StandardCharsets.UTF_8));
  }

  private List<Path> read() throws IOException {
    List<Path> recent = new ArrayList<>();
    if (!Files.exists(file)) {
      return recent;
    }
    String text = new String(WholeFile.read(file, MOST_BYTES), StandardCharsets.UTF_8);
    for (String line : text.lines().limit(MOST).toList()) {
      pathOf(line).ifPresent(recent::add);
    }
    return recent;
  }

  private static Optional<Path> pathOf(String line) {
    try {
      return Optional.of(Path.of(line));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }
}
