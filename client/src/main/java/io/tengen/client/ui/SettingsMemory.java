package io.tengen.client.ui;

import io.tengen.client.ui.frame.Preferences;
import io.tengen.client.world.WorldMemory;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/** What worlds remember is kept with the settings. */
final class SettingsMemory implements WorldMemory {
  private static final String PREFIX = "world.";

  private final Preferences preferences;
  private final BiConsumer<String, String> refused;

  /**
   * The memory of some settings.
   *
   * @param refused told what could not be kept, and why
   */
  SettingsMemory(Preferences preferences, BiConsumer<String, String> refused) {
    this.preferences = preferences;
    this.refused = refused;
  }

  @Override
  public Optional<String> get(String name) {
    return Optional.ofNullable(preferences.settings().lastGame().get(PREFIX + name));
  }

  @Override
  public void put(String name, String text) {
    Map<String, String> fields = new HashMap<>(preferences.settings().lastGame());
    fields.put(PREFIX + name, text);
    try {
      preferences.keep(preferences.settings().withLastGame(fields));
    } catch (IllegalArgumentException tooLong) {
      refused.accept(name, String.valueOf(tooLong.getMessage()));
    }
  }
}
