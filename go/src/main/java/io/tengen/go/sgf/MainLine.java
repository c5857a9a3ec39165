package io.tengen.go.sgf;

import io.tengen.go.Board;
import io.tengen.go.Colour;
import io.tengen.go.GoGame;
import io.tengen.go.GoState;
import io.tengen.go.KoRule;
import io.tengen.go.Points;
import io.tengen.go.Rules;
import io.tengen.go.Ruleset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The main line of a record: its settings, the stones that are set up, and the moves; and the way
 * from there to a board.
 *
 * <p>Of a node with both, which the standard forbids, the set-up comes first. Immutable, as long as
 * nobody changes the nodes.
 */
public final class MainLine {
  /** The rules of a record that does not name any. */
  public static final Ruleset DEFAULT_RULESET = Ruleset.JAPANESE;

  private final GameSettings settings;
  private final Points points;
  private final int firstPlayer;
  private final List<Setup> setups = new ArrayList<>(1);
  private SgfNode[] nodes = new SgfNode[256];

  /** By move: the point, and in the lowest bit the colour. */
  private int[] moves = new int[256];

  private int count;

  private MainLine(SgfGame game) throws SgfException {
    this.settings = GameSettings.of(game);
    this.points = Points.ofSize(settings.size());
    int told = Colour.EMPTY;
    for (SgfNode node = game.root(); node != null; node = node.next()) {
      addNode(node);
      if (count == 0) {
        told = node.value("PL").map(MainLine::colourOf).orElse(told);
      }
    }
    this.firstPlayer = firstPlayer(told);
  }

  /**
   * Reads the main line of a game.
   *
   * @throws SgfException when it is not Go, or something on the line is no point of the board
   */
  public static MainLine of(SgfGame game) throws SgfException {
    return new MainLine(game);
  }

  private void addNode(SgfNode node) throws SgfException {
    try {
      if (Setup.isIn(node)) {
        setups.add(new Setup(count, node, settings.size()));
      }
      for (SgfProperty property : node.properties()) {
        if (property.id().equals("B")) {
          addMove(node, property, Colour.BLACK);
        } else if (property.id().equals("W")) {
          addMove(node, property, Colour.WHITE);
        }
      }
    } catch (IllegalArgumentException e) {
      throw problem(node, String.valueOf(e.getMessage()));
    }
  }

  private void addMove(SgfNode node, SgfProperty property, int colour) {
    if (count == moves.length) {
      moves = Arrays.copyOf(moves, 2 * count);
      nodes = Arrays.copyOf(nodes, 2 * count);
    }
    int action = SgfPoints.move(property.values().get(0), settings.size());
    nodes[count] = node;
    moves[count] = points.pointOf(action) << 1 | colour;
    count++;
  }

  private static int colourOf(String value) {
    return switch (value.strip()) {
      case "B", "b", "1" -> Colour.BLACK;
      case "W", "w", "2" -> Colour.WHITE;
      default -> Colour.EMPTY;
    };
  }

  private int firstPlayer(int told) {
    if (told != Colour.EMPTY) {
      return told;
    }
    return count > 0 ? moves[0] & 1 : settings.handicap() > 0 ? Colour.WHITE : Colour.BLACK;
  }

  private static SgfException problem(SgfNode node, String problem) {
    return new SgfException("", node.line(), node.column(), problem);
  }

  /** What the root says. */
  public GameSettings settings() {
    return settings;
  }

  /** How many moves there are, passes included. */
  public int moveCount() {
    return count;
  }

  /** The colour of a move, from 0. */
  public int colour(int move) {
    return moves[move] & 1;
  }

  /** The point of a move, from 0; {@link Points#PASS} of a pass. */
  public int point(int move) {
    return moves[move] >> 1;
  }

  /** Where a move, from 0, stands in the record. */
  public SgfNode node(int move) {
    return nodes[move];
  }

  /** Who has the turn at first. */
  public int firstPlayer() {
    return firstPlayer;
  }

  /** Whether the last two moves are passes. */
  public boolean endsInPasses() {
    return count >= 2 && point(count - 1) == Points.PASS && point(count - 2) == Points.PASS;
  }

  /**
   * The rules that the record names, with its komi rounded to a multiple of 0.5, within what {@link
   * Rules} takes.
   */
  public Rules rules() {
    double komi = Math.rint(settings.komi() * 2) / 2;
    double bounded = Math.max(-Rules.MAX_KOMI, Math.min(Rules.MAX_KOMI, komi));
    return settings.ruleset().orElse(DEFAULT_RULESET).rules().withKomi(bounded);
  }

  /**
   * Plays the first moves on a board, under simple ko.
   *
   * @param board of the record's size; cleared first
   * @param moves how many, 0 to {@link #moveCount()}
   * @throws SgfException at a move that is illegal, named with its number, and at a set-up that
   *     leaves a chain without liberties
   */
  public void replay(Board board, int moves) throws SgfException {
    requireMoves(moves);
    boolean suicide = rules().suicide();
    board.clear();
    int setup = setUp(0, 0, board);
    for (int move = 0; move < moves; move++) {
      play(move, board, suicide);
      setup = setUp(setup, move + 1, board);
    }
  }

  private void play(int move, Board board, boolean suicide) throws SgfException {
    int point = point(move);
    if (point == Points.PASS) {
      board.clearKo();
    } else if (board.isLegal(point, colour(move), suicide) || isForced(board, move)) {
      board.playUnchecked(point, colour(move));
    } else {
      throw illegal(board, move);
    }
  }

  /** A record may tell that a move was made although it was illegal. */
  private boolean isForced(Board board, int move) {
    return board.isEmpty(point(move)) && nodes[move].has("KO");
  }

  private SgfException illegal(Board board, int move) {
    int point = point(move);
    String reason =
        !board.isEmpty(point)
            ? "there is a stone"
            : board.isKo(point, colour(move)) ? "ko forbids it" : "it is suicide";
    return problem(
        nodes[move],
        "move %d, %s %s, is illegal: %s"
            .formatted(move + 1, Colour.name(colour(move)), points.name(point), reason));
  }

  /** Does the set-ups that stand before a move, from one of them on; answers the one after them. */
  private int setUp(int first, int move, Board board) throws SgfException {
    int next = first;
    while (next < setups.size() && setups.get(next).beforeMove() == move) {
      setups.get(next++).apply(board);
    }
    return next;
  }

  /** How many of the first moves come before the last set-up among them; 0 without any. */
  public int lastSetup(int moves) {
    int last = 0;
    for (Setup setup : setups) {
      last = setup.beforeMove() <= moves ? setup.beforeMove() : last;
    }
    return last;
  }

  private void requireMoves(int moves) {
    if (moves < 0 || moves > count) {
      throw new IllegalArgumentException(
          "the move number is " + moves + ", but must be 0 to " + count);
    }
  }

  /**
   * The game after its first moves. Passes do not end it while there are more to be played, and a
   * colour may move twice in a row. A set-up in the middle starts a new past for superko.
   *
   * @param rules of the game; {@link #rules()} for the record's own, which may have a superko that
   *     the players did not keep, see {@link KoRule}
   * @param moves how many, 0 to {@link #moveCount()}
   * @throws SgfException at what is illegal under the rules
   */
  public GoState state(Rules rules, int moves) throws SgfException {
    requireMoves(moves);
    GoGame game = new GoGame(settings.size(), rules, Integer.MAX_VALUE);
    int handicap = Math.min(settings.handicap(), points.count());
    Board board = new Board(settings.size());
    int setup = setUp(0, 0, board);
    GoState state = game.newState(board, firstPlayer, handicap);
    for (int move = 0; move < moves; move++) {
      play(move, state);
      board.copyFrom(state.board());
      int next = setUp(setup, move + 1, board);
      if (next > setup) {
        setup = next;
        state = game.newState(board, state.currentPlayer(), handicap);
      }
    }
    return state;
  }

  private void play(int move, GoState state) throws SgfException {
    if (state.isTerminal()) {
      state.resume();
    }
    state.setCurrentPlayer(colour(move));
    try {
      state.play(point(move));
    } catch (IllegalArgumentException e) {
      throw problem(nodes[move], "move %d is illegal: %s".formatted(move + 1, e.getMessage()));
    }
  }
}
