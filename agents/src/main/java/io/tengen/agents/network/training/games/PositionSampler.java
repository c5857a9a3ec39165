package io.tengen.agents.network.training.games;

import io.tengen.agents.network.backend.BatchSource;
import io.tengen.agents.network.backend.TrainingBatch;
import io.tengen.env.RandomStream;
import io.tengen.go.GoState;
import io.tengen.go.features.FeaturePlanes;
import io.tengen.go.features.FeatureSet;
import io.tengen.go.features.Symmetry;
import java.io.IOException;
import java.util.Arrays;

/**
 * Draws positions of all games of a store, shuffled across all of them: each once an epoch, in an
 * order and with symmetries that are functions of the seed and the sample's number alone, so that a
 * resumed run goes on with the samples that it would have had. Not thread-safe.
 *
 * <p>The target policy is the move that was made; the target value is the result, 1, 0 or -1, for
 * the player to move.
 */
public final class PositionSampler implements BatchSource {
  private static final Symmetry[] SYMMETRIES = Symmetry.values();
  private static final int SYMMETRY_KEY = -1;

  private final GameStore store;
  private final GameIndex index;
  private final long seed;
  private final boolean isAugmented;
  private final int size;
  private final PositionReplay replay;
  private final FeaturePlanes features;
  private final float[] scratch;
  private long shuffledEpoch = -1;
  private Shuffle shuffle = new Shuffle(1, 0);

  /**
   * A sampler.
   *
   * @param fromHeldOut whether from the games that are held out, else from those to train on
   * @param isAugmented whether each sample is turned by a random one of the eight symmetries
   * @throws IllegalArgumentException when the store has no such games
   */
  public PositionSampler(GameStore store, boolean fromHeldOut, long seed, boolean isAugmented) {
    this.store = store;
    this.index = store.index(fromHeldOut);
    if (index.games() == 0) {
      throw new IllegalArgumentException(
          fromHeldOut ? "no game is held out" : "there is no game to train on");
    }
    this.seed = seed;
    this.isAugmented = isAugmented;
    this.size = store.boardSize();
    this.replay = new PositionReplay(size);
    this.features = new FeaturePlanes(FeatureSet.ZERO17, size);
    this.scratch = new float[features.length()];
  }

  @Override
  public TrainingBatch newBatch(int capacity) {
    return TrainingBatch.ofSize(capacity, features.length(), size * size + 1);
  }

  /** How many positions an epoch has. */
  public long positions() {
    return index.positions();
  }

  /**
   * {@inheritDoc}
   *
   * <p>Sample numbers go on over all epochs.
   */
  @Override
  public void fill(TrainingBatch batch, long firstSample, int count) throws IOException {
    for (int i = 0; i < count; i++) {
      fill(batch, i, firstSample + i);
    }
  }

  /**
   * Fills the first places of a batch likewise, and says where in their games the positions are.
   *
   * @param moveNumbers where the number of moves before each position goes
   */
  public void fill(TrainingBatch batch, long firstSample, int count, int[] moveNumbers)
      throws IOException {
    for (int i = 0; i < count; i++) {
      moveNumbers[i] = fill(batch, i, firstSample + i);
    }
  }

  private int fill(TrainingBatch batch, int place, long sample) throws IOException {
    long position = positionOf(sample);
    int gameNumber = index.gameOf(position);
    int move = index.moveOf(position, gameNumber);
    PackedGame game = store.read(index, gameNumber);
    GoState state = replay.before(game, move);
    Symmetry symmetry = symmetryOf(sample);
    int planesOffset = place * batch.planesLength();
    features.write(state, scratch, 0);
    symmetry.applyToPlanes(
        scratch, 0, batch.planes(), planesOffset, FeatureSet.ZERO17.planes(), size);
    int policyOffset = place * batch.actionCount();
    Arrays.fill(batch.policies(), policyOffset, policyOffset + batch.actionCount(), 0);
    batch.policies()[policyOffset + symmetry.apply(game.action(move), size)] = 1;
    batch.values()[place] = state.currentPlayer() == 0 ? game.result() : -game.result();
    return move;
  }

  private long positionOf(long sample) {
    long epoch = sample / index.positions();
    if (epoch != shuffledEpoch) {
      shuffle = new Shuffle(index.positions(), RandomStream.derive(seed, epoch));
      shuffledEpoch = epoch;
    }
    return shuffle.at(sample % index.positions());
  }

  private Symmetry symmetryOf(long sample) {
    if (!isAugmented) {
      return Symmetry.IDENTITY;
    }
    long bits = RandomStream.derive(RandomStream.derive(seed, SYMMETRY_KEY), sample);
    return SYMMETRIES[(int) (bits >>> 61)];
  }
}
