package io.tengen.client.world;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What worlds remember from one start of the program to the next, a text by name. Neither waits for
 * a disk; of the owner's thread.
 */
public interface WorldMemory {

  /** What is remembered. */
  Optional<String> get(String name);

  /** Remembers something in place of what was. */
  void put(String name, String text);

  /** One that forgets with the program. */
  static WorldMemory inMemory() {
    Map<String, String> texts = new HashMap<>();
    return new WorldMemory() {
      @Override
      public Optional<String> get(String name) {
        return Optional.ofNullable(texts.get(name));
      }

      @Override
      public void put(String name, String text) {
        texts.put(name, text);
      }
    };
  }
}
