package io.tengen.client.files;

import io.tengen.client.ClientException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The file of settings, {@code settings.json} in the folder of settings. */
public final class SettingsStore {
  private static final int MOST_BYTES = 1 << 20;

  /**
   * Settings, and what could not be read of them.
   *
   * @param problems a line for each value that has its default since it was wrong
   */
  public record Loaded(Settings settings, List<String> problems) {
    /** Makes the list unmodifiable. */
    public Loaded {
      problems = List.copyOf(problems);
    }

    static Loaded broken(String reason) {
      return new Loaded(Settings.defaults(), List.of("settings.json: " + reason));
    }
  }

  private final Path file;
  private final FileThread thread;

  /** The settings of a folder, such as {@link ConfigFolder#ofUser}. */
  public SettingsStore(Path folder, FileThread thread) {
    this.file = folder.resolve("settings.json");
    this.thread = thread;
  }

  /** Does what takes long only the first time that settings are read or written. */
  public static void prepare() {
    SettingsJson.read(SettingsJson.write(Settings.defaults()));
  }

  /** Where they are kept. */
  public Path file() {
    return file;
  }

  /** Reads them at once, for the start of the program; never fails. */
  public Loaded loadNow() {
    if (!Files.exists(file)) {
      return new Loaded(Settings.defaults(), List.of());
    }
    try {
      return SettingsJson.read(WholeFile.read(file, MOST_BYTES));
    } catch (IOException e) {
      return Loaded.broken(FileThread.reason(e));
    }
  }

  /** Writes them; fails with a {@link ClientException} that says why. */
  public CompletableFuture<Path> save(Settings settings) {
    return thread.run(
        () -> {
          try {
            WholeFile.write(file, SettingsJson.write(settings));
          } catch (IOException e) {
            throw new ClientException(file + " cannot be written: " + FileThread.reason(e), e);
          }
          return file;
        });
  }
}
