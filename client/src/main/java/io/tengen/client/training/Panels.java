package io.tengen.client.training;

import io.tengen.client.scene.Curve;
import io.tengen.client.text.TextKey;
import io.tengen.client.text.TrainingText;
import io.tengen.client.text.Words;
import io.tengen.client.training.Panel.Line;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which series of a run are shown together, the most telling first; those not known one by one. */
final class Panels {

  /** A graph, if the run has any of its series. */
  private record Plan(TextKey title, List<Part> parts) {}

  /** A series by its name in the metrics. */
  private record Part(String series, TextKey label) {}

  private static final List<Plan> PLANS =
      List.of(
          plan(
              TrainingText.POLICY_LOSS,
              part("learn.policyLoss", TrainingText.LOSS_WINDOW),
              part("learn.newPolicyLoss", TrainingText.LOSS_NEW),
              part("learn.targetEntropy", TrainingText.LOSS_LEAST)),
          plan(
              TrainingText.VALUE_LOSS,
              part("learn.valueLoss", TrainingText.LOSS_WINDOW),
              part("learn.newValueLoss", TrainingText.LOSS_NEW)),
          plan(TrainingText.ENTROPY, part("selfplay.policyEntropy", TrainingText.ENTROPY)),
          plan(TrainingText.GAMES, part("iteration.games", TrainingText.GAMES)),
          plan(
              TrainingText.GAME_LENGTH,
              part("selfplay.meanPlies", TrainingText.MEAN),
              part("selfplay.minPlies", TrainingText.SHORTEST),
              part("selfplay.maxPlies", TrainingText.LONGEST)),
          plan(
              TrainingText.RESULTS,
              part("selfplay.firstPlayerWins", TrainingText.FIRST_WINS),
              part("selfplay.draws", TrainingText.DRAWS),
              part("selfplay.secondPlayerWins", TrainingText.SECOND_WINS)),
          plan(
              TrainingText.RETURN,
              part("return", TrainingText.RETURN),
              part("mean", TrainingText.MEAN),
              part("evaluation.return", TrainingText.EVALUATION)),
          plan(TrainingText.POLICY_LOSS, part("policyLoss", TrainingText.POLICY_LOSS)),
          plan(TrainingText.VALUE_LOSS, part("valueLoss", TrainingText.VALUE_LOSS)),
          plan(TrainingText.ENTROPY, part("entropy", TrainingText.ENTROPY)),
          plan(
              TrainingText.EPISODE_LENGTH,
              part("length", TrainingText.EPISODE_LENGTH),
              part("evaluation.length", TrainingText.EVALUATION)),
          plan(
              TrainingText.LEARNING_RATE,
              part("learn.learningRate", TrainingText.LEARNING_RATE),
              part("learningRate", TrainingText.LEARNING_RATE)));

  private Panels() {}

  private static Plan plan(TextKey title, Part... parts) {
    return new Plan(title, List.of(parts));
  }

  private static Part part(String series, TextKey label) {
    return new Part(series, label);
  }

  /** The graphs of a run. */
  static List<Panel> of(RunBook book) {
    List<Panel> panels = new ArrayList<>();
    Set<String> used = new HashSet<>();
    addElo(panels, book.elos());
    for (Plan plan : PLANS) {
      List<Line> lines = new ArrayList<>();
      for (Part part : plan.parts()) {
        book.curve(part.series())
            .ifPresent(
                curve -> {
                  used.add(part.series());
                  lines.add(new Line(Words.of(part.label()), curve));
                });
      }
      if (!lines.isEmpty()) {
        panels.add(new Panel(Words.of(plan.title()), lines));
      }
    }
    for (String name : book.names()) {
      if (!used.contains(name)) {
        Words label = Words.plain(name);
        book.curve(name)
            .ifPresent(curve -> panels.add(new Panel(label, List.of(new Line(label, curve)))));
      }
    }
    return panels;
  }

  private static void addElo(List<Panel> panels, List<Curve> elos) {
    if (!elos.isEmpty()) {
      panels.add(
          new Panel(
              Words.of(TrainingText.ELO),
              List.of(
                  new Line(Words.of(TrainingText.ELO), elos.get(0)),
                  new Line(Words.of(TrainingText.INTERVAL_LOW), elos.get(1)),
                  new Line(Words.of(TrainingText.INTERVAL_HIGH), elos.get(2)))));
    }
  }
}
