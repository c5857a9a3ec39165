package io.tengen.client.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Whether this computer may have something that plays sounds. Only on Linux is that known without
 * asking the system's libraries, which print what they do not find.
 *
 * @param isLinux what else there is has a device
 * @param environment the variables of the process
 * @param root the folder that paths of the system begin at
 */
record SoundDevice(boolean isLinux, Map<String, String> environment, Path root) {
  /** Variables by which a user says where sound goes. */
  private static final List<String> WISHES =
      List.of("PULSE_SERVER", "PIPEWIRE_REMOTE", "ALSOFT_DRIVERS", "ALSA_CARD", "ALSA_CONFIG_PATH");

  /** Copies. */
  SoundDevice {
    environment = Map.copyOf(environment);
  }

  static SoundDevice ofSystem() {
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    return new SoundDevice(system.startsWith("linux"), System.getenv(), Path.of("/"));
  }

  /** False only if there is neither a card nor a server of sound, nor a user's word about one. */
  boolean mayBeThere() {
    return !isLinux
        || WISHES.stream().anyMatch(environment::containsKey)
        || hasCard()
        || servers().anyMatch(Files::exists)
        || Files.exists(root.resolve("etc/asound.conf"))
        || isIn("HOME", ".asoundrc");
  }

  private boolean hasCard() {
    try (Stream<String> lines = Files.lines(root.resolve("proc/asound/cards"))) {
      // A card's line begins with its number; without one there is "--- no soundcards ---".
      return lines.anyMatch(line -> line.matches("\\s*\\d.*"));
    } catch (IOException e) {
      return false;
    }
  }

  private Stream<Path> servers() {
    Stream<Path> shared = Stream.of(root.resolve("run/pulse/native"));
    return Stream.concat(
        shared,
        Stream.of("pulse/native", "pipewire-0").flatMap(name -> in("XDG_RUNTIME_DIR", name)));
  }

  private boolean isIn(String variable, String name) {
    return in(variable, name).anyMatch(Files::exists);
  }

  /** What has a name in the folder that a variable names. */
  private Stream<Path> in(String variable, String name) {
    String folder = environment.get(variable);
    if (folder == null || folder.isEmpty()) {
      return Stream.empty();
    }
    try {
      return Stream.of(Path.of(folder, name));
    } catch (InvalidPathException e) {
      return Stream.empty();
    }
  }
}
