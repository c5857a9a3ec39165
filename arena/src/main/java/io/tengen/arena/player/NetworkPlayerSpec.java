package io.tengen.arena.player;

import io.tengen.agents.network.backend.BackendProvider;
import io.tengen.agents.network.backend.InferenceModel;
import io.tengen.agents.network.evaluator.Backends;
import io.tengen.agents.network.evaluator.NetworkEvaluator;
import io.tengen.agents.network.model.ModelZoo;
import io.tengen.agents.network.model.PolicyValueNetwork;
import io.tengen.env.Game;
import io.tengen.search.MctsSearch;
import io.tengen.search.SearchLimits;
import io.tengen.search.SearchParameters;
import io.tengen.search.player.PlaySettings;
import io.tengen.search.player.Player;
import io.tengen.search.player.PlayerKey;
import io.tengen.search.player.PlayerKind;
import io.tengen.search.player.PlayerOptions;
import io.tengen.search.player.PlayerSpec;
import io.tengen.search.player.Resignation;
import io.tengen.search.player.RolloutFactory;
import io.tengen.search.player.SearchPlayer;
import java.io.IOException;
import java.util.List;
import java.util.OptionalLong;

/**
 * {@code net}: a tree search that a network guides.
 *
 * @param model {@code model}: a name in the zoo, or the path of a file
 * @param backend {@code backend}: what carries the network out; the fastest unless given
 * @param limits {@code visits}, {@code time} in seconds, or both; without either 200 visits
 * @param threads {@code threads}, 1 unless given, each with an instance of the network
 * @param batch {@code batch}: how many positions a thread asks the network about at once
 * @param exploration {@code exploration}, the constant of PUCT
 * @param mebibytes {@code memory} of the tree, in MiB
 * @param seed of the search, if the text names one
 * @param play {@code lag}, {@code ponder} and {@code resign}
 */
public record NetworkPlayerSpec(
    String model,
    String backend,
    SearchLimits limits,
    int threads,
    int batch,
    double exploration,
    int mebibytes,
    OptionalLong seed,
    PlaySettings play)
    implements PlayerSpec {
  static final PlayerKind KIND =
      new PlayerKind(
          "net",
          "a tree search that a network guides (`tengen models` lists some)",
          "net:model=go9,visits=200",
          PlaySettings.keysAnd(
              new PlayerKey("model", "a name or a file", "the network; must be given"),
              new PlayerKey(
                  "visits",
                  "1 to 2000000000",
                  "positions of the tree a move; 200 where neither time nor a clock limits it"),
              PlayerOptions.TIME,
              PlayerOptions.THREADS,
              new PlayerKey(
                  "batch",
                  "1 to 1024",
                  "positions that a thread has evaluated together: faster, but with less choice in"
                      + " each; 1"),
              new PlayerKey(
                  "backend",
                  String.join(", ", Backends.names()),
                  "what computes; the fastest that the machine has"),
              PlayerOptions.SEED,
              PlayerOptions.EXPLORATION,
              PlayerOptions.MEMORY),
          NetworkPlayerSpec::read);
  private static final int DEFAULT_VISITS = 200;

  private static NetworkPlayerSpec read(String text) {
    PlayerOptions options = new PlayerOptions("net", text, KIND.keys());
    if (!options.has("model")) {
      throw new IllegalArgumentException(
          "player net: model is missing; write net:model=NAME, a name of the zoo or a file");
    }
    SearchParameters usual = SearchParameters.puct(0);
    int fallback = options.has("time") ? SearchLimits.NO_LIMIT : DEFAULT_VISITS;
    int visits = options.integer("visits", fallback, 1, SearchLimits.NO_LIMIT);
    return new NetworkPlayerSpec(
        options.text("model", ""),
        options.text("backend", Backends.BEST),
        new SearchLimits(SearchLimits.NO_LIMIT, visits, options.moveTime()),
        options.threads(),
        options.integer("batch", 1, 1, 1024),
        options.exploration().orElse(usual.exploration()),
        options.mebibytes(usual.treeMebibytes()),
        options.seed(),
        PlaySettings.read(options, List.of("visits", "time")));
  }

  @Override
  public PlayerSpec orResigning(Resignation usual) {
    return new NetworkPlayerSpec(
        model,
        backend,
        limits,
        threads,
        batch,
        exploration,
        mebibytes,
        seed,
        play.orResigning(usual));
  }

  @Override
  public Player newPlayer(Game game, RolloutFactory rollouts, long fallbackSeed) {
    BackendProvider provider = Backends.choose(backend);
    PolicyValueNetwork network = open();
    InferenceModel weights = provider.open(network.configFor(game), network.parameters());
    try {
      SearchParameters parameters =
          SearchParameters.puct(seed.orElse(fallbackSeed))
              .withThreads(threads)
              .withBatchSize(batch)
              .withExploration(exploration)
              .withTreeMebibytes(mebibytes);
      MctsSearch search =
          new MctsSearch(
              parameters,
              game.newInitialState(),
              worker -> new NetworkEvaluator(weights.newBackend(batch), game));
      return new NetworkPlayer(
          new SearchPlayer(search, game.newInitialState(), limits, play),
          weights,
          model + " on " + provider.name());
    } catch (RuntimeException | Error e) {
      weights.close();
      throw e;
    }
  }

  private PolicyValueNetwork open() {
    try {
      return ModelZoo.open(model);
    } catch (IOException e) {
      throw new IllegalArgumentException("player net: " + e.getMessage(), e);
    }
  }
}
