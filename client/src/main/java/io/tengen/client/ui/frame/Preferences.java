package io.tengen.client.ui.frame;

import io.tengen.client.files.Settings;
import io.tengen.client.files.SettingsStore;
import java.nio.file.Path;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/** The settings of now, and the way to change them. Of the render thread. */
public final class Preferences {
  private final SettingsStore store;
  private final Consumer<Settings> changed;
  private final Consumer<String> problem;
  private Settings settings;

  /**
   * Settings that were read.
   *
   * @param changed told the settings after each change
   * @param problem told when they cannot be written
   */
  public Preferences(
      Settings settings,
      SettingsStore store,
      Consumer<Settings> changed,
      Consumer<String> problem) {
    this.settings = settings;
    this.store = store;
    this.changed = changed;
    this.problem = problem;
  }

  /** Those of now. */
  public Settings settings() {
    return settings;
  }

  /** Where they are kept, for people. */
  public String file() {
    return store.file().toString();
  }

  /** Changes them, writes them, and has the window show it. */
  public void change(Settings next) {
    if (!next.equals(settings)) {
      keep(next);
      changed.accept(next);
    }
  }

  /** Changes and writes what is shown already. */
  public void keep(Settings next) {
    settings = next;
    CompletionStage<Path> saving = store.save(next);
    saving.whenComplete(
        (file, failure) -> {
          if (failure != null) {
            problem.accept(String.valueOf(failure.getMessage()));
          }
        });
  }
}
