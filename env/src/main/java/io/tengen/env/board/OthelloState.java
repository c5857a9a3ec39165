package io.tengen.env.board;

import io.tengen.env.State;

/**
 * A position of {@link Othello}. The squares where the player to move may place are found once,
 * when the position arises, since legality, passing and the end of the game all depend on them.
 */
public final class OthelloState extends BoardState {
  private static final long BLACK_START = square("e4") | square("d5");
  private static final long WHITE_START = square("d4") | square("e5");

  private final Othello game;

  /** The discs of the player to move. */
  private long own;

  private long opponent;
  private int player;

  /** Where the player to move may place; with none the move is a pass, or the game is over. */
  private long placements;

  private boolean over;

  OthelloState(Othello game) {
    this(game, BLACK_START, WHITE_START, 0);
  }

  /** Any position, such as one in the middle of a game. */
  OthelloState(Othello game, long moverDiscs, long otherDiscs, int mover) {
    this.game = game;
    setUp(moverDiscs, otherDiscs, mover);
  }

  private static long square(String name) {
    return 1L << ((name.charAt(1) - '1') * Othello.SIDE + (name.charAt(0) - 'a'));
  }

  private void setUp(long moverDiscs, long otherDiscs, int mover) {
    own = moverDiscs;
    opponent = otherDiscs;
    player = mover;
    placements = OthelloBitboard.placements(moverDiscs, otherDiscs);
    over = placements == 0 && OthelloBitboard.placements(otherDiscs, moverDiscs) == 0;
  }

  @Override
  public Othello game() {
    return game;
  }

  @Override
  public int currentPlayer() {
    return player;
  }

  @Override
  public int legalActions(int[] out) {
    if (over) {
      return 0;
    }
    if (placements == 0) {
      out[0] = Othello.PASS;
      return 1;
    }
    int count = 0;
    for (long left = placements; left != 0; left &= left - 1) {
      out[count++] = Long.numberOfTrailingZeros(left);
    }
    return count;
  }

  @Override
  public void apply(int action) {
    if (!isLegal(action)) {
      throw refusal(action, brokenRule(action));
    }
    if (action == Othello.PASS) {
      setUp(opponent, own, 1 - player);
      return;
    }
    long placed = 1L << action;
    long flipped = OthelloBitboard.flips(placed, own, opponent);
    setUp(opponent & ~flipped, own | placed | flipped, 1 - player);
  }

  private boolean isLegal(int action) {
    if (action == Othello.PASS) {
      return placements == 0 && !over;
    }
    return action >= 0 && action < Othello.SQUARES && ((placements >>> action) & 1) != 0;
  }

  private String brokenRule(int action) {
    if (action == Othello.PASS) {
      return "a player who can place must not pass";
    }
    return (((own | opponent) >>> action) & 1) != 0
        ? "the square is occupied"
        : "it flips no disc of the opponent";
  }

  @Override
  public boolean isTerminal() {
    return over;
  }

  @Override
  public double returnFor(int player) {
    if (!over) {
      return 0;
    }
    int lead = Long.bitCount(own) - Long.bitCount(opponent);
    return Integer.signum(player == this.player ? lead : -lead);
  }

  @Override
  public OthelloState copy() {
    OthelloState copy = new OthelloState(game);
    copy.copyFrom(this);
    return copy;
  }

  @Override
  public void copyFrom(State other) {
    OthelloState from = (OthelloState) other;
    own = from.own;
    opponent = from.opponent;
    player = from.player;
    placements = from.placements;
    over = from.over;
  }

  @Override
  int ownerOf(int square) {
    if (((own >>> square) & 1) != 0) {
      return player;
    }
    return ((opponent >>> square) & 1) != 0 ? 1 - player : NOBODY;
  }

  @Override
  BoardNotation notation() {
    return Othello.NOTATION;
  }

  /** Adds the discs of black and white, such as {@code O wins, 24-40}. */
  @Override
  String statusLine() {
    int ownDiscs = Long.bitCount(own);
    int opponentDiscs = Long.bitCount(opponent);
    String score = player == 0 ? ownDiscs + "-" + opponentDiscs : opponentDiscs + "-" + ownDiscs;
    return super.statusLine() + ", " + score;
  }
}
