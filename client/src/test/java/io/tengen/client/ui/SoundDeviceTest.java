package io.tengen.client.ui;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where sound is worth a try. */
class SoundDeviceTest {
  @TempDir private Path root;

  private boolean isTried(Map<String, String> environment) {
    return new SoundDevice(true, environment, root).mayBeThere();
  }

  private void write(String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  @Test
  void aComputerWithoutCardAndServerHasNone() throws IOException {
    Map<String, String> environment =
        Map.of("HOME", root.resolve("home").toString(), "XDG_RUNTIME_DIR", "");
    assertFalse(isTried(environment));
    write("proc/asound/cards", "--- no soundcards ---\n");
    assertFalse(isTried(environment));
  }

  @Test
  void aCardIsTried() throws IOException {
    write("proc/asound/cards", " 0 [PCH            ]: HDA-Intel - HDA Intel PCH\n");
    assertTrue(isTried(Map.of()));
  }

  @Test
  void aServerIsTried() throws IOException {
    Map<String, String> environment = Map.of("XDG_RUNTIME_DIR", root.resolve("user").toString());
    assertFalse(isTried(environment));
    write("user/pipewire-0", "");
    assertTrue(isTried(environment));
  }

  @Test
  void whatTheUserSaysIsTried() throws IOException {
    assertTrue(isTried(Map.of("PULSE_SERVER", "tcp:elsewhere")));
    write("home/.asoundrc", "pcm.!default null");
    assertTrue(isTried(Map.of("HOME", root.resolve("home").toString())));
  }

  @Test
  void otherSystemsAreTried() {
    assertTrue(new SoundDevice(false, Map.of(), root).mayBeThere());
  }
}
