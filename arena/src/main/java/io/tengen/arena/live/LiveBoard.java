package io.tengen.arena.live;

import io.tengen.arena.archive.StoredMove;
import io.tengen.arena.archive.StoredTakeBack;
import io.tengen.arena.match.GameStart;
import io.tengen.arena.match.RefereeSettings;
import io.tengen.arena.match.Results;
import io.tengen.env.State;
import io.tengen.go.Colour;
import io.tengen.go.GoState;
import io.tengen.search.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The position of a game with its moves and clocks. Times are in nanoseconds from any point on. To
 * be used by one thread at a time.
 */
final class LiveBoard {
  private static final int NOBODY = -1;

  private final RefereeSettings referee;
  private final int openingPlies;
  private final List<LiveMove> moves = new ArrayList<>();
  private final Clock[] clocks;
  private State state;
  private int running = NOBODY;
  private long since;

  private LiveBoard(RefereeSettings referee, GameStart start) {
    this.referee = referee;
    this.openingPlies = start.openingPlies();
    this.clocks = new Clock[] {start.firstClock(), start.secondClock()};
    this.state = referee.game().newInitialState();
  }

  /**
   * A new game, or one that goes on from where it was left elsewhere; no clock runs.
   *
   * @throws IllegalArgumentException when a move is illegal, a clock is of another kind, or nothing
   *     is left to play
   */
  static LiveBoard of(RefereeSettings referee, GameStart start) {
    start.require(referee);
    LiveBoard board = new LiveBoard(referee, start);
    for (int ply = 0; ply < start.moves().size(); ply++) {
      boolean isOpening = ply < start.openingPlies();
      int mover = board.state.currentPlayer();
      Clock clock = isOpening ? referee.time().start() : board.clocks[mover];
      board.add(start.moves().get(ply), Duration.ZERO, clock);
    }
    boolean isLeftToScore =
        start.moves().size() > start.openingPlies()
            && Results.needsRuling(referee.scoring(), board.state);
    if (board.isOver() && !isLeftToScore) {
      throw new IllegalArgumentException(
          "an opening of %d moves leaves nothing to play in %s; give a shorter one"
              .formatted(start.moves().size(), referee.game().name()));
    }
    return board;
  }

  /**
   * A game as the archive has it; no clock runs.
   *
   * @param last what was taken back last, if anything was
   * @throws IllegalArgumentException when a move is illegal
   */
  static LiveBoard restored(
      RefereeSettings referee,
      int openingPlies,
      List<StoredMove> stored,
      Optional<StoredTakeBack> last) {
    List<GameStart.TimedMove> timed =
        stored.stream()
            .map(
                move ->
                    new GameStart.TimedMove(move.action(), move.used(), move.clock(referee.time())))
            .toList();
    LiveBoard board = new LiveBoard(referee, GameStart.resumed(referee, openingPlies, timed));
    for (int ply = 0; ply < timed.size(); ply++) {
      GameStart.TimedMove move = timed.get(ply);
      boolean isOpening = ply < openingPlies;
      board.add(
          move.action(),
          isOpening ? Duration.ZERO : move.used(),
          isOpening ? referee.time().start() : move.clock());
    }
    last.ifPresent(board::takeClocks);
    return board;
  }

  /** The clocks at that time hold, but for who has moved since. */
  private void takeClocks(StoredTakeBack last) {
    List<LiveMove> since = moves.subList(Math.min(last.pliesLeft(), moves.size()), moves.size());
    for (int side = 0; side < 2; side++) {
      int player = side;
      if (since.stream().noneMatch(move -> move.side() == player)) {
        clocks[side] = (side == 0 ? last.first() : last.second()).clock(referee.time());
      }
    }
  }

  private void add(int action, Duration used, Clock clock) {
    int mover = state.currentPlayer();
    state.apply(action);
    moves.add(new LiveMove(mover, action, used, clock));
  }

  // ---- Looks ----

  /** The position; not to be played on. */
  State state() {
    return state;
  }

  /** All moves, live. */
  List<LiveMove> moves() {
    return moves;
  }

  /** How many moves there are. */
  int plies() {
    return moves.size();
  }

  /** Whether the game goes no further on the board. */
  boolean isOver() {
    return referee.isOver(state, moves.size());
  }

  /** The clock of a player, as it stood when it was stopped or began to run. */
  Clock clock(int side) {
    return clocks[side];
  }

  /** Both clocks. */
  LiveClocks clocks() {
    return new LiveClocks(clocks[0], clocks[1], running, since, referee.lag());
  }

  /** What is on the board. */
  LivePosition position() {
    int firstPrisoners = 0;
    int secondPrisoners = 0;
    if (state instanceof GoState go) {
      firstPrisoners = go.board().prisoners(Colour.WHITE);
      secondPrisoners = go.board().prisoners(Colour.BLACK);
    }
    int toMove = running == NOBODY ? NOBODY : state.currentPlayer();
    return new LivePosition(BoardPicture.of(state), firstPrisoners, secondPrisoners, toMove);
  }

  /** The number of the last move of a player, from 0; -1 if there is none but in the opening. */
  int lastPlyOf(int side) {
    for (int ply = moves.size() - 1; ply >= openingPlies; ply--) {
      if (moves.get(ply).side() == side) {
        return ply;
      }
    }
    return -1;
  }

  // ---- Time ----

  /** Starts the clock of who is to move. */
  void run(long now) {
    running = state.currentPlayer();
    since = now;
  }

  /** How long the clock that runs has run. */
  long used(long now) {
    return Math.max(0, now - since);
  }

  /** Whether the flag has fallen of the clock that runs. */
  boolean isTimeUp(long now) {
    return used(now) > referee.longestMove(clocks[running]);
  }

  /** When it will. */
  long timeUp() {
    return since + referee.longestMove(clocks[running]) + 1;
  }

  /** Stops the clocks for good. */
  void stop(long now) {
    if (running != NOBODY) {
      clocks[running] = clocks().at(running, now);
      running = NOBODY;
    }
  }

  // ---- Changes ----

  /**
   * The position after a move, while this stays as it is.
   *
   * @throws IllegalArgumentException when it is illegal; the message says why
   */
  State after(int action) {
    int actions = referee.game().actionCount();
    if (action < 0 || action >= actions) {
      throw new IllegalArgumentException(
          "there is no action %d, but 0 to %d".formatted(action, actions - 1));
    }
    State next = state.copy();
    next.apply(action);
    return next;
  }

  /**
   * Makes a move, which is in time; no clock runs then.
   *
   * @param next the position after it
   */
  void play(LiveMove move, State next) {
    clocks[move.side()] = move.clock();
    running = NOBODY;
    moves.add(move);
    state = next;
  }

  /** Takes back all moves but the first ones; no clock runs then, and none is set back. */
  void takeBack(int plies) {
    List<LiveMove> left = List.copyOf(moves.subList(0, plies));
    moves.clear();
    state = referee.game().newInitialState();
    left.forEach(move -> add(move.action(), move.used(), move.clock()));
    running = NOBODY;
  }
}
