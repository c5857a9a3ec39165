package io.tengen.client.ui.screen;

import io.tengen.client.ClientException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.stream.Stream;

/** Lists the folders and game records of a folder, off the render thread. */
public final class FolderLister {
  private static final int MOST = 2_000;

  private final Executor worker;
  private final Executor owner;

  /**
   * A lister.
   *
   * @param worker reads folders
   * @param owner is told what was read
   */
  public FolderLister(Executor worker, Executor owner) {
    this.worker = worker;
    this.owner = owner;
  }

  /** Something in a folder. */
  public record Entry(String name, boolean isFolder) {}

  /** Folders first, each by name, hidden ones left out; at most {@value #MOST}. */
  CompletionStage<List<Entry>> list(Path folder) {
    CompletableFuture<List<Entry>> answer = new CompletableFuture<>();
    worker.execute(
        () -> {
          try {
            List<Entry> entries = read(folder);
            owner.execute(() -> answer.complete(entries));
          } catch (ClientException e) {
            owner.execute(() -> answer.completeExceptionally(e));
          }
        });
    return answer;
  }

  /** The entries of a folder, at once. */
  static List<Entry> read(Path folder) {
    List<Entry> entries = new ArrayList<>();
    try (Stream<Path> paths = Files.list(folder)) {
      paths
          .filter(path -> !String.valueOf(path.getFileName()).startsWith("."))
          .limit(MOST)
          .forEach(path -> add(path, entries));
    } catch (IOException | SecurityException e) {
      throw new ClientException(folder + " cannot be read: " + e.getClass().getSimpleName(), e);
    }
    entries.sort(
        Comparator.comparing((Entry entry) -> !entry.isFolder())
            .thenComparing(Entry::name, String.CASE_INSENSITIVE_ORDER));
    return entries;
  }

  private static void add(Path path, List<Entry> entries) {
    String name = String.valueOf(path.getFileName());
    String lower = name.toLowerCase(Locale.ROOT);
    if (Files.isDirectory(path)) {
      entries.add(new Entry(name, true));
    } else if (lower.endsWith(".sgf") || lower.endsWith(".sgf.gz")) {
      entries.add(new Entry(name, false));
    }
  }
}
