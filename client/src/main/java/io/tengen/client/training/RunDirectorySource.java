package io.tengen.client.training;

import io.tengen.agents.alphazero.AlphaZeroConfig;
import io.tengen.agents.alphazero.doctor.Diagnosis;
import io.tengen.agents.alphazero.doctor.Doctor;
import io.tengen.agents.alphazero.replay.LatestGame;
import io.tengen.agents.run.RunDirectory;
import io.tengen.agents.run.RunDirectoryException;
import io.tengen.client.training.TrainingView.Standing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A run directory, perhaps one that another process trains in; nothing in it is changed. What is
 * not there is looked for again each time, so it can be given before the run begins, and a disk may
 * go and come back.
 */
public final class RunDirectorySource implements RunSource {
  private final Path run;
  private final InstantSource clock;
  private final MetricsTail tail;
  private final LatestGame latestGame;
  private final SeenGames games = new SeenGames();
  private final RunBook book = new RunBook();
  private @Nullable JsonNode config;
  private List<Panel> panels = List.of();
  private List<Diagnosis> diagnoses = List.of();
  private boolean hasMore;

  /** Of a directory that `tengen train` makes. */
  public RunDirectorySource(Path run) {
    this(run, InstantSource.system());
  }

  RunDirectorySource(Path run, InstantSource clock) {
    this.run = run;
    this.clock = clock;
    tail = new MetricsTail(RunDirectory.metricsOf(run));
    latestGame = new LatestGame(run);
  }

  @Override
  public String title() {
    return run.toString();
  }

  @Override
  public boolean hasMore() {
    return hasMore;
  }

  @Override
  public TrainingView look() {
    hasMore = false;
    Optional<String> problem = Optional.empty();
    Standing standing = Standing.LIVE;
    Optional<Duration> silence = Optional.empty();
    try {
      config = RunDirectory.readConfig(run);
      boolean isChanged = readMetrics();
      if (isChanged) {
        panels = Panels.of(book);
        diagnoses = diagnose(config);
      }
      silence = silence();
      problem = book.problem();
      standing = book.lines() == 0 ? Standing.WAITING : Standing.LIVE;
      games.take(latestGame.find());
    } catch (RunDirectoryException | IllegalArgumentException e) {
      problem = Optional.of(String.valueOf(e.getMessage()));
      standing = config == null || !Files.isDirectory(run) ? Standing.GONE : standing;
    } catch (IOException e) {
      problem = Optional.of("cannot read " + run + ": " + e);
      standing = Standing.GONE;
    }
    JsonNode known = config;
    return new TrainingView(
        title(),
        known == null ? "" : known.path("kind").asString(""),
        standing,
        silence,
        problem,
        panels,
        games.seen(),
        diagnoses,
        book.lines());
  }

  private boolean readMetrics() throws IOException {
    MetricsTail.Added added = tail.read();
    if (added.isAnew()) {
      book.clear();
    }
    added.lines().forEach(book::add);
    hasMore = added.isMore();
    return added.isAnew() || !added.lines().isEmpty();
  }

  private List<Diagnosis> diagnose(JsonNode config) {
    boolean isSelfPlay = config.path("kind").asString("").equals(AlphaZeroConfig.KIND);
    return isSelfPlay ? Doctor.examine(book.metrics(), config) : List.of();
  }

  private Optional<Duration> silence() throws IOException {
    Path metrics = RunDirectory.metricsOf(run);
    if (book.lines() == 0 || !Files.isRegularFile(metrics)) {
      return Optional.empty();
    }
    Instant changed = Files.getLastModifiedTime(metrics).toInstant();
    Duration silence = Duration.between(changed, clock.instant());
    return Optional.of(silence.isNegative() ? Duration.ZERO : silence);
  }
}
