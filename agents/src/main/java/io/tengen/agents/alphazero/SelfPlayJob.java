package io.tengen.agents.alphazero;

import io.tengen.agents.alphazero.metrics.SelfPlayMetrics;
import io.tengen.agents.alphazero.replay.GameFile;
import io.tengen.agents.alphazero.replay.GameFileHeader;
import io.tengen.agents.alphazero.replay.GameText;
import io.tengen.agents.alphazero.selfplay.GameVariants;
import io.tengen.agents.alphazero.selfplay.SelfPlay;
import io.tengen.agents.alphazero.selfplay.SelfPlayOrder;
import io.tengen.agents.alphazero.selfplay.SelfPlaySettings;
import io.tengen.agents.alphazero.selfplay.SelfPlayStatistics;
import io.tengen.agents.network.backend.InferenceModel;
import io.tengen.agents.network.evaluator.Backends;
import io.tengen.agents.network.model.PolicyValueNetwork;
import io.tengen.agents.run.ConfigJson;
import io.tengen.agents.run.DurableFiles;
import io.tengen.agents.run.RunDirectoryException;
import io.tengen.agents.run.StopSignal;
import io.tengen.env.Game;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Games of one network against itself, by its own values alone and without any learning: to a
 * directory, in the format that is learned from and as text for people.
 *
 * @param network who plays
 * @param game what is played
 * @param settings how
 * @param seed the source of all randomness; a game is a function of this, the network, the settings
 *     and its number
 * @param games how many
 * @param threads how many workers
 */
public record SelfPlayJob(
    PolicyValueNetwork network,
    Game game,
    SelfPlaySettings settings,
    long seed,
    int games,
    int threads) {

  /**
   * What has become of it.
   *
   * @param games how many there are
   * @param before so many of them were there before
   * @param metrics of those that were played now
   * @param text the games for people
   */
  public record Outcome(int games, int before, SelfPlayMetrics metrics, Path text) {}

  private static final String SETTINGS = "selfplay.json";

  /** All that the games depend on beside the network, whose checksum is in their file. */
  private record Conditions(long seed, @Nullable Double komi, SelfPlaySettings settings) {}

  /** Games of another seed or other settings are not mixed with these. */
  private void requireSame(Path file) throws IOException {
    double komi = GameVariants.komiOf(game);
    JsonNode wanted =
        ConfigJson.toJson(new Conditions(seed, Double.isNaN(komi) ? null : komi, settings));
    if (!Files.exists(file)) {
      DurableFiles.replace(file, wanted.toPrettyString().getBytes(StandardCharsets.UTF_8));
      return;
    }
    JsonNode found;
    try {
      found = JsonMapper.shared().readTree(Files.readString(file));
    } catch (JacksonException e) {
      throw new RunDirectoryException(
          file
              + " is damaged, so nobody knows how the games there were played; give another --out");
    }
    if (!found.toString().equals(wanted.toString())) {
      throw new RunDirectoryException(
          file.getParent()
              + " has games of another seed, komi or other settings, which "
              + SETTINGS
              + " there tells; give another --out");
    }
  }

  /**
   * Plays the games that are not in the directory yet.
   *
   * @param directory is made if it does not exist
   * @param listener told how it goes on
   * @param warnings told, in a line each, of what was mended on the way
   * @param stop asks to stop soon; the games that are over are kept
   * @throws io.tengen.agents.run.RunDirectoryException when there are games of another network
   */
  public Outcome run(
      Path directory, AlphaZeroListener listener, Consumer<String> warnings, StopSignal stop)
      throws IOException {
    Files.createDirectories(directory);
    requireSame(directory.resolve(SETTINGS));
    float[] parameters = network.parameters();
    GameFileHeader header = new GameFileHeader(game.name(), 0, 0, StoredGames.checksum(parameters));
    SelfPlayOrder order = new SelfPlayOrder(seed, 0, SelfPlayOrder.NO_RESIGNATION, 0);
    StoredGames stored;
    long start = System.nanoTime();
    try (InferenceModel weights =
        Backends.choose(Backends.BEST).open(network.configFor(game), parameters)) {
      stored =
          StoredGames.complete(
              directory.resolve(GameFile.nameOf(0)),
              header,
              0,
              games,
              SelfPlay.of(game, settings, weights, threads),
              order,
              (done, rate) -> listener.onProgress(0, Stage.SELF_PLAY, done, games, rate),
              warnings,
              stop::isRaised);
    }
    SelfPlayStatistics statistics = new SelfPlayStatistics(game.actionCount());
    stored.played().forEach(statistics::add);
    Path text = directory.resolve("games." + GameText.fileEnding(game));
    DurableFiles.replace(text, out -> GameText.write(game, stored.games(), out));
    double seconds = (System.nanoTime() - start) / 1e9;
    return new Outcome(
        stored.games().size(),
        stored.games().size() - stored.played().size(),
        statistics.metrics(
            0,
            order,
            stored.work(),
            new SelfPlayStatistics.Time(seconds, stored.played().size(), seconds),
            Double.NaN),
        text);
  }
}
