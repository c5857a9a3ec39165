package io.tengen.client.record;

import io.tengen.client.ClientException;
import io.tengen.go.Board;
import io.tengen.go.GoGame;
import io.tengen.go.GoState;
import io.tengen.go.Points;
import io.tengen.go.sgf.GameInfo;
import io.tengen.go.sgf.SgfException;
import io.tengen.go.sgf.SgfGame;
import io.tengen.go.sgf.SgfNode;
import io.tengen.go.sgf.SgfRecorder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A game of Go with variations, and a place in it, the cursor.
 *
 * <p>Points are those of {@link Points}, actions the dense ones of {@link GoGame}. A record is
 * owned by one thread at a time: it may be read on one and handed to another.
 *
 * <p>Moves come in two ways. The user's ({@link #tryPlay}) go where the cursor is, beside what is
 * there. Those of a game being played ({@link #addMainLine}) go behind one another wherever the
 * cursor is, and what they make is the main line, whatever the user has tried out beside it.
 */
public final class GameRecord {
  /** The longest comment, in characters. */
  public static final int LONGEST_COMMENT = 1_000_000;

  private final GoGame game;
  private final RecordTree tree;
  private final Snapshots snapshots;

  /** The id of the first node that was made since the record was opened; ids go up from 0. */
  private final long firstNewId;

  private MoveNode current;
  private GoState state;

  /** Where {@link #addMainLine} goes on. */
  private MoveNode playedEnd;

  private long version;

  private GameRecord(SgfGame sgf, GoGame game, GoState start) throws SgfException {
    this.game = game;
    this.tree = new RecordTree(sgf.root(), game.size());
    this.snapshots = new Snapshots(start);
    this.firstNewId = tree.nodes();
    this.current = tree.root();
    this.state = snapshots.at(current);
    this.playedEnd = endOfMainLine();
  }

  /** A record of a game that has not begun, fixed handicap stones on the board. */
  public static GameRecord empty(GoGame game) {
    GoState start = game.newInitialState();
    SgfGame sgf = SgfRecorder.record(start);
    Board noStones = new Board(game.size());
    try {
      return new GameRecord(
          sgf, game, game.newState(noStones, start.currentPlayer(), start.handicapStones()));
    } catch (SgfException impossible) {
      throw new IllegalStateException("a record without moves is refused", impossible);
    }
  }

  /**
   * A record of a file, which keeps all that the file has. Moves that break the rules are in it,
   * see {@link MoveNode#isIrregular}. The cursor is at the start.
   *
   * @param sgf its nodes are the record's from now on
   * @throws SgfException when it is not Go, something is no point of the board, the stones at the
   *     start are no position, or the game has more than 200,000 nodes
   */
  public static GameRecord of(SgfGame sgf) throws SgfException {
    StartOfRecord start = StartOfRecord.of(sgf);
    return new GameRecord(sgf, start.game(), start.position());
  }

  /** A copy as a file has it, with nothing of it shared. */
  public SgfGame toSgf() {
    SgfGame copy = new SgfGame(tree.root().sgf().copy());
    try {
      // A reader takes the turn from the first move, which may have gone since.
      int first = snapshots.at(tree.root()).currentPlayer();
      if (!tree.root().isMove() && StartOfRecord.of(copy).position().currentPlayer() != first) {
        copy.root().put("PL", first == 0 ? "B" : "W");
      }
    } catch (SgfException impossible) {
      throw new IllegalStateException("a record that was read is refused", impossible);
    }
    return copy;
  }

  // ---- What is ----

  /** Size, rules, komi, handicap. */
  public GoGame game() {
    return game;
  }

  /** The start. */
  public MoveNode root() {
    return tree.root();
  }

  /** The cursor. */
  public MoveNode current() {
    return current;
  }

  /** The position at the cursor: to be read at once, copied to be kept, not to be changed. */
  public GoState state() {
    return state;
  }

  /** The position at a node, as a copy. */
  public GoState stateAt(MoveNode node) {
    return node == current ? state.copy() : snapshots.at(node);
  }

  /** Goes up with every change of the tree or its texts, not with the cursor. */
  public long version() {
    return version;
  }

  /** How many nodes there are. */
  public int nodes() {
    return tree.nodes();
  }

  /**
   * Whether nothing has been put into it yet: no move, no stone beside those of a fixed handicap,
   * no comment at the start. What is said about the game as a whole does not count.
   */
  public boolean isBlank() {
    MoveNode root = tree.root();
    if (nodes() > 1 || root.isMove() || !root.comment().isBlank()) {
      return false;
    }
    GoState fresh = game.newInitialState();
    GoState start = snapshots.at(root);
    return start.currentPlayer() == fresh.currentPlayer()
        && Arrays.equals(Replay.colours(start.board()), Replay.colours(fresh.board()));
  }

  /** What is said about the game as a whole; empty without. */
  public String info(GameInfo property) {
    return new SgfGame(tree.root().sgf()).info(property).orElse("");
  }

  /** Says something about the game as a whole; an empty text removes it. */
  public void info(GameInfo property, String text) {
    setText(tree.root().sgf(), property.id(), text);
  }

  /** From the root through the cursor to the end of its line. */
  public List<MoveNode> line() {
    List<MoveNode> line = new ArrayList<>();
    for (MoveNode node = current; node != null; node = node.parent()) {
      line.add(node);
    }
    Collections.reverse(line);
    for (MoveNode node = current.next(); node != null; node = node.next()) {
      line.add(node);
    }
    return line;
  }

  /** The main line from the root to its end. */
  public List<MoveNode> mainLine() {
    List<MoveNode> line = new ArrayList<>();
    MoveNode node = tree.root();
    line.add(node);
    while (!node.children().isEmpty()) {
      node = node.children().get(0);
      line.add(node);
    }
    return line;
  }

  /**
   * Whether the user has made a node here since the record was opened: it was not in the file, and
   * is no move of a game that is or was played.
   */
  public boolean isTriedOut(MoveNode node) {
    return node.id() >= firstNewId && !RecordTree.isOnLineOf(node, playedEnd);
  }

  private MoveNode endOfMainLine() {
    MoveNode node = tree.root();
    while (!node.children().isEmpty()) {
      node = node.children().get(0);
    }
    return node;
  }

  // ---- Going about ----

  /** Goes to a node of this record. */
  public void goTo(MoveNode node) {
    MoveNode before = current;
    current = node;
    if (node.parent() == before) {
      state = snapshots.after(node, state);
      before.setFavourite(node);
      return;
    }
    if (node != before) {
      state = snapshots.at(node);
    }
    if (before.parent() != node) {
      remember(node);
    }
  }

  /** Makes lines go this way from now on; they do already where the cursor comes from. */
  private static void remember(MoveNode node) {
    MoveNode child = node;
    for (MoveNode parent = node.parent(); parent != null; parent = child.parent()) {
      parent.setFavourite(child);
      child = parent;
    }
  }

  /** Goes to the next node of the line; answers whether there was one. */
  public boolean forward() {
    return goIfAny(current.next());
  }

  /** Goes to the node before; answers whether there was one. */
  public boolean back() {
    return goIfAny(current.parent());
  }

  private boolean goIfAny(@Nullable MoveNode node) {
    if (node == null) {
      return false;
    }
    goTo(node);
    return true;
  }

  /** Goes to the root. */
  public void toStart() {
    goTo(tree.root());
  }

  /** Goes to the end of the line. */
  public void toEnd() {
    MoveNode end = current;
    for (MoveNode next = end.next(); next != null; next = next.next()) {
      end = next;
    }
    goTo(end);
  }

  /** Goes to the next variation of this move; answers whether there was one. */
  public boolean nextVariation() {
    return goToSibling(1);
  }

  /** Goes to the previous variation of this move; answers whether there was one. */
  public boolean previousVariation() {
    return goToSibling(-1);
  }

  private boolean goToSibling(int step) {
    MoveNode parent = current.parent();
    if (parent == null) {
      return false;
    }
    int sibling = parent.children().indexOf(current) + step;
    if (sibling < 0 || sibling >= parent.children().size()) {
      return false;
    }
    goTo(parent.children().get(sibling));
    return true;
  }

  // ---- Playing ----

  /**
   * What {@link #tryPlay} would answer, with nothing changed.
   *
   * @param point of the board, or {@link Points#PASS}
   * @throws IllegalArgumentException when the point is off the board
   */
  public Placement check(int point) {
    game.points().actionOf(point);
    if (state.isTerminal()) {
      return Placement.OVER;
    }
    if (state.isLegal(point)) {
      return Placement.PLAYED;
    }
    Board board = state.board();
    int player = state.currentPlayer();
    if (!board.isEmpty(point)) {
      return Placement.OCCUPIED;
    }
    if (board.isKo(point, player)) {
      return Placement.KO;
    }
    boolean suicide = game.rules().suicide();
    return board.isLegal(point, player, suicide) ? Placement.SUPERKO : Placement.SUICIDE;
  }

  /**
   * Plays at the cursor and goes there: on along the variation that has the move, else along a new
   * one.
   *
   * @param point of the board, or {@link Points#PASS}
   * @return {@link Placement#PLAYED}, or why nothing has changed
   * @throws IllegalArgumentException when the point is off the board
   * @throws ClientException when the record is full
   */
  public Placement tryPlay(int point) {
    Placement placement = check(point);
    if (placement == Placement.PLAYED) {
      goTo(childWith(current, game.points().actionOf(point), state.currentPlayer()));
    }
    return placement;
  }

  /** Passes at the cursor, as {@link #tryPlay} does. */
  public Placement pass() {
    return tryPlay(Points.PASS);
  }

  private MoveNode childWith(MoveNode parent, int action, int colour) {
    MoveNode child = parent.childOf(action, colour);
    return child == null ? Editing.addMove(tree, parent, action, colour, this::changed) : child;
  }

  private void changed() {
    version++;
  }

  /**
   * Adds a move of the game that is being played behind the one before, as the main line. The
   * cursor goes along if it stood there.
   *
   * @param action {@code row * size + column}, or pass
   * @throws IllegalArgumentException when the action is out of range
   * @throws ClientException when the record is full
   */
  public MoveNode addMainLine(int action) {
    game.points().pointOf(action);
    MoveNode end = playedEnd;
    boolean along = current == end;
    int player = along ? state.currentPlayer() : snapshots.at(end).currentPlayer();
    MoveNode node = childWith(end, action, player);
    RecordTree.promote(node);
    playedEnd = node;
    if (along) {
      goTo(node);
    }
    changed();
    return node;
  }

  /**
   * Takes moves of the game that is being played back, with what the user tried out behind them.
   *
   * @param plies how many, 0 to as many as there are
   */
  public void takeBackMainLine(int plies) {
    if (plies < 0 || plies > playedEnd.depth()) {
      throw new IllegalArgumentException(
          plies + " moves to take back, but must be 0 to " + playedEnd.depth());
    }
    for (int i = 0; i < plies; i++) {
      remove(playedEnd);
    }
  }

  // ---- Editing ----

  /** Removes the node at the cursor and all behind it; at the root, all behind it alone. */
  public void deleteFromHere() {
    if (current.parent() != null) {
      remove(current);
    } else {
      for (MoveNode child : List.copyOf(current.children())) {
        remove(child);
      }
    }
  }

  private void remove(MoveNode node) {
    MoveNode parent = node.parent();
    if (parent == null) {
      return;
    }
    if (RecordTree.isOnLineOf(node, current)) {
      goTo(parent);
    }
    if (RecordTree.isOnLineOf(node, playedEnd)) {
      playedEnd = parent;
    }
    tree.remove(node);
    changed();
  }

  /** Makes the line through the cursor the main line. */
  public void promote() {
    RecordTree.promote(current);
    changed();
  }

  /**
   * Puts a stone on the board or takes one off, at the cursor if it is a set-up that nothing
   * follows, else in a new one behind it, where the cursor goes.
   *
   * @param point of the board
   * @param colour of the stone, or {@link io.tengen.go.Colour#EMPTY}
   * @return whether it could be done: not where it would leave a chain without a liberty
   * @throws IllegalArgumentException when the point is off the board or it is no colour
   * @throws ClientException when the record is full
   */
  public boolean setUp(int point, int colour) {
    Editing.requireStone(point, colour, game);
    if (state.board().colourAt(point) == colour) {
      return true;
    }
    int[] colours = Replay.colours(state.board());
    colours[game.points().actionOf(point)] = colour;
    if (!Replay.isPosition(colours, game.size())) {
      return false;
    }
    MoveNode node = setUpNode();
    Editing.setUp(node.sgf(), coloursBefore(node), colours, game.size());
    revisit(node);
    return true;
  }

  /**
   * Gives the turn to a player, in a node as {@link #setUp} takes it.
   *
   * @param player black (0) or white (1)
   * @throws ClientException when the record is full
   */
  public void setToMove(int player) {
    String value = Editing.turn(player);
    if (state.currentPlayer() != player) {
      MoveNode node = setUpNode();
      node.sgf().put("PL", value);
      revisit(node);
    }
  }

  private MoveNode setUpNode() {
    boolean here = current.children().isEmpty() && !current.isMove();
    return here ? current : tree.add(current, NodeMoves.NONE);
  }

  private int[] coloursBefore(MoveNode node) {
    MoveNode parent = node.parent();
    GoState before = parent == null ? snapshots.start() : snapshots.at(parent);
    return Replay.colours(before.board());
  }

  private void revisit(MoveNode node) {
    snapshots.forget(node);
    state = snapshots.at(node);
    current = node;
    goTo(node);
    changed();
  }

  /**
   * Writes about the node at the cursor; an empty text removes what is there.
   *
   * @throws ClientException when it is longer than a million characters
   */
  public void comment(String text) {
    if (text.length() > LONGEST_COMMENT) {
      throw new ClientException(
          "the comment has " + text.length() + " characters, but may have " + LONGEST_COMMENT);
    }
    setText(current.sgf(), "C", text);
  }

  private void setText(SgfNode node, String property, String text) {
    if (text.isBlank()) {
      node.remove(property);
    } else {
      node.putText(property, text);
    }
    changed();
  }
}
