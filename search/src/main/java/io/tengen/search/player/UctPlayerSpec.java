package io.tengen.search.player;

import io.tengen.env.Game;
import io.tengen.env.RandomStream;
import io.tengen.search.Evaluator;
import io.tengen.search.MctsSearch;
import io.tengen.search.SearchLimits;
import io.tengen.search.SearchParameters;
import io.tengen.search.SelectionRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * {@code uct}: a tree search with random games at its leaves.
 *
 * @param limits {@code playouts}, {@code time} in seconds, or both; without either 10,000 playouts,
 *     or as many as the time on the clock allows where there is one
 * @param selection {@code selection}, {@code ucb1} or {@code rave}; unless given, {@code rave}
 *     where the random games suit it, else {@code ucb1}
 * @param policy {@code policy} of the random games; unless given, the game's usual one
 * @param threads {@code threads}, 1 unless given
 * @param exploration {@code exploration}, the constant of the selection rule, if given
 * @param mebibytes {@code memory} of the tree, in MiB
 * @param seed of the search, if the text names one
 * @param play {@code lag}, {@code ponder} and {@code resign}
 */
public record UctPlayerSpec(
    SearchLimits limits,
    Optional<SelectionRule> selection,
    Optional<RolloutPolicy> policy,
    int threads,
    OptionalDouble exploration,
    int mebibytes,
    OptionalLong seed,
    PlaySettings play)
    implements PlayerSpec {
  static final PlayerKind KIND =
      new PlayerKind(
          "uct",
          "a tree search with random games at its leaves; plays every game",
          "uct:time=2,threads=2",
          PlaySettings.keysAnd(
              new PlayerKey(
                  "playouts",
                  "1 to 2000000000",
                  "random games a move; 10000 where neither time nor a clock limits it"),
              PlayerOptions.TIME,
              PlayerOptions.THREADS,
              PlayerOptions.SEED,
              new PlayerKey(
                  "selection", "ucb1 or rave", "what chooses in the tree; in Go rave, else ucb1"),
              new PlayerKey(
                  "policy",
                  "light or heavy",
                  "who plays the random games: chance, or patterns and captures too, which only"
                      + " Go has; in Go heavy, else light"),
              PlayerOptions.EXPLORATION,
              PlayerOptions.MEMORY),
          UctPlayerSpec::read);
  private static final int DEFAULT_PLAYOUTS = 10_000;

  /** Random games take microseconds; these cost a few milliseconds at the most. */
  private static final int LEAST_VISITS = 64;

  private static UctPlayerSpec read(String text) {
    PlayerOptions options = new PlayerOptions("uct", text, KIND.keys());
    SearchParameters usual = SearchParameters.uct(0);
    int fallback = options.has("time") ? SearchLimits.NO_LIMIT : DEFAULT_PLAYOUTS;
    int playouts = options.integer("playouts", fallback, 1, SearchLimits.NO_LIMIT);
    return new UctPlayerSpec(
        new SearchLimits(playouts, SearchLimits.NO_LIMIT, options.moveTime()),
        selectionOf(options),
        policyOf(options),
        options.threads(),
        options.exploration(),
        options.mebibytes(usual.treeMebibytes()),
        options.seed(),
        PlaySettings.read(options, List.of("playouts", "time")));
  }

  @Override
  public PlayerSpec orResigning(Resignation usual) {
    return new UctPlayerSpec(
        limits, selection, policy, threads, exploration, mebibytes, seed, play.orResigning(usual));
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
  public Player newPlayer(Game game, GameKnowledge knowledge, long fallbackSeed) {
    long base = seed.orElse(fallbackSeed);
    // The search's own streams are derived from the seed itself; these from one further on.
    long evaluatorSeed = base + 1;
    List<Evaluator> evaluators = new ArrayList<>();
    for (int worker = 0; worker < threads; worker++) {
      long workerSeed = RandomStream.derive(evaluatorSeed, worker);
      evaluators.add(knowledge.newRollouts(game, policy, workerSeed));
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
        play,
        Math.min(LEAST_VISITS, limits.playouts()));
  }
}
