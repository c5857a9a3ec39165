package io.tengen.client.files;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** Where settings are kept. */
public final class ConfigFolder {
  private static final String NAME = "tengen";

  private ConfigFolder() {}

  /** That of the user who runs the program. */
  public static Path ofUser() {
    return of(
        System.getProperty("os.name", ""), System.getProperty("user.home", "."), System.getenv());
  }

  /**
   * {@code %APPDATA%\tengen} on Windows, {@code ~/Library/Application Support/tengen} on a Mac,
   * else {@code $XDG_CONFIG_HOME/tengen}, which is {@code ~/.config/tengen} where that is not set
   * to an absolute path (XDG Base Directory Specification).
   *
   * @param system the system property {@code os.name}
   * @param home the user's home
   * @param environment the environment's variables
   */
  static Path of(String system, String home, Map<String, String> environment) {
    String name = system.toLowerCase(Locale.ROOT);
    if (name.startsWith("windows")) {
      String data = environment.getOrDefault("APPDATA", "");
      return (data.isEmpty() ? Path.of(home, "AppData", "Roaming") : Path.of(data)).resolve(NAME);
    }
    if (name.startsWith("mac")) {
      return Path.of(home, "Library", "Application Support", NAME);
    }
    String config = environment.getOrDefault("XDG_CONFIG_HOME", "");
    Path folder = config.startsWith("/") ? Path.of(config) : Path.of(home, ".config");
    return folder.resolve(NAME);
  }
}
