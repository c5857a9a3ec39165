package io.tengen.agents.tabular;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.agents.run.ConfigOverrides;
import io.tengen.agents.run.EpisodeSummary;
import io.tengen.agents.run.GreedyPlay;
import io.tengen.agents.run.RunDirectory;
import io.tengen.agents.run.StopSignal;
import io.tengen.agents.run.TrainingProgress;
import io.tengen.env.Environment;
import io.tengen.env.Step;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;

class TabularEvaluationTest {
  @TempDir private Path temporary;

  private TabularEvaluation trained() throws IOException {
    Path path = temporary.resolve("run");
    ObjectNode config = TabularConfigs.toJson(TabularPresets.get("gridworld-q").config());
    ConfigOverrides.apply(config, "episodes=200");
    try (RunDirectory run = RunDirectory.create(path, config)) {
      TabularTraining.run(run, TrainingProgress.silent(), warning -> {}, new StopSignal());
    }
    return TabularEvaluation.load(path, warning -> {});
  }

  @Test
  void theSummaryIsThatOfItsEpisodes() throws IOException {
    TabularEvaluation evaluation = trained();
    assertEquals(200, evaluation.trained());
    int episodes = 30;
    double[] returns = new double[episodes];
    double length = 0;
    for (int episode = 0; episode < episodes; episode++) {
      Environment<Integer> environment = evaluation.newEnvironment();
      int state = environment.reset(GreedyPlay.episodeSeed(7, episode));
      Step<Integer> step;
      do {
        step = environment.step(evaluation.action(state));
        state = step.observation();
        returns[episode] += step.reward();
        length++;
      } while (!step.ended());
    }
    double sum = 0;
    double squares = 0;
    double lowest = returns[0];
    double highest = returns[0];
    for (double value : returns) {
      sum += value;
      squares += value * value;
      lowest = Math.min(lowest, value);
      highest = Math.max(highest, value);
    }
    List<Integer> reported = new ArrayList<>();
    EpisodeSummary summary = evaluation.play(episodes, 7, reported::add);
    assertEquals(episodes, summary.episodes());
    assertEquals(sum / episodes, summary.meanReturn(), 1e-12);
    assertEquals(
        Math.sqrt((squares - sum * sum / episodes) / (episodes - 1)),
        summary.standardDeviation(),
        1e-9);
    assertTrue(lowest < highest, "episodes of a slippery world differ");
    assertEquals(lowest, summary.lowest());
    assertEquals(highest, summary.highest());
    assertEquals(length / episodes, summary.meanLength(), 1e-12);
    assertEquals(IntStream.rangeClosed(1, episodes).boxed().toList(), reported);
    assertEquals(0, evaluation.play(1, 7, done -> {}).standardDeviation());
  }

  @Test
  void noEpisodesAreRefused() throws IOException {
    TabularEvaluation evaluation = trained();
    assertThrows(IllegalArgumentException.class, () -> evaluation.play(0, 1, done -> {}));
  }
}
