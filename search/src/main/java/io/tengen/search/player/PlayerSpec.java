package io.tengen.search.player;

import io.tengen.env.Game;
import io.tengen.env.RandomStream;
import io.tengen.search.Evaluator;
import io.tengen.search.MctsSearch;
import io.tengen.search.SearchLimits;
import io.tengen.search.SearchParameters;
import io.tengen.search.SelectionRule;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * What a player is, as the one text says it on the command line and in configurations: a kind, and
 * options after a colon, such as {@code uct:playouts=10000,threads=2}. {@link PlayerKinds} reads
 * it.
 */
public interface PlayerSpec {

  /**
   * A new player, at the first position of a game.
   *
   * @param rollouts the random games of a player that plays some
   * @param fallbackSeed of all randomness, where the text names none
   */
  Player newPlayer(Game game, RolloutFactory rollouts, long fallbackSeed);

  /**
   * The same player, which gives up as told unless its text says when; for some it means nothing.
   */
  default PlayerSpec orResigning(Resignation usual) {
    return this;
  }

  /**
   * Whether a player is worth keeping from game to game, with {@link Player#setPosition} in
   * between, because it takes long to start. One that is not is made anew for each game, from the
   * seed of that game alone.
   */
  default boolean isKeptBetweenGames() {
    return false;
  }

  /**
   * {@code random}: any legal action.
   *
   * @param seed of its choices, if the text names one
   */
  record RandomMoves(OptionalLong seed) implements PlayerSpec {
    static RandomMoves read(String text) {
      return new RandomMoves(new PlayerOptions("random", text, List.of("seed")).seed());
    }

    @Override
    public Player newPlayer(Game game, RolloutFactory rollouts, long fallbackSeed) {
      return new RandomPlayer(game, seed.orElse(fallbackSeed));
    }
  }

  /**
   * {@code uct}: a tree search with random games at its leaves.
   *
   * @param limits {@code playouts}, {@code time} in seconds, or both; without either 10,000
   *     playouts, or as many as the time on the clock allows where there is one
   * @param selection {@code selection}, {@code ucb1} or {@code rave}; unless given, {@code rave}
   *     where the random games suit it, else {@code ucb1}
   * @param policy {@code policy} of the random games; unless given, the game's usual one
   * @param threads {@code threads}, 1 unless given
   * @param exploration {@code exploration}, the constant of the selection rule, if given
   * @param mebibytes {@code memory} of the tree, in MiB
   * @param seed of the search, if the text names one
   * @param play {@code lag}, {@code ponder} and {@code resign}
   */
  record Uct(
      SearchLimits limits,
      Optional<SelectionRule> selection,
      Optional<RolloutPolicy> policy,
      int threads,
      OptionalDouble exploration,
      int mebibytes,
      OptionalLong seed,
      PlaySettings play)
      implements PlayerSpec {
    private static final List<String> KEYS =
        PlaySettings.keysAnd(
            "playouts", "time", "threads", "seed", "selection", "policy", "exploration", "memory");
    private static final int DEFAULT_PLAYOUTS = 10_000;
    private static final double LONGEST_SECONDS = 86_400;

    static Uct read(String text) {
      PlayerOptions options = new PlayerOptions("uct", text, KEYS);
      SearchParameters usual = SearchParameters.uct(0);
      int fallback = options.has("time") ? SearchLimits.NO_LIMIT : DEFAULT_PLAYOUTS;
      Duration time = SearchLimits.LONGEST;
      if (options.has("time")) {
        double seconds = options.decimal("time", 0, LONGEST_SECONDS).orElseThrow();
        time = Duration.ofNanos(Math.max(1, Math.round(seconds * 1e9)));
      }
      int playouts = options.integer("playouts", fallback, 1, SearchLimits.NO_LIMIT);
      return new Uct(
          new SearchLimits(playouts, SearchLimits.NO_LIMIT, time),
          selectionOf(options),
          policyOf(options),
          options.integer("threads", usual.threads(), 1, 1024),
          options.decimal("exploration", 0, 100),
          options.integer("memory", usual.treeMebibytes(), 1, 16_384),
          options.seed(),
          PlaySettings.read(options, List.of("playouts", "time")));
    }

    @Override
    public PlayerSpec orResigning(Resignation usual) {
      return new Uct(
          limits,
          selection,
          policy,
          threads,
          exploration,
          mebibytes,
          seed,
          play.orResigning(usual));
    }

    private static Optional<SelectionRule> selectionOf(PlayerOptions options) {
      return options
          .word("selection", List.of("ucb1", "rave"))
          .map(word -> word.equals("rave") ? SelectionRule.RAVE : SelectionRule.UCB1);
    }

    private static Optional<RolloutPolicy> policyOf(PlayerOptions options) {
      return options
          .word("policy", List.of("light", "heavy"))
          .map(word -> word.equals("heavy") ? RolloutPolicy.HEAVY : RolloutPolicy.LIGHT);
    }

    @Override
    public Player newPlayer(Game game, RolloutFactory rollouts, long fallbackSeed) {
      long base = seed.orElse(fallbackSeed);
      // The search's own streams are derived from the seed itself; these from one further on.
      long evaluatorSeed = base + 1;
      List<Evaluator> evaluators = new ArrayList<>();
      for (int worker = 0; worker < threads; worker++) {
        long workerSeed = RandomStream.derive(evaluatorSeed, worker);
        evaluators.add(rollouts.newEvaluator(game, policy, workerSeed));
      }
      SelectionRule fallback =
          evaluators.get(0).suitsRave() ? SelectionRule.RAVE : SelectionRule.UCB1;
      SearchParameters usual =
          selection.orElse(fallback) == SelectionRule.RAVE
              ? SearchParameters.rave(base)
              : SearchParameters.uct(base);
      SearchParameters parameters =
          usual
              .withThreads(threads)
              .withExploration(exploration.orElse(usual.exploration()))
              .withTreeMebibytes(mebibytes);
      return new SearchPlayer(
          new MctsSearch(parameters, game.newInitialState(), evaluators::get),
          game.newInitialState(),
          limits,
          play);
    }
  }
}
