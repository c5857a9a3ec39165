package io.tengen.agents.alphazero;

import io.tengen.agents.alphazero.gate.GateResult;
import io.tengen.agents.alphazero.metrics.IterationMetrics;
import io.tengen.agents.alphazero.metrics.LearnMetrics;
import io.tengen.agents.alphazero.metrics.MetricsLine;
import io.tengen.agents.alphazero.metrics.RatingMetrics;
import io.tengen.agents.alphazero.metrics.RatingMetrics.GenerationElo;
import io.tengen.agents.alphazero.metrics.RunMetrics;
import io.tengen.agents.alphazero.replay.WindowContent;
import io.tengen.agents.network.model.ModelFile;
import io.tengen.agents.network.model.PolicyValueNetwork;
import io.tengen.agents.network.training.Ancestry;
import io.tengen.agents.network.training.TowerNetwork;
import io.tengen.agents.network.training.TrainingStep;
import io.tengen.agents.run.Checkpoint;
import io.tengen.agents.run.CheckpointStore;
import io.tengen.agents.run.MetricsLog;
import io.tengen.agents.run.RunDirectory;
import io.tengen.agents.run.RunDirectoryException;
import io.tengen.agents.run.RunLoop;
import io.tengen.agents.run.StopSignal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Self-play training in a run directory, from the start or from its newest checkpoint: iterations
 * of self-play, learning and the gate, which take turns with all cores.
 *
 * <p>Exact resume: games, samples and matches are functions of the networks, the settings, the seed
 * and their numbers. A checkpoint after every stage holds the networks; the games of a stage that
 * was interrupted are in their file, and the missing ones are played.
 */
public final class AlphaZeroRun implements RunLoop.Work {
  private final RunDirectory directory;
  private final CheckpointStore checkpoints;
  private final AlphaZeroConfig config;
  private final RunContext run;
  private final TrainingStep training;
  private final AlphaZeroProgress progress;
  private final GameHistory history;
  private final List<MetricsLine> lines = new ArrayList<>();
  private final RunCurves curves = new RunCurves();
  private Ancestry ancestry = Ancestry.NONE;
  private boolean hasBegun;
  private boolean hasEndedStage;

  private AlphaZeroRun(RunDirectory directory, RunContext run) {
    this.directory = directory;
    this.checkpoints = directory.checkpoints();
    this.config = run.config();
    this.run = run;
    TowerNetwork network = run.network();
    this.training =
        new TrainingStep(config.learning(), network.weights(), network.parameterCount());
    this.progress =
        new AlphaZeroProgress(
            network.parameterCount(), training.optimiser(), config.auxiliary().hasAny());
    this.history = new GameHistory(config);
  }

  /**
   * Checks a configuration before a run of it is made.
   *
   * @throws IllegalArgumentException when this machine lacks the back end, or parts do not fit
   * @throws IOException when the model that it starts from cannot be read
   */
  public static void check(AlphaZeroConfig config) throws IOException {
    TowerNetwork network = networkOf(config);
    if (config.initialModel() != null) {
      network.start();
    }
  }

  private static TowerNetwork networkOf(AlphaZeroConfig config) {
    return new TowerNetwork(
        PolicyValueNetwork.family(config.newGame()),
        config.networkConfig(),
        config.auxiliary(),
        config.run().backend(),
        config.run().seed(),
        config.initialModel());
  }

  /**
   * Trains until all iterations are done, or somebody asks to stop.
   *
   * @param directory the run, new or to be resumed
   * @param listener told how it goes on
   * @param warnings told, in a line each, of what was mended on the way
   * @param stop asks to stop soon
   * @throws io.tengen.agents.run.TrainingException when a stage fails; the last checkpoint stays
   * @throws RunDirectoryException when the directory does not hold such a run
   * @throws IOException when something cannot be written; what was saved before stays valid
   */
  public static AlphaZeroResult run(
      RunDirectory directory,
      AlphaZeroListener listener,
      Consumer<String> warnings,
      StopSignal stop)
      throws IOException {
    AlphaZeroConfig config = AlphaZeroConfig.ofRun(directory.config());
    TowerNetwork network = networkOf(config);
    RunContext context =
        new RunContext(
            config,
            config.newGame(),
            network,
            new AlphaZeroFiles(directory),
            listener,
            warnings,
            stop);
    return new AlphaZeroRun(directory, context).run();
  }

  private AlphaZeroResult run() throws IOException {
    RunLoop.run(directory, checkpoints, this, run.warnings(), run.stop());
    draw();
    return new AlphaZeroResult(
        isOver(),
        progress.iteration,
        progress.games,
        progress.positions,
        progress.step,
        progress.seconds,
        progress.bestGeneration,
        Strength.of(progress.ledger),
        run.files().best());
  }

  @Override
  public void start() throws IOException {
    progress.start(run.network().start().parameters());
    ancestry = Ancestry.ofModel(config.initialModel());
    save(progress.best, 0);
  }

  @Override
  public long progress() {
    return progress.parts;
  }

  @Override
  public boolean isOver() {
    return progress.isBetweenIterations()
        && config.run().isOver(progress.iteration, progress.seconds);
  }

  @Override
  public void advance() throws IOException {
    if (!hasBegun) {
      begin();
      hasBegun = true;
    }
    hasEndedStage = false;
    long before = System.nanoTime();
    Stage stage = progress.stage;
    switch (stage) {
      case SELF_PLAY -> selfPlay();
      case LEARN -> learn(() -> isPauseDue(before));
      case GATE -> gate(() -> isPauseDue(before));
    }
    progress.parts++;
    double seconds = (System.nanoTime() - before) / 1e9;
    progress.seconds += seconds;
    progress.stageSeconds.merge(stage, seconds, Double::sum);
    if (hasEndedStage && stage == Stage.GATE) {
      endIteration();
    }
  }

  /** Whether a stage is to pause, for a checkpoint or for good. */
  private boolean isPauseDue(long since) {
    return run.stop().isRaised()
        || (System.nanoTime() - since) / 60e9 >= config.run().checkpointMinutes();
  }

  /** Says what computes, and makes sure that there is the model that plays. */
  private void begin() throws IOException {
    ancestry = run.files().ancestry();
    mendBest();
    run.listener()
        .onStart(progress.iteration, run.network().description(), run.network().backend());
  }

  /** Writes the network that plays once more where its file is gone or damaged. */
  private void mendBest() throws IOException {
    Path best = run.files().best();
    try {
      if (Arrays.equals(ModelFile.read(best).parameters(), progress.best)) {
        return;
      }
      run.warnings().accept(best + " is not the best network; it is written again");
    } catch (IOException e) {
      run.warnings().accept(best + " cannot be read; it is written again: " + e.getMessage());
    }
    save(progress.best, progress.bestGeneration);
  }

  private void selfPlay() throws IOException {
    Optional<SelfPlayStage.Outcome> outcome = new SelfPlayStage(run).play(progress);
    if (outcome.isEmpty()) {
      return;
    }
    history.add(outcome.get().games());
    tell(outcome.get().metrics());
    WindowContent newGames = history.content().since(progress.games);
    new LearnStage(run, training, progress).plan(newGames);
    progress.games += outcome.get().games().size();
    progress.positions += newGames.positions();
    enter(Stage.LEARN);
  }

  private void learn(BooleanSupplier isToPause) throws IOException {
    Optional<LearnMetrics> metrics =
        new LearnStage(run, training, progress)
            .learn(history.content(), progress.secondsOf(Stage.LEARN), isToPause);
    if (metrics.isPresent()) {
      tell(metrics.get());
      enter(Stage.GATE);
    }
  }

  private void gate(BooleanSupplier isToPause) throws IOException {
    long start = System.nanoTime();
    GateStage stage = new GateStage(run);
    Optional<GateResult> result = stage.play(progress, isToPause);
    if (result.isEmpty()) {
      return;
    }
    progress.ledger.add(result.get());
    progress.pairs = new ArrayList<>();
    if (!result.get().pairs().isEmpty()) {
      double seconds = progress.secondsOf(Stage.GATE) + (System.nanoTime() - start) / 1e9;
      tell(AlphaZeroFiles.metrics(result.get(), stage.logLikelihoodRatio(result.get()), seconds));
    }
    if (result.get().isAccepted()) {
      System.arraycopy(progress.mean, 0, progress.best, 0, progress.best.length);
      progress.bestGeneration = progress.candidate();
      save(progress.best, progress.bestGeneration);
    }
    run.files().writeLedger(progress.ledger);
    hasEndedStage = true;
  }

  private void enter(Stage stage) {
    progress.stage = stage;
    hasEndedStage = true;
  }

  private void endIteration() throws IOException {
    double all = 0;
    Stage longest = Stage.SELF_PLAY;
    for (Stage stage : Stage.values()) {
      all += progress.secondsOf(stage);
      longest = progress.secondsOf(stage) > progress.secondsOf(longest) ? stage : longest;
    }
    tell(
        new IterationMetrics(
            progress.iteration,
            all,
            progress.secondsOf(Stage.SELF_PLAY) / all,
            progress.secondsOf(Stage.LEARN) / all,
            progress.secondsOf(Stage.GATE) / all,
            longest.text(),
            progress.seconds / 3600,
            progress.games,
            progress.positions,
            progress.evaluations));
    if (Strength.isDue(progress.iteration) && !progress.ledger.isEmpty()) {
      List<GenerationElo> elos = Strength.thinned(Strength.of(progress.ledger));
      if (!elos.isEmpty()) {
        tell(new RatingMetrics(progress.iteration, elos));
      }
    }
    progress.resignThreshold = history.resignThreshold();
    progress.stageSeconds.clear();
    progress.iteration++;
    progress.stage = Stage.SELF_PLAY;
    draw();
  }

  private void tell(MetricsLine line) {
    lines.add(line);
    curves.add(line);
    run.listener().onMetrics(line);
  }

  private void save(float[] parameters, int generation) throws IOException {
    Map<String, String> card = new TreeMap<>();
    card.put("data", "games against itself alone");
    card.put("generation", Integer.toString(generation));
    card.put("games", Long.toString(progress.games));
    card.put("samples", Long.toString(progress.step * config.replay().batch()));
    card.put("hours", String.format(Locale.ROOT, "%.2f", progress.seconds / 3600));
    ancestry.putInto(card, progress.step * config.replay().batch(), progress.seconds / 3600);
    card.put("seed", Long.toString(config.run().seed()));
    run.network().save(parameters, card, run.files().network(generation));
    run.network().save(parameters, card, run.files().best());
  }

  private void draw() throws IOException {
    String title = config.game() + ", seed " + config.run().seed();
    curves.draw(title, progress.ledger, run.files().curve(), run.warnings());
  }

  @Override
  public void report(MetricsLog metrics, double seconds) throws IOException {
    for (MetricsLine line : lines) {
      metrics.append(line.toJson().toString());
    }
    lines.clear();
  }

  @Override
  public boolean isCheckpointDue(long parts, double seconds) {
    return hasEndedStage || seconds >= 60 * config.run().checkpointMinutes();
  }

  @Override
  public byte[] save() {
    return progress.save();
  }

  @Override
  public void restore(Checkpoint checkpoint) {
    try {
      progress.restore(checkpoint.content());
      int played = progress.iteration + (progress.stage == Stage.SELF_PLAY ? 0 : 1);
      history.load(run.files(), played, run.warnings());
      curves.addAll(RunMetrics.read(directory.path(), run.warnings()), played, progress.iteration);
    } catch (IOException e) {
      throw new RunDirectoryException(
          "the checkpoint in %s cannot be gone on from: %s; train again into another --out"
              .formatted(directory.path(), e.getMessage()));
    }
  }
}
