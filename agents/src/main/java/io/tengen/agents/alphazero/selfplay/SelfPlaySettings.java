package io.tengen.agents.alphazero.selfplay;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.tengen.agents.acting.Ranges;
import io.tengen.env.Game;
import io.tengen.search.RootNoise;
import io.tengen.search.RootSearch;
import io.tengen.search.SearchParameters;
import io.tengen.search.SteppedSearch;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How games of self-play are played.
 *
 * @param visits of the root in a full search, 1 to 1,000,000, those of a tree kept from the move
 *     before included; AlphaGo Zero 1,600, AlphaZero 800
 * @param fastVisits the same in a fast search, which moves the game on but is not learned from, 0
 *     to 1,000,000
 * @param fullShare how many of the searches are full, above 0 to 1: playout cap randomisation (Wu,
 *     "Accelerating Self-Play Learning in Go", 2019, section 3.1; there 0.25)
 * @param rootSearch how a full search shares out its visits at the root
 * @param consideredActions of {@link Root#GUMBEL}: how many actions get visits, 1 to 32,767
 * @param valueScale of {@link Root#GUMBEL}: c_scale, how much the values that were found count
 *     beside the policy, 0 to 1,000; 1 in the paper, 0.1 in its authors' library
 * @param exploration the constant of PUCT, 0 to 100
 * @param firstPlayReduction by how much an action without visits counts as worse than its position,
 *     0 to 2
 * @param noiseFraction the share of Dirichlet noise in the priors of a full search's root, 0 to 1;
 *     AlphaGo Zero 0.25. Gumbel noise takes its place with {@link Root#GUMBEL}
 * @param noiseConcentration its alpha, above 0 to 1,000; about 10 divided by the usual number of
 *     legal actions
 * @param forcedPlayouts KataGo's k: how many playouts noise forces at the least, 0 for none to 100;
 *     the targets are pruned of them (Wu 2019, section 3.2; there 2)
 * @param temperature of the choice of moves at the start of a game, 0 to 100
 * @param temperatureHalfLife after how many plies it has halved, above 0 to 100,000
 * @param finalTemperature what it falls to, 0 to 100
 * @param openingPlies how many first moves are drawn from the policy without a search, on average
 *     (they are exponentially distributed), 0 to 1,000
 * @param openingNoise how much of that draw is by chance alone, 0 to 1: 0 by the policy, 1 any move
 *     as likely as another. Without it games become alike once the policy is sure of itself
 * @param resignFalsePositives how many games that are resigned may have been won or drawn: the
 *     threshold is set so that this share of the games played to the end would have been; 0 for no
 *     resignation, to 0.5; AlphaGo Zero 0.05
 * @param playedOutShare how many games are played to the end whatever it looks like, 0 to 1;
 *     AlphaGo Zero 0.1
 * @param komiSpread of Go: by how many points komi differs from game to game, a standard deviation,
 *     0 to 100
 * @param turns whether positions are shown to the network turned at random
 * @param solver whether searches prove wins and losses (MCTS-Solver) and, in games that have them,
 *     look for moves that win at once
 * @param cache of how many positions a worker remembers what the network said, 0 for none to
 *     16,777,216: games begin alike, and the same position is not evaluated twice. An entry takes 4
 *     bytes an action and 25 more
 * @param parallelGames how many games a worker plays at once, 1 to 1,024: the batch that its
 *     network sees
 * @param rollouts random games that tell values beside the network
 */
public record SelfPlaySettings(
    int visits,
    int fastVisits,
    double fullShare,
    Root rootSearch,
    int consideredActions,
    double valueScale,
    double exploration,
    double firstPlayReduction,
    double noiseFraction,
    double noiseConcentration,
    double forcedPlayouts,
    double temperature,
    double temperatureHalfLife,
    double finalTemperature,
    double openingPlies,
    double openingNoise,
    double resignFalsePositives,
    double playedOutShare,
    double komiSpread,
    boolean turns,
    boolean solver,
    int cache,
    int parallelGames,
    RolloutSettings rollouts) {
  private static final int MOST_VISITS = 1_000_000;

  private static final int MOST_REMEMBERED = 1 << 24;

  /** The trees of all games of a worker together must fit in memory. */
  private static final int TREE_MEBIBYTES = 64;

  /** Validates. */
  public SelfPlaySettings {
    Ranges.require("visits", visits, 1, MOST_VISITS);
    Ranges.require("fastVisits", fastVisits, 0, MOST_VISITS);
    Ranges.requirePositive("fullShare", fullShare, 1);
    Ranges.requireValue("rootSearch", rootSearch);
    Ranges.require("consideredActions", consideredActions, 1, Short.MAX_VALUE);
    Ranges.require("valueScale", valueScale, 0, 1_000);
    Ranges.require("exploration", exploration, 0, 100);
    Ranges.require("firstPlayReduction", firstPlayReduction, 0, 2);
    Ranges.require("noiseFraction", noiseFraction, 0, 1);
    Ranges.requirePositive("noiseConcentration", noiseConcentration, 1_000);
    Ranges.require("forcedPlayouts", forcedPlayouts, 0, 100);
    Ranges.require("temperature", temperature, 0, 100);
    Ranges.requirePositive("temperatureHalfLife", temperatureHalfLife, 100_000);
    Ranges.require("finalTemperature", finalTemperature, 0, 100);
    Ranges.require("openingPlies", openingPlies, 0, 1_000);
    Ranges.require("openingNoise", openingNoise, 0, 1);
    Ranges.require("resignFalsePositives", resignFalsePositives, 0, 0.5);
    Ranges.require("playedOutShare", playedOutShare, 0, 1);
    Ranges.require("komiSpread", komiSpread, 0, 100);
    Ranges.require("cache", cache, 0, MOST_REMEMBERED);
    Ranges.require("parallelGames", parallelGames, 1, 1_024);
    Ranges.requireValue("rollouts", rollouts);
    if (fullShare < 1 && fastVisits == 0) {
      throw new IllegalArgumentException(
          "fullShare is "
              + fullShare
              + ", so that some searches are fast, but fastVisits is 0; set fastVisits to a few, such"
              + " as "
              + Math.max(1, visits / 5)
              + ", or fullShare to 1");
    }
    if (fullShare < 1 && fastVisits > visits) {
      throw new IllegalArgumentException(
          "fastVisits is " + fastVisits + ", but must not be more than visits, " + visits);
    }
    if (resignFalsePositives > 0 && playedOutShare == 0) {
      throw new IllegalArgumentException(
          "playedOutShare is 0, but the threshold of resignation is set from games that are played"
              + " out; set it to 0.1, or resignFalsePositives to 0");
    }
  }

  /** How the root of a search shares out its visits. */
  public enum Root {
    /** By PUCT as in the tree, with Dirichlet noise, as AlphaGo Zero does. */
    PUCT,
    /** By sequential halving of actions that Gumbel noise draws: for few visits. */
    GUMBEL;

    /** What a configuration calls it. */
    @JsonValue
    public String text() {
      return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The one of a name.
     *
     * @throws IllegalArgumentException when there is none
     */
    @JsonCreator
    public static Root parse(@Nullable String text) {
      return Arrays.stream(values())
          .filter(known -> known.text().equals(text))
          .findFirst()
          .orElseThrow(
              () ->
                  new IllegalArgumentException(
                      "rootSearch is '"
                          + text
                          + "', but must be one of "
                          + Arrays.stream(values()).map(Root::text).toList()));
    }
  }

  /** The same with another number of visits in full searches, no fast ones, and no resignation. */
  public SelfPlaySettings withVisits(int newVisits) {
    return new SelfPlaySettings(
        newVisits,
        0,
        1,
        rootSearch,
        consideredActions,
        valueScale,
        exploration,
        firstPlayReduction,
        noiseFraction,
        noiseConcentration,
        forcedPlayouts,
        temperature,
        temperatureHalfLife,
        finalTemperature,
        openingPlies,
        openingNoise,
        0,
        0,
        komiSpread,
        turns,
        solver,
        cache,
        parallelGames,
        rollouts);
  }

  /** The search of every game. */
  SearchParameters searchParameters(Game game, long seed) {
    return SearchParameters.puct(seed)
        .withExploration(exploration)
        .withFirstPlayReduction(firstPlayReduction)
        .withTreeMebibytes(TREE_MEBIBYTES)
        .withSolver(solver)
        .withDecisiveMoves(solver && game.hasDecisiveMoves());
  }

  /** A search that is learned from. */
  SteppedSearch.Effort fullEffort() {
    return rootSearch == Root.GUMBEL
        ? new SteppedSearch.Effort(
            visits,
            RootNoise.NONE,
            RootSearch.Gumbel.of(consideredActions).withValueScale(valueScale),
            0)
        : new SteppedSearch.Effort(
            visits,
            new RootNoise(noiseFraction, noiseConcentration),
            new RootSearch.Standard(),
            forcedPlayouts);
  }

  /** A search that only finds a good move. */
  SteppedSearch.Effort fastEffort() {
    return new SteppedSearch.Effort(fastVisits, RootNoise.NONE, new RootSearch.Standard(), 0);
  }

  /** The temperature of a ply, from 0. */
  double temperatureAt(int ply) {
    double fallen = StrictMath.pow(0.5, ply / temperatureHalfLife);
    return finalTemperature + (temperature - finalTemperature) * fallen;
  }
}
