package io.tengen.arena.player;

import io.tengen.agents.network.backend.BackendProvider;
import io.tengen.agents.network.backend.InferenceModel;
import io.tengen.agents.network.evaluator.Backends;
import io.tengen.agents.network.evaluator.NetworkEvaluator;
import io.tengen.agents.network.model.ModelZoo;
import io.tengen.agents.network.model.PolicyValueNetwork;
import io.tengen.env.Game;
import io.tengen.search.Evaluator;
import io.tengen.search.MctsSearch;
import io.tengen.search.RootSearch;
import io.tengen.search.SearchLimits;
import io.tengen.search.SearchParameters;
import io.tengen.search.evaluator.BlendedEvaluator;
import io.tengen.search.evaluator.SymmetryEvaluator;
import io.tengen.search.player.GameKnowledge;
import io.tengen.search.player.PlaySettings;
import io.tengen.search.player.Player;
import io.tengen.search.player.PlayerKey;
import io.tengen.search.player.PlayerKind;
import io.tengen.search.player.PlayerOptions;
import io.tengen.search.player.PlayerSpec;
import io.tengen.search.player.Resignation;
import io.tengen.search.player.SearchPlayer;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * {@code net}: a tree search that a network guides.
 *
 * @param model {@code model}: a name in the zoo, or the path of a file
 * @param style {@code symmetry}, {@code temperature} and {@code gumbel}
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
    Style style,
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
                  "symmetry",
                  "true or false",
                  "shows each position to the network turned at random; false"),
              new PlayerKey(
                  "temperature",
                  "0 to 100",
                  "draws the move by visits to the power of 1/temperature; 0, the most visited"),
              new PlayerKey(
                  "gumbel",
                  "1 to 1000",
                  "so many moves share the visits by sequential halving, which suits few visits;"
                      + " not with time or ponder"),
              new PlayerKey(
                  "rollouts",
                  "0 to 1000",
                  "plays so many random games from each position too, whose mean result counts"
                      + " beside the network's value; as many as the model's card says, or none"),
              new PlayerKey(
                  "decisive",
                  "true or false",
                  "looks for a move that wins at once before it asks the network; true where the"
                      + " game has such moves"),
              new PlayerKey("mix", "0 to 1", "how much the random games count; 0.5"),
              new PlayerKey(
                  "backend",
                  String.join(", ", Backends.names()),
                  "what computes; the fastest that the machine has"),
              PlayerOptions.SEED,
              PlayerOptions.EXPLORATION,
              PlayerOptions.MEMORY),
          NetworkPlayerSpec::read);
  private static final int DEFAULT_VISITS = 200;
  private static final int MOST_ROLLOUTS = 1_000;
  private static final double USUAL_MIX = 0.5;

  /** What a model's card says of the rollouts that it plays best with. */
  private static final String CARD_ROLLOUTS = "rollouts";

  /**
   * How it searches and chooses.
   *
   * @param symmetry whether positions are turned at random
   * @param temperature of the choice
   * @param gumbel how many actions the root considers, or 0 for all by PUCT
   * @param decisive whether leaves are looked through for a move that wins at once, in games that
   *     have such moves
   * @param rollouts how many random games each position is played out by; empty for what the
   *     model's card says
   * @param mix how much their result counts, if the text says
   */
  record Style(
      boolean symmetry,
      double temperature,
      int gumbel,
      boolean decisive,
      OptionalInt rollouts,
      OptionalDouble mix) {
    private static Style read(PlayerOptions options) {
      Style style =
          new Style(
              options.truth("symmetry", false),
              options.decimalFrom("temperature", 0, 100).orElse(0),
              options.integer("gumbel", 0, 1, 1_000),
              options.truth("decisive", true),
              options.has("rollouts")
                  ? OptionalInt.of(options.integer("rollouts", 0, 0, MOST_ROLLOUTS))
                  : OptionalInt.empty(),
              options.decimalFrom("mix", 0, 1));
      boolean isEndless = !options.has("visits") || options.has("time");
      if (style.gumbel > 0 && (isEndless || options.truth("ponder", false))) {
        throw new IllegalArgumentException(
            "player net: gumbel shares out a number of visits known before, so it wants visits, and"
                + " does not go with time or ponder");
      }
      return style;
    }

    /** How many random games each position is played out by, with a network. */
    private int rolloutsWith(PolicyValueNetwork network) {
      int count = rollouts.orElseGet(() -> rolloutsOnCard(network));
      if (count == 0 && mix.isPresent()) {
        throw new IllegalArgumentException(
            "player net: mix says how much random games count, so it wants rollouts");
      }
      return count;
    }

    private static int rolloutsOnCard(PolicyValueNetwork network) {
      String said = network.card().getOrDefault(CARD_ROLLOUTS, "0");
      try {
        int count = Integer.parseInt(said);
        if (count >= 0 && count <= MOST_ROLLOUTS) {
          return count;
        }
      } catch (NumberFormatException e) {
        // Told below, as a number out of range is.
      }
      throw new IllegalArgumentException(
          "player net: the model's card has "
              + CARD_ROLLOUTS
              + "="
              + said
              + ", which is no whole number from 0 to "
              + MOST_ROLLOUTS
              + "; give rollouts in the player's text");
    }

    private RootSearch rootSearch() {
      return gumbel == 0 ? new RootSearch.Standard() : RootSearch.Gumbel.of(gumbel).withoutNoise();
    }
  }

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
        Style.read(options),
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
        style,
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
  public Player newPlayer(Game game, GameKnowledge knowledge, long fallbackSeed) {
    BackendProvider provider = Backends.choose(backend);
    PolicyValueNetwork network = open();
    int rollouts = style.rolloutsWith(network);
    InferenceModel weights = provider.open(network.configFor(game), network.parameters());
    try {
      SearchParameters parameters =
          SearchParameters.puct(seed.orElse(fallbackSeed))
              .withThreads(threads)
              .withBatchSize(batch)
              .withExploration(exploration)
              .withTreeMebibytes(mebibytes)
              .withTemperature(style.temperature())
              .withDecisiveMoves(style.decisive() && game.hasDecisiveMoves())
              .withRootSearch(style.rootSearch());
      MctsSearch search =
          new MctsSearch(
              parameters,
              game.newInitialState(),
              worker ->
                  newEvaluator(weights, game, knowledge, rollouts, parameters.seed() + worker));
      return new NetworkPlayer(
          new SearchPlayer(search, game.newInitialState(), limits, play),
          weights,
          model
              + " on "
              + weights.description()
              + (rollouts == 0 ? "" : ", " + rollouts + " rollouts"));
    } catch (RuntimeException | Error e) {
      weights.close();
      throw e;
    }
  }

  private Evaluator newEvaluator(
      InferenceModel weights,
      Game game,
      GameKnowledge knowledge,
      int rollouts,
      long evaluatorSeed) {
    Evaluator network = new NetworkEvaluator(weights.newBackend(batch), game);
    Evaluator turned =
        style.symmetry() ? new SymmetryEvaluator(network, game, evaluatorSeed) : network;
    if (rollouts == 0) {
      return turned;
    }
    Evaluator games = knowledge.newRollouts(game, Optional.empty(), evaluatorSeed);
    return new BlendedEvaluator(
        turned, games, rollouts, style.mix().orElse(USUAL_MIX), game.actionCount());
  }

  private PolicyValueNetwork open() {
    try {
      return ModelZoo.open(model);
    } catch (IOException e) {
      throw new IllegalArgumentException("player net: " + e.getMessage(), e);
    }
  }
}
