package io.tengen.agents.alphazero;

import io.tengen.agents.alphazero.gate.GateResult;
import io.tengen.agents.alphazero.metrics.GateMetrics;
import io.tengen.agents.alphazero.replay.GameFile;
import io.tengen.agents.alphazero.replay.GameText;
import io.tengen.agents.alphazero.replay.ZeroGame;
import io.tengen.agents.network.model.ModelFile;
import io.tengen.agents.network.model.ModelZoo;
import io.tengen.agents.network.training.Ancestry;
import io.tengen.agents.run.DurableFiles;
import io.tengen.agents.run.RunDirectory;
import io.tengen.env.Game;
import io.tengen.env.rating.Interval;
import io.tengen.env.rating.Trinomial;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What a run keeps beside checkpoints and metrics.
 *
 * <pre>
 * best.tgn            the network that plays
 * networks/000012.tgn every network that ever was the best
 * games/000012.games  the games of an iteration
 * games/000012.sgf    some of them for people; .txt of other games than Go
 * ledger.jsonl        the matches of networks against each other
 * </pre>
 */
final class AlphaZeroFiles {
  private static final String GAMES = "games";
  private static final String NETWORKS = "networks";
  private static final String LEDGER = "ledger.jsonl";

  private final RunDirectory directory;

  AlphaZeroFiles(RunDirectory directory) throws IOException {
    this.directory = directory;
    Files.createDirectories(directory.file(GAMES));
    Files.createDirectories(directory.file(NETWORKS));
  }

  Path curve() {
    return directory.curveFile();
  }

  Path best() {
    return directory.file(ModelZoo.BEST_OF_RUN);
  }

  Path network(int generation) {
    return directory.file(NETWORKS).resolve("%06d.tgn".formatted(generation));
  }

  /** What the first network's card tells of its parents; nothing where it cannot be read. */
  Ancestry ancestry() {
    try {
      return Ancestry.ofCard(ModelFile.read(network(0)).card());
    } catch (IOException e) {
      return Ancestry.NONE;
    }
  }

  Path games(int iteration) {
    return directory.file(GAMES).resolve(GameFile.nameOf(iteration));
  }

  /** Writes some games for people. */
  void writeText(Game game, int iteration, List<ZeroGame> games) throws IOException {
    if (!games.isEmpty()) {
      String name = "%06d.%s".formatted(iteration, GameText.fileEnding(game));
      DurableFiles.replace(
          directory.file(GAMES).resolve(name), out -> GameText.write(game, games, out));
    }
  }

  /** Writes all matches so far. */
  void writeLedger(List<GateResult> ledger) throws IOException {
    StringBuilder text = new StringBuilder();
    ledger.forEach(result -> text.append(result.line()).append('\n'));
    DurableFiles.replace(directory.file(LEDGER), text.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** The line of the metrics about a match. */
  static GateMetrics metrics(GateResult result, double llr, double seconds) {
    Trinomial games = new Trinomial(result.gamesWith(2), result.gamesWith(1), result.gamesWith(0));
    Interval interval = games.eloInterval();
    return new GateMetrics(
        result.iteration(),
        result.candidate(),
        result.best(),
        result.gamesWith(2),
        result.gamesWith(1),
        result.gamesWith(0),
        result.pairs().size(),
        llr,
        result.isAccepted(),
        games.elo(),
        interval.low(),
        interval.high(),
        seconds);
  }
}
