package io.tengen.cli;

import io.tengen.agents.run.RunDirectory;
import io.tengen.agents.run.StopSignal;
import io.tengen.agents.run.TrainedAgent;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** A kind of run that {@code tengen train} can make, with all that is special to it. */
interface TrainingKind {
  /**
   * A configuration that is known to work.
   *
   * @param name what the command line calls it
   * @param summary one line that says what it does
   * @param config its configuration
   */
  record Preset(String name, String summary, ObjectNode config) {}

  /** What {@code kind} is in its configurations. */
  String name();

  /** Its presets. */
  List<Preset> presets();

  /**
   * Validates a configuration and answers it as it is to be kept.
   *
   * @throws IllegalArgumentException naming the value, its range and the remedy
   * @throws IOException when a file that it names cannot be read
   */
  ObjectNode check(ObjectNode config) throws IOException;

  /**
   * A configuration whose network starts from a model, and has its shape.
   *
   * @param model a name in the zoo, a file, or the directory of a run
   * @throws IllegalArgumentException when these runs have no network, or there is no such model
   */
  default ObjectNode startingFrom(ObjectNode config, String model) throws IOException {
    throw new IllegalArgumentException(
        "--init is for networks that games are learned by, not for runs of kind " + name());
  }

  /** Trains until the run is over or asked to stop, and prints the result. */
  void train(RunDirectory run, Output output, StopSignal stop) throws IOException;

  /**
   * What a run has learned, to be judged and shown.
   *
   * @param path the run directory
   * @throws IllegalArgumentException when runs of this kind are judged otherwise; says how
   */
  TrainedAgent load(Path path, Output output) throws IOException;
}
