package io.tengen.agents.alphazero.report;

import io.tengen.agents.alphazero.doctor.Diagnosis;
import io.tengen.agents.alphazero.doctor.Doctor;
import io.tengen.agents.alphazero.metrics.RunMetrics;
import io.tengen.env.Game;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a report is made of.
 *
 * @param name of the run
 * @param config its configuration
 * @param game what is played; null where it is not known, and moves have numbers then
 * @param metrics what was measured
 * @param diagnoses what the doctor says
 * @param lastGames the last games, a line each
 */
public record ReportContent(
    String name,
    JsonNode config,
    @Nullable Game game,
    RunMetrics metrics,
    List<Diagnosis> diagnoses,
    List<String> lastGames) {

  private static final int LAST_GAMES = 20;

  /** Copies the lists. */
  public ReportContent {
    diagnoses = List.copyOf(diagnoses);
    lastGames = List.copyOf(lastGames);
  }

  /**
   * That of a run, which may be in training meanwhile.
   *
   * @param run the run directory
   * @param games finds the game of a name; empty where there is none
   * @throws io.tengen.agents.run.RunDirectoryException when it is no run of self-play, or its
   *     metrics are damaged
   */
  public static ReportContent read(Path run, Function<String, Optional<Game>> games)
      throws IOException {
    JsonNode config = RunMetrics.configOf(run);
    RunMetrics metrics = RunMetrics.read(run);
    Game game = games.apply(config.path("game").asString("")).orElse(null);
    return new ReportContent(
        String.valueOf(run.toAbsolutePath().normalize().getFileName()),
        config,
        game,
        metrics,
        Doctor.examine(metrics, config),
        game == null ? List.of() : LastGames.of(run, game, LAST_GAMES));
  }
}
