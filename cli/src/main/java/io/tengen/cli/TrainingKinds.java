package io.tengen.cli;

import io.tengen.agents.presets.LearningPresets;
import io.tengen.agents.run.RunDirectoryException;
import io.tengen.env.catalogue.NearestName;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The kinds of runs that a command knows, in the order of lists. */
record TrainingKinds(List<TrainingKind> all) {
  /** Copies the list. */
  TrainingKinds {
    all = List.copyOf(all);
  }

  /** All that there are. */
  static TrainingKinds standard() {
    return new TrainingKinds(
        List.of(
            new TabularKind(),
            new LearningKind(LearningPresets.algorithms(), LearningPresets.all()),
            new SupervisedKind(),
            new AlphaZeroKind()));
  }

  /** Their presets. */
  List<TrainingKind.Preset> presets() {
    return all.stream().flatMap(kind -> kind.presets().stream()).toList();
  }

  /**
   * The preset of a name.
   *
   * @throws IllegalArgumentException when there is none, naming the nearest
   */
  TrainingKind.Preset preset(String name) {
    List<TrainingKind.Preset> presets = presets();
    return presets.stream()
        .filter(known -> known.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    NearestName.unknown(
                        "preset", name, presets.stream().map(TrainingKind.Preset::name).toList())));
  }

  /** The kind of a configuration, if it is known. */
  Optional<TrainingKind> find(JsonNode config) {
    String name = config.path("kind").asString("");
    return all.stream().filter(kind -> kind.name().equals(name)).findFirst();
  }

  /**
   * The kind of a run.
   *
   * @param path its directory
   * @throws RunDirectoryException when it is not known
   */
  TrainingKind of(Path path, JsonNode config) {
    return find(config)
        .orElseThrow(
            () ->
                new RunDirectoryException(
                    path
                        + "/config.json is not that of a run of this version: kind is '"
                        + config.path("kind").asString("")
                        + "', but must be one of "
                        + all.stream().map(TrainingKind::name).toList()));
  }
}
