package io.tengen.arena.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class MemoryArchiveTest extends ArchiveContract {
  @Override
  GameArchive open() {
    return GameArchive.inMemory();
  }

  @Test
  void eachIsAnother() {
    try (GameArchive one = open();
        GameArchive two = open()) {
      Sample.tournament(one);
      assertEquals(List.of(), two.view().tournaments());
    }
  }
}
