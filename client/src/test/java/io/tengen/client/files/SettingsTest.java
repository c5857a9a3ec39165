package io.tengen.client.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.client.ClientException;
import io.tengen.client.key.Command;
import io.tengen.client.key.KeyBindings;
import io.tengen.client.key.KeyStroke;
import io.tengen.client.text.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
  @TempDir Path folder;
  private final FileThread thread = new FileThread(Runnable::run);

  @AfterEach
  void close() {
    thread.close();
  }

  private SettingsStore store() {
    return new SettingsStore(folder.resolve("new/tengen"), thread);
  }

  private static Settings changed() {
    return Settings.defaults()
        .withLanguage(Language.JAPANESE)
        .withAppearance(
            Appearance.DEFAULTS
                .withPalette(PaletteName.COLOUR_BLIND)
                .withCoordinates(false)
                .withMoveNumbers(true)
                .withAnimation(false)
                .withFullScreen(true)
                .withSize(1000, 20)
                .withVolume(0))
        .withAnalysis(new AnalysisWishes(77, 2, "/tmp/あ.onnx"))
        .withServer("localhost:8080")
        .withName("本因坊")
        .withLastGame(Map.of("size", "19", "opponent", "uct:visits=100"))
        .withKeys(KeyBindings.defaults().with(Command.PASS, KeyStroke.of("F5")));
  }

  @Test
  void withoutAFileThereAreDefaults() {
    assertEquals(new SettingsStore.Loaded(Settings.defaults(), List.of()), store().loadNow());
  }

  @Test
  void settingsAreReadBack() throws IOException {
    store().save(Settings.defaults()).join();
    Path file = store().save(changed()).join();

    assertEquals(new SettingsStore.Loaded(changed(), List.of()), store().loadNow());
    assertEquals(480, changed().appearance().height());
    try (var files = Files.list(file.getParent())) {
      assertEquals(List.of(file), files.toList());
    }
  }

  @Test
  void badValuesFallBackOneByOne() throws IOException {
    Path file = store().save(changed()).join();
    Files.writeString(
        file,
        Files.readString(file)
            .replace("77", "0")
            .replace("colour-blind", "sepia")
            .replace("\"localhost:8080\"", "[]")
            .replace("\"ja\"", "\"fr\"")
            .replace("\"coordinates\" : false", "\"coordinates\" : 1, \"new\" : {}")
            .replace("F5", "Any"));
    SettingsStore.Loaded loaded = store().loadNow();

    assertEquals(
        List.of(
            "palette is \"sepia\", but must be one of wood, night, colour-blind, contrast",
            "coordinates is 1, but must be true or false",
            "visits is 0, but must be 1 to 10000000",
            "language is \"fr\", but must be \"en\" or \"ja\"",
            "server is [], but must be a text of at most 300 characters"),
        loaded.problems().subList(0, 5));
    assertEquals(6, loaded.problems().size());
    assertTrue(loaded.problems().get(5).startsWith("key of 'pass': no key is called 'Any'"));
    assertEquals("本因坊", loaded.settings().name());
    assertTrue(loaded.settings().appearance().moveNumbers());
    assertEquals(AnalysisWishes.DEFAULTS.visits(), loaded.settings().analysis().visits());
    assertEquals(2, loaded.settings().analysis().threads());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[1]", "not json", "null"})
  void aBrokenFileIsToldAndDefaultsTaken(String text) throws IOException {
    Files.createDirectories(store().file().getParent());
    Files.writeString(store().file(), text);
    SettingsStore.Loaded loaded = store().loadNow();

    assertEquals(Settings.defaults(), loaded.settings());
    assertEquals(1, loaded.problems().size());
    assertTrue(loaded.problems().get(0).startsWith("settings.json: it is no JSON"));
  }

  @Test
  void aFolderInThePlaceOfTheFileIsTold() throws IOException {
    Files.createDirectories(store().file().resolve("in"));

    assertFalse(store().loadNow().problems().isEmpty());
    var e = assertThrows(CompletionException.class, () -> store().save(changed()).join());
    Throwable cause = Objects.requireNonNull(e.getCause());
    assertTrue(cause instanceof ClientException);
    assertTrue(String.valueOf(cause.getMessage()).contains("cannot be written: "));
  }

  @Test
  void valuesOutOfRangeAreRefused() {
    var e = assertThrows(IllegalArgumentException.class, () -> new AnalysisWishes(5, 257, ""));
    assertEquals("threads is 257, but must be 1 to 256", e.getMessage());
    Appearance look = Appearance.DEFAULTS;
    assertThrows(IllegalArgumentException.class, () -> look.withVolume(101));
    Settings settings = Settings.defaults();
    String longName = "n".repeat(101);
    assertThrows(IllegalArgumentException.class, () -> settings.withName(longName));
  }

  @ParameterizedTest
  @CsvSource({
    "Linux, /x, /home/ann, /x/tengen",
    "Linux, relative, /home/ann, /home/ann/.config/tengen",
    "Linux, '', /home/ann, /home/ann/.config/tengen",
    "Mac OS X, /x, /Users/ann, /Users/ann/Library/Application Support/tengen"
  })
  void theFolderIsTheSystems(String system, String config, String home, String expected) {
    assertEquals(
        Path.of(expected), ConfigFolder.of(system, home, Map.of("XDG_CONFIG_HOME", config)));
  }

  @Test
  void windowsHasAFolderForApplications() {
    assertEquals(
        Path.of("/data/tengen"),
        ConfigFolder.of("Windows 11", "/home", Map.of("APPDATA", "/data")));
    assertEquals(
        Path.of("/home/AppData/Roaming/tengen"), ConfigFolder.of("Windows 11", "/home", Map.of()));
    assertTrue(ConfigFolder.ofUser().endsWith("tengen"));
  }
}
