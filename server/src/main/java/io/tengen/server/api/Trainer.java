package io.tengen.server.api;

import io.tengen.agents.run.TrainedAgent;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Knows what can be trained, and how it is started. Open to all threads. */
public interface Trainer {
  /**
   * A configuration that is known to work.
   *
   * @param summary what it does, in a line
   * @param config its values
   */
  record Preset(String name, String summary, ObjectNode config) {}

  /** All presets. */
  List<Preset> presets();

  /**
   * Checks what is to be trained, as far as that goes without training.
   *
   * @param settings each {@code key=value}
   * @throws IllegalArgumentException naming the value, its range and the remedy
   * @throws IOException when a file that it needs cannot be read
   */
  void check(String preset, List<String> settings) throws IOException;

  /** The command of a process that trains into a new directory until it is asked to stop. */
  List<String> begin(String preset, List<String> settings, Path directory);

  /** The command of a process that goes on with a run. */
  List<String> goOn(Path directory);

  /**
   * What a run has learned.
   *
   * @throws IllegalArgumentException when runs of its kind cannot be watched
   * @throws IOException when it cannot be read
   */
  TrainedAgent load(Path directory) throws IOException;
}
