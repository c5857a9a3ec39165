package io.tengen.search.evaluator;

import io.tengen.env.Game;
import io.tengen.env.State;
import io.tengen.search.Evaluations;
import io.tengen.search.Evaluator;
import java.util.ArrayList;
import java.util.List;

/**
 * Remembers the answers of another evaluator, by observation: for evaluators that see nothing but
 * the observation, such as networks, and are slower than writing and hashing one. Policies and
 * values are remembered and passed on; details (first players, score and ownership) are not, and
 * are absent in the answers.
 *
 * <p>Memory is bounded: a fixed number of slots, and an answer replaces whatever had its slot.
 * Observations are told apart by two hashes, 128 bits in all; that two share them is as good as
 * impossible.
 *
 * <p>An answer that is not finite, in its value or for a legal action, is passed on, so that the
 * search can refuse it, but not remembered: the evaluator may do better the next time.
 */
public final class CachingEvaluator implements Evaluator {
  private static final long FIRST_SEED = 1;
  private static final long SECOND_SEED = 2;
  private static final int MOST_SLOTS = 1 << 24;

  private final Evaluator evaluator;
  private final float[] observation;
  private final Evaluations slots;
  private final boolean[] isUsed;
  private final long[] firstHashes;
  private final long[] secondHashes;
  private final Evaluations answers;
  private final int[] legal;
  private final List<State> misses = new ArrayList<>();

  /** Where in the batch each miss is. */
  private int[] missed = new int[1];

  /** The two hashes of each miss. */
  private long[] keys = new long[2];

  private long hitCount;
  private long missCount;

  /**
   * A cache.
   *
   * @param evaluator who is asked; closed with this
   * @param game the game of all positions
   * @param slots how many answers are remembered at the most, in [1, 2^24]; each takes 4 bytes an
   *     action and 25 more
   */
  public CachingEvaluator(Evaluator evaluator, Game game, int slots) {
    int most = Math.min(MOST_SLOTS, Integer.MAX_VALUE / game.actionCount());
    if (slots < 1 || slots > most) {
      throw new IllegalArgumentException(
          "slots is " + slots + ", but must be in [1, " + most + "]");
    }
    this.evaluator = evaluator;
    this.observation = new float[game.observationLength()];
    this.slots = new Evaluations(game.actionCount(), slots);
    this.slots.begin(slots);
    this.isUsed = new boolean[slots];
    this.firstHashes = new long[slots];
    this.secondHashes = new long[slots];
    this.answers = new Evaluations(game.actionCount(), 1);
    this.legal = new int[game.actionCount()];
  }

  @Override
  public void evaluate(List<? extends State> states, Evaluations out) {
    out.begin(states.size());
    if (states.size() > missed.length) {
      missed = new int[states.size()];
      keys = new long[2 * states.size()];
    }
    misses.clear();
    for (int i = 0; i < states.size(); i++) {
      states.get(i).writeObservation(observation, 0);
      long first = ObservationHash.of(observation, FIRST_SEED);
      long second = ObservationHash.of(observation, SECOND_SEED);
      int slot = slotOf(first);
      if (isUsed[slot] && firstHashes[slot] == first && secondHashes[slot] == second) {
        out.copy(i, slots, slot);
        hitCount++;
      } else {
        keys[2 * misses.size()] = first;
        keys[2 * misses.size() + 1] = second;
        missed[misses.size()] = i;
        misses.add(states.get(i));
      }
    }
    if (!misses.isEmpty()) {
      missCount += misses.size();
      evaluator.evaluate(misses, answers);
      AnswerCount.require(misses.size(), answers);
      for (int i = 0; i < misses.size(); i++) {
        out.copy(missed[i], answers, i);
        if (isFinite(misses.get(i), i)) {
          remember(keys[2 * i], keys[2 * i + 1], i);
        }
      }
      misses.clear();
    }
  }

  private boolean isFinite(State state, int answer) {
    float[] policies = answers.policies();
    int offset = answers.policyOffset(answer);
    // A sum is finite unless a term is not, or it overflows, which no policy does.
    double sum = answers.value(answer);
    int count = state.legalActions(legal);
    for (int i = 0; i < count; i++) {
      sum += policies[offset + legal[i]];
    }
    return Double.isFinite(sum);
  }

  private int slotOf(long hash) {
    return (int) Long.remainderUnsigned(hash, isUsed.length);
  }

  private void remember(long first, long second, int answer) {
    int slot = slotOf(first);
    slots.copy(slot, answers, answer);
    firstHashes[slot] = first;
    secondHashes[slot] = second;
    isUsed[slot] = true;
  }

  /** How many positions were answered from memory. */
  public long hits() {
    return hitCount;
  }

  /** How many positions the other evaluator was asked about. */
  public long misses() {
    return missCount;
  }

  @Override
  public void close() {
    evaluator.close();
  }
}
