package io.tengen.cli;

import io.tengen.agents.run.ConfigOverrides;
import io.tengen.agents.run.RunDirectory;
import io.tengen.agents.run.TrainedAgent;
import io.tengen.benchmarks.OwnProcess;
import io.tengen.server.api.Trainer;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Trains in processes of this program, as {@code tengen train} does. */
record OwnTrainer(TrainingKinds kinds, Output output) implements Trainer {
  @Override
  public List<Preset> presets() {
    return kinds.presets().stream()
        .map(preset -> new Preset(preset.name(), preset.summary(), preset.config()))
        .toList();
  }

  @Override
  public void check(String preset, List<String> settings) throws IOException {
    TrainingKind.Preset known = kinds.preset(preset);
    ObjectNode config = known.config();
    for (String assignment : settings) {
      ConfigOverrides.apply(config, assignment);
    }
    kinds.find(config).orElseThrow().check(config);
  }

  @Override
  public List<String> begin(String preset, List<String> settings, Path directory) {
    List<String> words = new ArrayList<>(List.of("train", preset));
    for (String assignment : settings) {
      words.add("--set=" + assignment);
    }
    words.add("--out=" + directory);
    return command(words);
  }

  @Override
  public List<String> goOn(Path directory) {
    return command(List.of("train", "--resume=" + directory));
  }

  private static List<String> command(List<String> words) {
    String main = TengenCommand.class.getName();
    return OwnProcess.command(main, words).orElseGet(() -> likeThis(main, words));
  }

  /** Where the system does not tell how this program was started, as by a long class path. */
  private static List<String> likeThis(String main, List<String> words) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main));
    command.addAll(words);
    return command;
  }

  @Override
  public TrainedAgent load(Path directory) throws IOException {
    return kinds.of(directory, RunDirectory.readConfig(directory)).load(directory, output);
  }
}
