package io.tengen.arena.archive;

import io.tengen.arena.review.ArchivedGame;
import io.tengen.arena.tournament.model.GameResult;
import io.tengen.arena.tournament.model.Pairing;
import io.tengen.search.time.Clock;
import java.time.InstantSource;
import java.util.List;
import java.util.function.LongConsumer;

/**
 * A game that is being played, move by move on the disk. To be used by one thread at a time, and
 * closed when the game is over or left to be gone on with later.
 */
public final class OpenGame implements AutoCloseable {
  private final CommitQueue queue;
  private final InstantSource time;
  private final Pairing pairing;
  private final long id;
  private final int openingPlies;
  private final LongConsumer whenClosed;
  private List<StoredMove> moves;
  private int attempt;
  private int plies;
  private boolean isOver;

  OpenGame(
      CommitQueue queue,
      InstantSource time,
      Pairing pairing,
      GameRows.Begun begun,
      LongConsumer whenClosed) {
    this.queue = queue;
    this.time = time;
    this.pairing = pairing;
    this.whenClosed = whenClosed;
    id = begun.id();
    attempt = begun.attempt();
    openingPlies = begun.openingPlies();
    moves = List.copyOf(begun.moves());
    plies = moves.size();
  }

  /** Its number among all games of the archive. */
  public long id() {
    return id;
  }

  /** What it is in its tournament. */
  public Pairing pairing() {
    return pairing;
  }

  /** From 1; one more each time that it was begun again. */
  public int attempt() {
    return attempt;
  }

  /** How many of its moves are the opening's. */
  public int openingPlies() {
    return openingPlies;
  }

  /**
   * The moves that it had when it was begun or begun again, the opening's first; those that were
   * taken back since may still be among them.
   */
  public List<StoredMove> startingMoves() {
    return moves;
  }

  /** How many moves it has, the opening's included. */
  public int plies() {
    return plies;
  }

  /**
   * Saves the next move.
   *
   * @param ply how many moves were played before, the opening's included
   * @param action what was played
   * @param usedNanos how long the mover took, in ns
   * @param clock the mover's, after the move
   * @throws ArchiveException when it could not be saved
   */
  public void move(int ply, int action, long usedNanos, Clock clock) {
    requireNext(ply, action, usedNanos);
    int current = attempt;
    queue.run(
        session -> {
          GameRows.move(session, id, current, ply, action, usedNanos, clock);
          return true;
        });
    plies++;
  }

  /**
   * Saves the next move, which is the last one, and the result with it.
   *
   * @param ply see {@link #move}; as are the next three
   * @param result see {@link #finish}; as are the rest
   * @throws ArchiveException when it could not be saved; then neither was
   */
  public void lastMove(
      int ply,
      int action,
      long usedNanos,
      Clock clock,
      GameResult result,
      String score,
      String detail) {
    requireNext(ply, action, usedNanos);
    ArchivedGame.End end = end(result, score, detail);
    int current = attempt;
    queue.run(
        session -> {
          GameRows.move(session, id, current, ply, action, usedNanos, clock);
          GameRows.finish(session, id, current, ply + 1, end);
          return true;
        });
    plies++;
    isOver = true;
  }

  /**
   * Drops the last moves, by the players' wish.
   *
   * @param pliesLeft how many moves are left, the opening's included
   * @param first the clock of who moves first, with which it goes on
   * @param second the other's
   * @throws ArchiveException when that could not be saved
   */
  public void takeBack(int pliesLeft, StoredTakeBack.Why why, Clock first, Clock second) {
    requireGoingOn();
    if (pliesLeft < openingPlies || pliesLeft >= plies) {
      throw new IllegalArgumentException(
          "%d moves of game %s would be left, but it has %d, of which %d are the opening's"
              .formatted(pliesLeft, pairing.key(), plies, openingPlies));
    }
    StoredTakeBack takeBack =
        new StoredTakeBack(
            attempt,
            plies,
            pliesLeft,
            why,
            time.instant(),
            StoredClock.of(first),
            StoredClock.of(second));
    queue.run(
        session -> {
          TakeBackRows.add(session, id, takeBack);
          return true;
        });
    plies = pliesLeft;
  }

  /**
   * Drops all moves but the opening's, since the game cannot go on from them.
   *
   * @param why in a line
   * @throws ArchiveException when that could not be saved
   */
  public void restart(String why) {
    requireGoingOn();
    int current = attempt;
    int dropped = plies;
    queue.run(
        session -> {
          GameRows.restart(session, id, current, dropped, why);
          return true;
        });
    attempt++;
    plies = openingPlies;
    moves = moves.subList(0, openingPlies);
  }

  /**
   * Saves the result, which ends the game.
   *
   * @param result of this game
   * @param score the result in words, such as {@code B+3.5} or {@code 1-0}
   * @param detail more about the end in a line, or nothing
   * @throws ArchiveException when it could not be saved
   */
  public void finish(GameResult result, String score, String detail) {
    requireGoingOn();
    ArchivedGame.End end = end(result, score, detail);
    int current = attempt;
    int length = plies;
    queue.run(
        session -> {
          GameRows.finish(session, id, current, length, end);
          return true;
        });
    isOver = true;
  }

  private ArchivedGame.End end(GameResult result, String score, String detail) {
    if (!result.pairing().equals(pairing)) {
      throw new IllegalArgumentException(
          "this is game " + pairing.key() + ", but the result is of " + result.pairing().key());
    }
    return new ArchivedGame.End(result, score, detail, time.instant());
  }

  private void requireNext(int ply, int action, long usedNanos) {
    requireGoingOn();
    if (ply != plies || action < 0 || usedNanos < 0) {
      throw new IllegalArgumentException(
          "move %d of game %s is action %d after %d ns, but the next is move %d, and neither may be"
                  .formatted(ply, pairing.key(), action, usedNanos, plies)
              + " negative");
    }
  }

  private void requireGoingOn() {
    if (isOver) {
      throw new IllegalStateException("game " + pairing.key() + " is over");
    }
  }

  /** Lets it be gone on with, unless it is over. */
  @Override
  public void close() {
    whenClosed.accept(id);
  }
}
