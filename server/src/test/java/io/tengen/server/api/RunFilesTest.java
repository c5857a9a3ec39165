package io.tengen.server.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.tengen.server.http.RefusedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;

class RunFilesTest {
  @TempDir private Path root;
  private RunFiles files = new RunFiles(Path.of("nowhere"));

  @BeforeEach
  void makeRun() throws IOException {
    files = new RunFiles(root);
    Files.createDirectories(root.resolve("one"));
    Files.createDirectories(root.resolve("no-run"));
    Files.writeString(root.resolve("one/config.json"), "{}");
  }

  @Test
  void listsRunsAlone() throws IOException {
    assertEquals(List.of("one"), files.names());
    assertEquals(List.of(), new RunFiles(root.resolve("missing")).names());
  }

  @Test
  void metricsGoOnWhereTheyEnded() throws IOException {
    Path metrics = root.resolve("one/metrics.jsonl");
    assertEquals("{\"lines\":[],\"next\":0}", files.metrics("one", 0).toString());
    Files.writeString(metrics, "{\"a\":1}\n{\"a\":2}\n{\"a\"");
    ObjectNode first = files.metrics("one", 0);
    assertEquals("{\"lines\":[{\"a\":1},{\"a\":2}],\"next\":16}", first.toString());
    assertEquals("{\"lines\":[],\"next\":16}", files.metrics("one", 16).toString());
    Files.writeString(metrics, "{\"a\":1}\n{\"a\":2}\n{\"a\":3}\n");
    assertEquals("{\"lines\":[{\"a\":3}],\"next\":24}", files.metrics("one", 16).toString());
    assertThrows(RefusedException.class, () -> files.metrics("one", 3));
  }

  @Test
  void namesStayInTheDirectory() {
    for (String name : new String[] {"", "..", ".", "a/b", "../one", "-x", "a b", "x".repeat(81)}) {
      assertThrows(RefusedException.class, () -> files.path(name), name);
    }
    assertThrows(RefusedException.class, () -> files.existing("two"));
    assertEquals(root.resolve("one"), files.existing("one"));
  }

  @Test
  void theEndOfWhatWasSaid() throws IOException {
    assertEquals("", files.endOfLog("one"));
    Files.writeString(files.log("one"), "x".repeat(5_000) + "\nthe end\n");
    String end = files.endOfLog("one");
    assertEquals(4_096, end.length());
    assertEquals("the end\n", end.substring(end.length() - 8));
  }
}
