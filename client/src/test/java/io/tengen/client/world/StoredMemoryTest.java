package io.tengen.client.world;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredMemoryTest {
  @TempDir private Path folder;
  private final List<String> problems = new ArrayList<>();

  private StoredMemory open() {
    return new StoredMemory(folder.resolve("tengen/worlds.json"), Runnable::run, problems::add);
  }

  @Test
  void whatIsPutIsThereTheNextTime() {
    StoredMemory memory = open();
    assertEquals(Optional.empty(), memory.get("map"));
    memory.put("map", "S.\n.+\n");
    memory.put("name", "地図");
    assertEquals(Optional.of("S.\n.+\n"), open().get("map"));
    assertEquals(Optional.of("地図"), open().get("name"));
    assertEquals(List.of(), problems);
  }

  @Test
  void aBrokenFileIsToldAndWrittenOver() throws IOException {
    Path file = folder.resolve("tengen/worlds.json");
    Files.createDirectories(file.getParent());
    for (String broken : new String[] {"{\"map\":", "[1]", "", "7"}) {
      problems.clear();
      Files.writeString(file, broken);
      StoredMemory memory = open();
      assertEquals(Optional.empty(), memory.get("map"));
      memory.put("map", "+");
      assertEquals(Optional.of("+"), open().get("map"));
    }
    Files.writeString(file, "{\"map\":");
    open();
    assertTrue(problems.get(0).contains("worlds.json cannot be read"), problems.get(0));
  }

  @Test
  void whatCannotBeWrittenIsTold() throws IOException {
    Files.writeString(folder.resolve("tengen"), "a file where the folder should be");
    open().put("map", "+");
    assertTrue(problems.get(0).contains("cannot be written"), problems.get(0));
  }

  @Test
  void itStaysSmall() {
    Deque<Runnable> writes = new ArrayDeque<>();
    StoredMemory memory =
        new StoredMemory(folder.resolve("tengen/worlds.json"), writes::add, problems::add);
    memory.put("long", "x".repeat(20_000));
    assertEquals(Optional.empty(), memory.get("long"));
    for (int i = 0; i < 100; i++) {
      memory.put("name" + i, "text");
    }
    assertEquals(Optional.of("text"), memory.get("name63"));
    assertEquals(Optional.empty(), memory.get("name64"));
    memory.put("name3", "other");
    writes.getLast().run();
    assertEquals(Optional.of("other"), open().get("name3"));
  }
}
