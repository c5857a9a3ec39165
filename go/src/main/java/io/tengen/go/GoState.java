package io.tengen.go;

import io.tengen.env.State;

/**
 * A game of Go in progress: a {@link Board}, whose turn it is, and the past, which decides superko
 * ({@link Superko}) and the end. The past is a list of immutable entries that copies share ({@link
 * Ply}).
 *
 * <p>A move is legal when the board allows it (the point is empty, no simple ko, no forbidden
 * suicide) and superko does not forbid it.
 */
public final class GoState implements State {
  private final GoGame game;
  private final Points points;
  private final boolean suicide;

  private final Board board;
  private int currentPlayer;
  private int handicapStones;
  private int moveCount;
  private int consecutivePasses;
  private boolean terminal;

  /** Black's margin; 0 until the end. */
  private double margin;

  /** The newest entry of the past. */
  private Ply lastPly;

  private final Superko superko;

  /** Takes the board over. */
  GoState(GoGame game, Board board, int playerToMove, int handicapStones) {
    this.game = game;
    this.points = game.points();
    this.suicide = game.rules().suicide();
    this.board = board;
    this.currentPlayer = playerToMove;
    this.handicapStones = handicapStones;
    this.superko = new Superko(game.rules(), points);
    this.lastPly =
        Ply.withoutStone(
            null, null, superko.situation(board.hash(), playerToMove), Points.NONE, Colour.EMPTY);
    superko.remember(lastPly);
  }

  private GoState(GoState other) {
    this.game = other.game;
    this.points = other.points;
    this.suicide = other.suicide;
    this.board = new Board(other.board.size());
    this.superko = new Superko(game.rules(), points);
    this.lastPly = other.lastPly;
    copyFrom(other);
  }

  @Override
  public GoState copy() {
    return new GoState(this);
  }

  /**
   * {@inheritDoc}
   *
   * @throws ClassCastException when the other belongs to another game, be it Go too
   */
  @Override
  public void copyFrom(State other) {
    GoState from = (GoState) other;
    if (!from.game.equals(game)) {
      throw new ClassCastException("cannot copy a state of " + from.game + " to " + game);
    }
    board.copyFrom(from.board);
    currentPlayer = from.currentPlayer;
    handicapStones = from.handicapStones;
    moveCount = from.moveCount;
    consecutivePasses = from.consecutivePasses;
    terminal = from.terminal;
    margin = from.margin;
    lastPly = from.lastPly;
    superko.copyFrom(from.superko);
  }

  // ---- What is ----

  @Override
  public GoGame game() {
    return game;
  }

  /** What is played by. */
  public Rules rules() {
    return game.rules();
  }

  /** The stones, live: read them, do not play on them. */
  public Board board() {
    return board;
  }

  @Override
  public int currentPlayer() {
    return currentPlayer;
  }

  /** How many stones white is compensated for. */
  public int handicapStones() {
    return handicapStones;
  }

  /** How many moves were played, passes included. */
  public int moveCount() {
    return moveCount;
  }

  /** How many passes in a row were the last moves. */
  public int consecutivePasses() {
    return consecutivePasses;
  }

  /** The newest entry of the past; its first one is the start of the game. */
  public Ply lastPly() {
    return lastPly;
  }

  @Override
  public boolean isTerminal() {
    return terminal;
  }

  @Override
  public double returnFor(int player) {
    double sign = Math.signum(margin);
    return Colour.requireStone(player) == Colour.BLACK ? sign : 0 - sign;
  }

  @Override
  public void writeObservation(float[] out, int offset) {
    HistoryPlanes.write(this, out, offset);
  }

  // ---- Legality ----

  @Override
  public int legalActions(int[] out) {
    if (terminal) {
      return 0;
    }
    int count = 0;
    int words = points.wordsOfSet();
    for (int word = 0; word < words; word++) {
      long empty = board.emptyWord(word);
      // Beside an empty point a stone has a liberty and there is no ko: only superko may forbid it.
      long doubtful = empty & (~board.openWord(word) | superko.doubtfulWord(word, currentPlayer));
      for (long rest = empty; rest != 0; rest &= rest - 1) {
        int point = word * Long.SIZE + Long.numberOfTrailingZeros(rest);
        out[count] = points.actionOnBoard(point);
        boolean legal = (doubtful & rest & -rest) == 0 || isLegalOnEmpty(point);
        count += legal ? 1 : 0;
      }
    }
    out[count++] = points.count();
    return count;
  }

  /** Whether the player to move may play at the point, or pass with {@link Points#PASS}. */
  public boolean isLegal(int point) {
    if (terminal) {
      return false;
    }
    return point == Points.PASS
        || (points.isOnBoard(point) && board.isEmpty(point) && isLegalOnEmpty(point));
  }

  private boolean isLegalOnEmpty(int point) {
    return board.isLegalOnEmpty(point, currentPlayer, suicide)
        && !superko.forbids(board, point, currentPlayer);
  }

  // ---- Play ----

  @Override
  public void apply(int action) {
    play(points.pointOf(action));
  }

  /**
   * Plays at a point, or passes with {@link Points#PASS}.
   *
   * @throws IllegalArgumentException when that is not legal here; nothing has changed then
   */
  public void play(int point) {
    if (!isLegal(point)) {
      throw new IllegalArgumentException(whyIllegal(point));
    }
    int colour = currentPlayer;
    currentPlayer = Colour.opponent(colour);
    if (point == Points.PASS) {
      board.clearKo();
      consecutivePasses++;
    } else {
      board.playUnchecked(point, colour);
      consecutivePasses = 0;
    }
    extendPast(point, colour);
    moveCount++;
    if (consecutivePasses >= 2 || moveCount >= game.maxGameLength()) {
      terminal = true;
      margin = Scoring.score(this).margin();
    }
  }

  private String whyIllegal(int point) {
    if (terminal) {
      return "the game is over";
    }
    if (board.isLegal(point, currentPlayer, suicide)) {
      return Colour.name(currentPlayer) + " may not play " + points.name(point) + ": superko";
    }
    return board.whyIllegal(point, currentPlayer);
  }

  private void extendPast(int point, int colour) {
    long situation = superko.situation(board.hash(), currentPlayer);
    Ply beside = superko.newestBeside(situation);
    lastPly =
        point > Points.PASS
            ? Ply.afterPlay(lastPly, beside, situation, point, colour, board)
            : Ply.withoutStone(lastPly, beside, situation, point, colour);
    superko.remember(lastPly);
  }

  /**
   * Gives the turn to a player without a move of the other, for records and protocols in which a
   * colour plays twice in a row. No effect when it is that player's turn already.
   */
  public void setCurrentPlayer(int player) {
    if (Colour.requireStone(player) != currentPlayer) {
      currentPlayer = player;
      consecutivePasses = 0;
      extendPast(Points.NONE, Colour.EMPTY);
    }
  }

  /**
   * Goes on with a game that two passes ended, as players do who cannot agree on dead stones. No
   * effect on a game that is going on.
   *
   * @throws IllegalStateException when it was the length of the game that ended it
   */
  public void resume() {
    if (!terminal) {
      return;
    }
    if (moveCount >= game.maxGameLength()) {
      throw new IllegalStateException(
          "the game has reached its maximum length of " + moveCount + " moves");
    }
    consecutivePasses = 0;
    terminal = false;
    margin = 0;
  }

  @Override
  public String toString() {
    int marked = lastPly.isStone() ? lastPly.point() : Points.NONE;
    return BoardDiagram.render(board, marked)
        + (terminal ? "over, " + Scoring.score(this) : Colour.name(currentPlayer) + " to move")
        + " after "
        + moveCount
        + " moves, captured "
        + board.prisoners(Colour.BLACK)
        + " black, "
        + board.prisoners(Colour.WHITE)
        + " white";
  }
}
