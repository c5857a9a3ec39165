package io.tengen.agents.alphazero.metrics;

import io.tengen.agents.alphazero.metrics.RatingMetrics.GenerationElo;
import io.tengen.env.RandomStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The metrics of a run of Connect Four that never was, but could have been: losses fall, games grow
 * longer and then shorter, the first player comes to win. Values can be changed to make it ill.
 */
public final class SyntheticRun {
  /** The configuration, with the names that runs have. */
  public static final String CONFIG =
      """
      {"kind": "alphazero", "game": "connect-four", "komi": null, "initialModel": null,
       "network": {"blocks": 4, "filters": 48},
       "selfPlay": {"visits": 100, "fastVisits": 20, "fullShare": 0.25, "rootSearch": "puct",
         "consideredActions": 7, "noiseFraction": 0.25, "noiseConcentration": 1.4,
         "forcedPlayouts": 2.0, "temperature": 1.0, "temperatureHalfLife": 10.0,
         "openingPlies": 4.0, "openingNoise": 0.1, "resignFalsePositives": 0.05, "parallelGames": 64,
         "rollouts": {"rollouts": 0, "rolloutMix": 0.5}},
       "replay": {"firstWindow": 60000, "samplesPerPosition": 4.0, "batch": 128},
       "learning": {"learningRate": 0.03, "l2": 1.0E-4},
       "gate": {"gateMode": "sprt", "gateGames": 64, "gateVisits": 32},
       "run": {"seed": 0, "iterations": 60, "gamesPerIteration": 500}}
      """;

  private static final int GAMES = 500;

  private final List<ObjectNode> lines = new ArrayList<>();

  /** A healthy run of so many iterations. */
  public SyntheticRun(int iterations) {
    RandomStream random = new RandomStream(7);
    double elo = 0;
    int best = 0;
    List<GenerationElo> elos = new ArrayList<>(List.of(new GenerationElo(0, 0, 0, 0)));
    long positions = 0;
    double hours = 0;
    for (int i = 0; i < iterations; i++) {
      double learned = 1 - Math.exp(-i / 18.0);
      double wobble = random.nextDouble() - 0.5;
      SelfPlayMetrics games = selfPlay(i, best, learned, wobble);
      positions += games.positions();
      lines.add(games.toJson());
      lines.add(learn(i, positions, learned, wobble).toJson());
      double gain = 160 * Math.exp(-i / 12.0) + 8 + 30 * wobble;
      boolean accepted = gain > 0 || i % 4 == 0;
      int wins = (int) Math.round(64 / (1 + Math.pow(10, -gain / 400)));
      lines.add(
          new GateMetrics(
                  i,
                  best + 1,
                  best,
                  wins - 2,
                  4,
                  62 - wins,
                  32,
                  accepted ? 2.9 : -1.1,
                  accepted,
                  gain,
                  gain - 85,
                  gain + 85,
                  14 + wobble)
              .toJson());
      if (accepted) {
        best++;
        elo += gain;
        double half = 12 + 4 * Math.sqrt(best);
        elos.add(new GenerationElo(best, elo, elo - half, elo + half));
      }
      hours += 85 / 3600.0;
      lines.add(
          new IterationMetrics(
                  i,
                  85 + 6 * wobble,
                  0.6 + 0.05 * wobble,
                  0.25 - 0.05 * wobble,
                  0.15,
                  "self-play",
                  hours,
                  (i + 1L) * GAMES,
                  positions,
                  (i + 1) * 720_000L)
              .toJson());
    }
    // The last rating is the one that counts.
    if (iterations > 0) {
      lines.add(new RatingMetrics(iterations - 1, elos).toJson());
    }
  }

  private static SelfPlayMetrics selfPlay(int i, int best, double learned, double wobble) {
    int draws = (int) Math.round(10 + 60 * learned * (1 - learned) + 6 * wobble);
    int first = (int) Math.round((GAMES - draws) * (0.55 + 0.17 * learned + 0.03 * wobble));
    double[] firstMoves = new double[7];
    for (int move = 0; move < firstMoves.length; move++) {
      double sharp = 0.3 + 2.2 * learned;
      firstMoves[move] = Math.exp(-sharp * Math.abs(move - 3) + 0.2 * wobble * move);
    }
    double sum = DoubleStream.of(firstMoves).sum();
    double meanPlies = 21 + 14 * learned - 6 * learned * learned + wobble;
    return new SelfPlayMetrics(
        i,
        best,
        GAMES,
        Math.round(GAMES * meanPlies * 0.25),
        51 + 4 * wobble,
        720_000,
        90_000,
        14_200 + 900 * wobble,
        0.91 + 0.02 * wobble,
        0.96 + 0.01 * wobble,
        9.8 - wobble,
        meanPlies,
        8,
        42,
        first,
        draws,
        GAMES - draws - first,
        (int) (150 * learned),
        50,
        i == 0 ? Double.NaN : -0.9 - 0.06 * learned,
        0,
        i % 3 == 0 ? 1 : 0,
        (int) (20 * learned),
        (int) (4 + 14 * learned + 4 * wobble),
        1.93 - 1.05 * learned + 0.03 * wobble,
        0.93 - 0.4 * learned + 0.03 * wobble,
        DoubleStream.of(firstMoves).map(move -> move / sum).boxed().toList());
  }

  private static LearnMetrics learn(int i, long positions, double learned, double wobble) {
    double policy = 1.92 - 0.98 * learned + 0.02 * wobble;
    double value = 0.95 - 0.42 * learned + 0.02 * wobble;
    return new LearnMetrics(
        i,
        90L * (i + 1),
        (i + 1L) * GAMES,
        Math.min(positions, 60_000 + positions / 4),
        4,
        policy,
        value,
        policy - 0.12 - 0.1 * (1 - learned),
        policy + 0.06,
        value + 0.05,
        Double.NaN,
        Double.NaN,
        Double.NaN,
        0.03 * (1 - i / 100.0),
        2_100 + 120 * wobble,
        21 - wobble);
  }

  /**
   * Has a value be another one in every iteration.
   *
   * @param type of the line, such as {@code learn}
   * @param value by iteration; whole where the value is
   */
  public SyntheticRun with(String type, String key, DoubleUnaryOperator value) {
    for (ObjectNode line : lines) {
      if (line.path("type").asString().equals(type)) {
        double changed = value.applyAsDouble(line.path("iteration").asInt());
        if (line.path(key).isIntegralNumber()) {
          line.put(key, Math.round(changed));
        } else if (Double.isNaN(changed)) {
          line.putNull(key);
        } else {
          line.put(key, changed);
        }
      }
    }
    return this;
  }

  /** Has the gate decide likewise in every iteration. */
  public SyntheticRun withGate(boolean accepted, int wins, int losses) {
    for (ObjectNode line : lines) {
      if (line.path("type").asString().equals("gate")) {
        line.put("accepted", accepted).put("wins", wins).put("draws", 0).put("losses", losses);
      }
    }
    return this;
  }

  /** What is read of it. */
  public RunMetrics metrics() {
    return RunMetrics.of(
        lines.stream().map(line -> MetricsLine.fromJson(line).orElseThrow()).toList());
  }

  /** Writes configuration and metrics as a run directory. */
  public void write(Path directory) throws IOException {
    Files.createDirectories(directory);
    Files.writeString(directory.resolve("config.json"), CONFIG);
    Files.writeString(
        directory.resolve("metrics.jsonl"),
        lines.stream().map(line -> line + "\n").collect(Collectors.joining()));
  }

  /** The configuration as JSON. */
  public static ObjectNode config() {
    return (ObjectNode) JsonMapper.shared().readTree(CONFIG);
  }
}
