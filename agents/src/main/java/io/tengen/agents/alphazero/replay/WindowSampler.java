package io.tengen.agents.alphazero.replay;

import io.tengen.agents.alphazero.replay.FinalBoards.FinalBoard;
import io.tengen.agents.network.backend.AuxiliaryTargets;
import io.tengen.agents.network.backend.BatchSource;
import io.tengen.agents.network.backend.TrainingBatch;
import io.tengen.env.Game;
import io.tengen.env.RandomStream;
import io.tengen.env.State;
import io.tengen.env.Symmetries;
import io.tengen.go.GoGame;
import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Draws positions of a window, each sample independently and all alike: which position and which
 * symmetry are functions of the content, the seed and the sample's number alone. Not thread-safe;
 * several samplers may share a content.
 *
 * <p>The target policy is what the search made of the position. The target value is the result for
 * the player to move, or part of it and the rest what the search thought. Auxiliary targets are who
 * had the points of the board at the end of the game, and the score.
 */
public final class WindowSampler implements BatchSource {
  private final WindowContent content;
  private final Game game;
  private final long seed;
  private final float rootValueShare;
  private final Symmetries symmetries;

  /** By symmetry, where it takes each action; number 0 alone where nothing is turned. */
  private final int[][] images;

  private final State start;
  private final State state;
  private final float[] observation;

  /** Null without auxiliary targets. */
  private final @Nullable FinalBoards finalBoards;

  /**
   * A sampler without auxiliary targets.
   *
   * @param game that the games are of; komi may differ where the observation does not tell it
   * @param isAugmented whether each sample is turned by a random one of the game's symmetries
   * @param rootValueShare how much of the target value is what the search thought, 0 to 1; the rest
   *     is the result
   * @throws IllegalArgumentException when there is no position, or the share is out of range
   */
  public WindowSampler(
      WindowContent content, Game game, long seed, boolean isAugmented, double rootValueShare) {
    this(content, game, seed, isAugmented, rootValueShare, false);
  }

  /**
   * A sampler.
   *
   * @param game that the games are of; komi may differ where the observation does not tell it
   * @param isAugmented whether each sample is turned by a random one of the game's symmetries
   * @param rootValueShare how much of the target value is what the search thought, 0 to 1; the rest
   *     is the result
   * @param hasAuxiliary whether there are auxiliary targets: of Go alone
   * @throws IllegalArgumentException when there is no position, the share is out of range, or the
   *     game has no auxiliary targets
   */
  public WindowSampler(
      WindowContent content,
      Game game,
      long seed,
      boolean isAugmented,
      double rootValueShare,
      boolean hasAuxiliary) {
    if (content.positions() == 0) {
      throw new IllegalArgumentException(
          "there is no position to learn from in the window's " + content.games() + " games");
    }
    if (!(rootValueShare >= 0 && rootValueShare <= 1)) {
      throw new IllegalArgumentException(
          "the root value's share is " + rootValueShare + ", but must be 0 to 1");
    }
    this.content = content;
    this.game = game;
    this.seed = seed;
    this.rootValueShare = (float) rootValueShare;
    this.symmetries = game.symmetries();
    this.images = new int[isAugmented ? symmetries.count() : 1][game.actionCount()];
    for (int symmetry = 0; symmetry < images.length; symmetry++) {
      for (int action = 0; action < images[symmetry].length; action++) {
        images[symmetry][action] = symmetries.action(symmetry, action);
      }
    }
    this.start = game.newInitialState();
    this.state = game.newInitialState();
    this.observation = new float[game.observationLength()];
    this.finalBoards = hasAuxiliary ? new FinalBoards(content, requireGo(game)) : null;
  }

  private static GoGame requireGo(Game game) {
    if (game instanceof GoGame go) {
      return go;
    }
    throw new IllegalArgumentException(
        "auxiliary targets are for Go, but the game is " + game.name());
  }

  @Override
  public TrainingBatch newBatch(int capacity) {
    TrainingBatch batch = TrainingBatch.ofSize(capacity, observation.length, game.actionCount());
    return finalBoards == null ? batch : batch.withAuxiliary(game.actionCount() - 1);
  }

  /**
   * {@inheritDoc}
   *
   * @throws IOException when a game is not one of the sampler's game
   */
  @Override
  public void fill(TrainingBatch batch, long firstSample, int count) throws IOException {
    for (int place = 0; place < count; place++) {
      RandomStream random = RandomStream.derived(seed, firstSample + place);
      int position = random.nextInt(content.positions());
      int symmetry = random.nextInt(images.length);
      fill(batch, place, position, symmetry);
    }
  }

  private void fill(TrainingBatch batch, int place, int position, int symmetry) throws IOException {
    int number = content.gameOf(position);
    CompactGame played = content.game(number);
    int placeInGame = content.placeInGame(position, number);
    int ply = played.plyOf(placeInGame);
    int policyOffset = place * batch.actionCount();
    Arrays.fill(batch.policies(), policyOffset, policyOffset + batch.actionCount(), 0);
    try {
      replay(played, ply);
      played.writeTarget(placeInGame, images[symmetry], batch.policies(), policyOffset);
      if (finalBoards != null) {
        AuxiliaryTargets targets = batch.requireAuxiliary(game.actionCount() - 1);
        writeAuxiliary(finalBoards.of(number), symmetry, targets, place);
      }
    } catch (IllegalArgumentException e) {
      throw new IOException(
          "game %d cannot be replayed up to ply %d; it is not a game of %s: %s"
              .formatted(played.index(), ply, game.name(), e.getMessage()),
          e);
    }
    writeObservation(batch.planes(), place * batch.planesLength(), symmetry);
    float outcome = state.currentPlayer() == 0 ? played.outcome() : -played.outcome();
    batch.values()[place] = outcome + rootValueShare * (played.rootValue(ply) - outcome);
  }

  private void writeAuxiliary(
      @Nullable FinalBoard end, int symmetry, AuxiliaryTargets targets, int place) {
    targets.known()[place] = end == null ? 0 : 1;
    if (end == null) {
      return;
    }
    byte[] owners = end.owners();
    int[] image = images[symmetry];
    int sign = state.currentPlayer() == 0 ? 1 : -1;
    int offset = place * owners.length;
    for (int point = 0; point < owners.length; point++) {
      targets.ownership()[offset + image[point]] = sign * owners[point];
    }
    targets.scores()[place] = sign * end.margin() / owners.length;
  }

  private void replay(CompactGame played, int ply) {
    state.copyFrom(start);
    for (int i = 0; i < ply; i++) {
      state.apply(played.action(i));
    }
  }

  private void writeObservation(float[] out, int offset, int symmetry) {
    if (symmetry == 0) {
      state.writeObservation(out, offset);
    } else {
      state.writeObservation(observation, 0);
      symmetries.moveObservation(symmetry, observation, 0, out, offset);
    }
  }
}
