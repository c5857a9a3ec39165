package io.tengen.arena.match;

import io.tengen.env.rating.Pentanomial;
import io.tengen.env.rating.Sprt;
import io.tengen.env.rating.Sprt.Verdict;
import io.tengen.env.rating.Trinomial;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Decides by the games of a match, as they come, whether A is as much better as was hoped: {@link
 * Sprt} on pairs of games, which share their opening. It has decided once and for all at the first
 * pair at which a bound is reached: games that are played after it change nothing, since a test
 * that may change its mind has no bounds on its errors. To be used by one thread.
 */
public final class SequentialTest {
  /** When so many pairs, and most of all, have no result, the players cannot play each other. */
  private static final int MANY_VOID_PAIRS = 10;

  private final Sprt hypotheses;
  private final List<PlayedGame> games = new ArrayList<>();
  private Trinomial score = Trinomial.NONE;
  private Pentanomial pairs = Pentanomial.NONE;
  private long voidPairs;
  private @Nullable PlayedGame firstOfPair;
  private Verdict verdict = Verdict.GO_ON;

  /** A test without games. */
  public SequentialTest(Sprt hypotheses) {
    this.hypotheses = hypotheses;
  }

  /** What is tested. */
  public Sprt hypotheses() {
    return hypotheses;
  }

  /**
   * What is tested, by name, as text: for {@link MatchLedger}, since a test whose hypotheses change
   * on the way has no bounds on its errors.
   */
  public Map<String, String> describe() {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("elo0", Double.toString(hypotheses.elo0()));
    values.put("elo1", Double.toString(hypotheses.elo1()));
    values.put("alpha", Double.toString(hypotheses.alpha()));
    values.put("beta", Double.toString(hypotheses.beta()));
    return values;
  }

  /**
   * The next game of the match; nothing happens after the decision.
   *
   * @return whether it was the second of a pair, and the test goes by it
   */
  public boolean add(PlayedGame game) {
    if (isOver()) {
      return false;
    }
    games.add(game);
    if (game.counts()) {
      score = score.withGame(halfPoints(game));
    }
    PlayedGame first = firstOfPair;
    if (first == null) {
      firstOfPair = game;
      return false;
    }
    firstOfPair = null;
    if (first.counts() && game.counts()) {
      pairs = pairs.withPair(halfPoints(first) + halfPoints(game));
      verdict = hypotheses.verdict(pairs);
    } else {
      voidPairs++;
    }
    return true;
  }

  private static int halfPoints(PlayedGame game) {
    return game.winner() == null ? 1 : game.winner() == Side.A ? 2 : 0;
  }

  /** A's wins, draws and losses; games without a result count for nothing. */
  public Trinomial score() {
    return score;
  }

  /** The pairs so far, by A's half points. */
  public Pentanomial pairs() {
    return pairs;
  }

  /** How many pairs count for nothing, since one of their games has no result. */
  public long voidPairs() {
    return voidPairs;
  }

  /** The games that the test goes by, the one that waits for the second of its pair included. */
  public List<PlayedGame> games() {
    return Collections.unmodifiableList(games);
  }

  /** The logarithm of the likelihood of H1 over that of H0. */
  public double logLikelihoodRatio() {
    return hypotheses.logLikelihoodRatio(pairs);
  }

  /** What the pairs say so far. */
  public Verdict verdict() {
    return verdict;
  }

  /** Whether so few pairs have a result that nothing will come of it. */
  public boolean isHopeless() {
    return voidPairs >= MANY_VOID_PAIRS && voidPairs > pairs.pairs();
  }

  /** Whether more games would change nothing. */
  public boolean isOver() {
    return verdict != Verdict.GO_ON || isHopeless();
  }
}
