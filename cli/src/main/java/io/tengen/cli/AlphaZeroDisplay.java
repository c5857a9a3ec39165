package io.tengen.cli;

import io.tengen.agents.alphazero.AlphaZeroListener;
import io.tengen.agents.alphazero.Stage;
import io.tengen.agents.alphazero.metrics.GateMetrics;
import io.tengen.agents.alphazero.metrics.IterationMetrics;
import io.tengen.agents.alphazero.metrics.LearnMetrics;
import io.tengen.agents.alphazero.metrics.MetricsLine;
import io.tengen.agents.alphazero.metrics.SelfPlayMetrics;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Shows on standard error how self-play training goes on: the stages, and a line of each result.
 */
final class AlphaZeroDisplay implements AlphaZeroListener, AutoCloseable {
  private final Output output;
  private @Nullable ProgressDisplay display;
  private @Nullable Stage stage;
  private int iteration = -1;

  AlphaZeroDisplay(Output output) {
    this.output = output;
  }

  @Override
  public void onStart(int firstIteration, String network, String backend) {
    output.err().printf("%s, trained by %s%n", network, backend);
    output.err().flush();
  }

  @Override
  public void onProgress(int now, Stage what, long done, long total, double rate) {
    ProgressDisplay shown = display;
    if (shown == null || stage != what || iteration != now) {
      close();
      stage = what;
      iteration = now;
      shown = ProgressDisplay.openBeside(output, unit(now, what), total, true);
      display = shown;
    }
    shown.update(done, () -> String.format(Locale.ROOT, "%.1f/s", rate));
  }

  private static String unit(int iteration, Stage stage) {
    return "iteration %d, %s"
        .formatted(
            iteration,
            switch (stage) {
              case SELF_PLAY -> "games";
              case LEARN -> "steps";
              case GATE -> "pairs";
            });
  }

  @Override
  public void onMetrics(MetricsLine line) {
    String text = text(line);
    if (!text.isEmpty()) {
      close();
      output.err().println(text);
      output.err().flush();
    }
  }

  /** A result in a line; empty for those that are for machines alone. */
  static String text(MetricsLine line) {
    if (line instanceof SelfPlayMetrics games) {
      return String.format(
          Locale.ROOT,
          "%4d self-play  %,d games in %s (%.1f/s), %.1f plies, %d-%d-%d by who began, %,.0f"
              + " evaluations/s (%.0f%% of the time, batches %.0f%% full, %.0f%% more from memory)",
          games.iteration(),
          games.games(),
          Counted.time(games.seconds()),
          games.gamesPerSecond(),
          games.meanPlies(),
          games.firstPlayerWins(),
          games.draws(),
          games.secondPlayerWins(),
          games.evaluationsPerSecond(),
          100 * games.evaluationShare(),
          100 * games.batchFill(),
          100.0 * games.remembered() / Math.max(1, games.evaluations()));
    }
    if (line instanceof LearnMetrics learning) {
      return String.format(
          Locale.ROOT,
          "%4d learn      to step %,d in %s (%,.0f samples/s), loss %.3f + %.3f, on new games %.3f +"
              + " %.3f%s, window %,d positions",
          learning.iteration(),
          learning.step(),
          Counted.time(learning.seconds()),
          learning.samplesPerSecond(),
          learning.policyLoss(),
          learning.valueLoss(),
          learning.newPolicyLoss(),
          learning.newValueLoss(),
          auxiliary(learning),
          learning.windowPositions());
    }
    if (line instanceof GateMetrics gate) {
      return String.format(
          Locale.ROOT,
          "%4d gate       network %d against %d: %d-%d-%d, Elo %+.0f (%+.0f to %+.0f), %s",
          gate.iteration(),
          gate.candidate(),
          gate.best(),
          gate.wins(),
          gate.draws(),
          gate.losses(),
          gate.elo(),
          gate.eloLow(),
          gate.eloHigh(),
          gate.accepted() ? "accepted" : "not accepted");
    }
    if (line instanceof IterationMetrics whole) {
      return String.format(
          Locale.ROOT,
          "%4d            %s: self-play %.0f%%, learning %.0f%%, gate %.0f%%; %.2f hours, %,d games so"
              + " far",
          whole.iteration(),
          Counted.time(whole.seconds()),
          100 * whole.selfPlayShare(),
          100 * whole.learnShare(),
          100 * whole.gateShare(),
          whole.hours(),
          whole.games());
    }
    return "";
  }

  private static String auxiliary(LearnMetrics learning) {
    StringBuilder text = new StringBuilder();
    if (!Double.isNaN(learning.ownershipLoss())) {
      text.append(String.format(Locale.ROOT, ", ownership %.3f", learning.ownershipLoss()));
    }
    if (!Double.isNaN(learning.scoreLoss())) {
      text.append(String.format(Locale.ROOT, ", score %.4f", learning.scoreLoss()));
    }
    if (learning.hasAuxiliary()) {
      text.append(
          String.format(
              Locale.ROOT, " (of %.0f%% of the samples)", 100 * learning.auxiliaryShare()));
    }
    return text.toString();
  }

  @Override
  public void close() {
    ProgressDisplay shown = display;
    if (shown != null) {
      shown.close();
      display = null;
    }
  }
}
