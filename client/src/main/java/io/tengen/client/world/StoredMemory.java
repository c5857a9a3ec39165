package io.tengen.client.world;

import io.tengen.agents.run.DurableFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A memory kept in a file, a JSON object of texts. Files are read when it is made and written by an
 * executor; a file that cannot be read is told about, and written over with the next change.
 */
public final class StoredMemory implements WorldMemory {
  private static final long LARGEST_FILE = 1 << 20;
  private static final int LONGEST_TEXT = 1 << 14;
  private static final int MOST_TEXTS = 64;

  private final Path file;
  private final Executor writer;
  private final Consumer<String> problems;
  private final Map<String, String> texts = new LinkedHashMap<>();

  /**
   * Reads the file, if there is one; it is small, so this may be done while the window opens.
   *
   * @param writer runs one task after the other, off the window's thread
   * @param problems told in a line what cannot be read or written; on whichever thread that is
   */
  public StoredMemory(Path file, Executor writer, Consumer<String> problems) {
    this.file = file;
    this.writer = writer;
    this.problems = problems;
    read();
  }

  private void read() {
    if (!Files.exists(file)) {
      return;
    }
    try {
      if (Files.size(file) > LARGEST_FILE) {
        problems.accept(file + " is larger than a megabyte and is not read");
        return;
      }
      JsonNode json = JsonMapper.shared().readTree(Files.readAllBytes(file));
      json.properties()
          .forEach(
              entry -> {
                if (entry.getValue().isString()) {
                  keep(entry.getKey(), entry.getValue().asString());
                }
              });
    } catch (IOException | JacksonException e) {
      problems.accept(
          file + " cannot be read; worlds begin as they usually do: " + e.getMessage());
    }
  }

  private boolean keep(String name, String text) {
    boolean isKept =
        text.length() <= LONGEST_TEXT && (texts.size() < MOST_TEXTS || texts.containsKey(name));
    if (isKept) {
      texts.put(name, text);
    }
    return isKept;
  }

  @Override
  public Optional<String> get(String name) {
    return Optional.ofNullable(texts.get(name));
  }

  @Override
  public void put(String name, String text) {
    if (text.equals(texts.get(name)) || !keep(name, text)) {
      return;
    }
    ObjectNode json = JsonMapper.shared().createObjectNode();
    texts.forEach(json::put);
    byte[] bytes = json.toPrettyString().getBytes(StandardCharsets.UTF_8);
    writer.execute(
        () -> {
          try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            DurableFiles.replace(file, bytes);
          } catch (IOException e) {
            problems.accept(file + " cannot be written: " + e.getMessage());
          }
        });
  }
}
