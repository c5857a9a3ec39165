package io.tengen.agents.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class RunDirectoryTest {
  @TempDir private Path temporary;

  private static ObjectNode config() {
    return JsonMapper.shared().createObjectNode().put("kind", "tabular");
  }

  private static void failOnWarning(String warning) {
    throw new AssertionError(warning);
  }

  private static void assertRefused(String why, Path path) {
    RunDirectoryException error =
        assertThrows(RunDirectoryException.class, () -> RunDirectory.open(path).close());
    assertTrue(error.toString().contains(why), error.toString());
  }

  @Test
  void whatIsNotARunIsRefused() throws IOException {
    assertRefused("is no directory", temporary.resolve("nowhere"));
    assertRefused("has no config.json", temporary);
    Files.writeString(temporary.resolve("config.json"), "{ not json");
    assertRefused("is not JSON (line 1)", temporary);
    Files.writeString(temporary.resolve("config.json"), "[1]");
    assertRefused("is not a JSON object", temporary);
  }

  @Test
  void aDirectoryInUseIsNotOverwritten() throws IOException {
    Path path = temporary.resolve("run");
    RunDirectory.create(path, config()).close();
    RunDirectoryException run =
        assertThrows(RunDirectoryException.class, () -> RunDirectory.create(path, config()));
    assertTrue(run.toString().contains("already holds a run"), run.toString());
    Path other = Files.createDirectory(temporary.resolve("thesis"));
    Files.writeString(other.resolve("chapter1.txt"), "years of work");
    RunDirectoryException foreign =
        assertThrows(RunDirectoryException.class, () -> RunDirectory.create(other, config()));
    assertTrue(foreign.toString().contains("not an empty directory"), foreign.toString());
    assertEquals("years of work", Files.readString(other.resolve("chapter1.txt")));
  }

  @Test
  void whatAKilledStartHasLeftIsNoObstacle() throws IOException {
    Path path = Files.createDirectory(temporary.resolve("run"));
    Files.createFile(path.resolve("run.lock"));
    Files.writeString(path.resolve(".config.json.tmp"), "{");
    RunDirectory.create(path, config()).close();
    RunDirectory.open(path).close();
  }

  @Test
  void onlyOneMayTrainInARun() throws IOException {
    Path path = temporary.resolve("run");
    try (RunDirectory first = RunDirectory.create(path, config())) {
      assertEquals(path, first.path());
      assertRefused("another process is training", path);
    }
    RunDirectory.open(path).close();
  }

  @Test
  void metricsPastTheCheckpointAreCutOff() throws IOException {
    try (RunDirectory run = RunDirectory.create(temporary.resolve("run"), config())) {
      long saved;
      try (MetricsLog log = run.openMetrics(0, RunDirectoryTest::failOnWarning)) {
        log.append("one");
        saved = log.force();
        log.append("two");
      }
      assertEquals(List.of("one", "two"), Files.readAllLines(run.metricsFile()));
      try (MetricsLog log = run.openMetrics(saved, RunDirectoryTest::failOnWarning)) {
        log.append("three");
      }
      assertEquals(List.of("one", "three"), Files.readAllLines(run.metricsFile()));
      List<String> warnings = new ArrayList<>();
      Files.writeString(run.metricsFile(), "one\nthree\nfou");
      run.openMetrics(10_000, warnings::add).close();
      assertEquals(List.of("one", "three"), Files.readAllLines(run.metricsFile()));
      assertTrue(warnings.get(0).contains("has 13 of 10000 bytes"), warnings.toString());
    }
  }

  @Test
  void aMetricsLineThatNoBufferHoldsIsRefused() throws IOException {
    try (RunDirectory run = RunDirectory.create(temporary.resolve("run"), config());
        MetricsLog log = run.openMetrics(0, RunDirectoryTest::failOnWarning)) {
      String longest = "x".repeat(65_535);
      log.append(longest);
      log.append("y");
      assertThrows(IllegalArgumentException.class, () -> log.append(longest + "x"));
      log.force();
      assertEquals(List.of(longest, "y"), Files.readAllLines(run.metricsFile()));
    }
  }

  @Test
  void aWriteThatFailsLeavesTheOldFile() throws IOException {
    Path file = temporary.resolve("file");
    DurableFiles.replace(file, new byte[] {1});
    IOException error =
        assertThrows(
            IOException.class,
            () ->
                DurableFiles.replace(
                    file,
                    out -> {
                      out.write(2);
                      throw new IOException("the disk is full");
                    }));
    assertEquals("the disk is full", error.getMessage());
    assertArrayEquals(new byte[] {1}, Files.readAllBytes(file));
    try (var files = Files.list(temporary)) {
      assertEquals(1, files.count());
    }
  }

  /**
   * The new file is the very one that was written and forced to the disk beside the old one: were
   * it copied, a crash in the middle would leave half of it.
   */
  @Test
  void theFileThatWasWrittenTakesTheOldOnesPlace() throws IOException {
    assumeTrue(temporary.getFileSystem().supportedFileAttributeViews().contains("unix"));
    Path file = temporary.resolve("file");
    DurableFiles.replace(file, new byte[] {1});
    List<Object> written = new ArrayList<>();
    DurableFiles.replace(
        file,
        out -> {
          out.write(2);
          Path beside = temporary.resolve(DurableFiles.temporaryName("file"));
          written.add(Files.getAttribute(beside, "unix:ino"));
          assertArrayEquals(new byte[] {1}, Files.readAllBytes(file));
        });
    assertEquals(written, List.of(Files.getAttribute(file, "unix:ino")));
    assertArrayEquals(new byte[] {2}, Files.readAllBytes(file));
  }

  @Test
  void replacingAFileLeavesNoTrace() throws IOException {
    Path file = temporary.resolve("file");
    DurableFiles.replace(file, new byte[] {1});
    DurableFiles.replace(file, new byte[] {2, 3});
    assertEquals(2, Files.size(file));
    try (var files = Files.list(temporary)) {
      assertEquals(1, files.count());
    }
  }

  @Test
  void overridesFindAKeyAnywhereAndSuggestTheNearest() {
    ObjectNode config = config();
    config.putObject("learning").put("alpha", 0.5).put("epsilon", 0.1);
    ConfigOverrides.apply(config, "alpha = 0.25");
    ConfigOverrides.apply(config, "epsilon=linear(1,0,5)");
    ConfigOverrides.apply(config, "kind=7");
    assertEquals(
        "{\"kind\":7,\"learning\":{\"alpha\":0.25,\"epsilon\":\"linear(1,0,5)\"}}",
        config.toString());
    IllegalArgumentException unknown =
        assertThrows(
            IllegalArgumentException.class, () -> ConfigOverrides.apply(config, "alhpa=1"));
    assertTrue(unknown.toString().contains("unknown key 'alhpa'; did you mean alpha?"));
    assertThrows(IllegalArgumentException.class, () -> ConfigOverrides.apply(config, "alpha"));
  }

  @Test
  void overridesReadListsOfNumbers() {
    ObjectNode config = config();
    config.putArray("hidden").add(64);
    ConfigOverrides.apply(config, "hidden=120, 84");
    assertEquals("[120,84]", config.get("hidden").toString());
    assertEquals("120,84", ConfigOverrides.textOf(config.get("hidden")));
    for (String bad : List.of("64,x", "64,,64", "64,", "", "[64]")) {
      IllegalArgumentException error =
          assertThrows(
              IllegalArgumentException.class, () -> ConfigOverrides.apply(config, "hidden=" + bad));
      assertTrue(
          error.toString().contains("hidden is '" + bad + "', but must be numbers"),
          error.toString());
    }
    ConfigOverrides.apply(config, "hidden=none");
    assertEquals("[]", config.get("hidden").toString());
    assertEquals("none", ConfigOverrides.textOf(config.get("hidden")));
  }
}
