package io.tengen.client.record;

import io.tengen.go.Colour;
import io.tengen.go.sgf.SgfNode;
import io.tengen.go.sgf.SgfPoints;
import io.tengen.go.sgf.SgfText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A place in a {@link GameRecord}: the start, a move, or a set-up of stones. */
public final class MoveNode {
  /** {@link #action} of a node that is no move. */
  public static final int NO_ACTION = -1;

  private final long id;
  private final SgfNode sgf;
  private final @Nullable MoveNode parent;
  private final List<MoveNode> children = new ArrayList<>(1);
  private final int depth;
  private final int ply;
  private final int action;
  private final int colour;
  private final boolean plain;

  /** The child that was visited last. */
  private @Nullable MoveNode favourite;

  private boolean irregular;

  MoveNode(long id, SgfNode sgf, @Nullable MoveNode parent, NodeMoves moves) {
    this.id = id;
    this.sgf = sgf;
    this.parent = parent;
    this.depth = parent == null ? 0 : parent.depth + 1;
    this.ply = (parent == null ? 0 : parent.ply) + moves.count();
    this.action = moves.action();
    this.colour = moves.colour();
    this.plain = moves.plain();
  }

  /** A number that no other node of the record has or will have. */
  public long id() {
    return id;
  }

  /** The node before, or null at the start. */
  public @Nullable MoveNode parent() {
    return parent;
  }

  /** The nodes that follow, the main line first; a view. */
  public List<MoveNode> children() {
    return Collections.unmodifiableList(children);
  }

  /** How many moves have been played here, this one included. */
  public int ply() {
    return ply;
  }

  /** How many nodes come before this one on its line. */
  public int depth() {
    return depth;
  }

  /** The move: {@code row * size + column}, or pass; {@link #NO_ACTION} of none. */
  public int action() {
    return action;
  }

  /** Who moved; {@link Colour#EMPTY} where nobody did. */
  public int colour() {
    return colour;
  }

  /** Whether it is a move. */
  public boolean isMove() {
    return action != NO_ACTION;
  }

  /**
   * Whether what it does breaks the rules of the game, as real records do: the stone stands all the
   * same where that can be. Known once the place was visited.
   */
  public boolean isIrregular() {
    return irregular;
  }

  /** Whether it is still in its record: neither it nor a node before it was removed. */
  public boolean isInRecord() {
    MoveNode child = this;
    for (MoveNode before = parent; before != null; before = before.parent) {
      if (!before.children.contains(child)) {
        return false;
      }
      child = before;
    }
    return true;
  }

  /** The comment, lines and all; empty without one. */
  public String comment() {
    return sgf.text("C").orElse("");
  }

  /**
   * The marks; values that are none are left out.
   *
   * @param size of the board
   */
  public List<Mark> marks(int size) {
    List<Mark> marks = new ArrayList<>();
    for (Mark.Kind kind : Mark.Kind.values()) {
      for (String value : sgf.values(kind.property())) {
        addMarks(kind, value, size, marks);
      }
    }
    return marks;
  }

  private static void addMarks(Mark.Kind kind, String value, int size, List<Mark> marks) {
    int colon = kind == Mark.Kind.LABEL ? SgfText.colon(value) : -1;
    if (kind == Mark.Kind.LABEL && colon < 0) {
      return;
    }
    String points = colon < 0 ? value : value.substring(0, colon);
    String text = colon < 0 ? "" : SgfText.simpleText(value.substring(colon + 1));
    try {
      for (int point : SgfPoints.points(List.of(points), size)) {
        marks.add(new Mark(kind, point, text));
      }
    } catch (IllegalArgumentException leftOut) {
      // A mark off the board is nothing to show; it stays in the file.
      return;
    }
  }

  // ---- For the record ----

  SgfNode sgf() {
    return sgf;
  }

  /** Whether it is one move and nothing else that changes the position. */
  boolean isPlain() {
    return plain;
  }

  void setIrregular(boolean value) {
    irregular = value;
  }

  /** The child that the line goes on with: the one visited last, else the main line; or null. */
  @Nullable MoveNode next() {
    MoveNode visited = favourite;
    if (visited != null) {
      return visited;
    }
    return children.isEmpty() ? null : children.get(0);
  }

  void setFavourite(MoveNode child) {
    favourite = child;
  }

  void add(MoveNode child) {
    children.add(child);
  }

  /** Makes a child the main line, here and in the file. */
  void moveToFront(MoveNode child) {
    if (children.get(0) != child) {
      children.remove(child);
      children.add(0, child);
      child.sgf.moveToFront();
    }
  }

  /** Takes a child off, here and in the file. */
  void remove(MoveNode child) {
    children.remove(child);
    child.sgf.detach();
    if (favourite == child) {
      favourite = null;
    }
  }

  /** The child that is this move and nothing else, or null. */
  @Nullable MoveNode childOf(int move, int player) {
    for (MoveNode child : children) {
      if (child.plain && child.action == move && child.colour == player) {
        return child;
      }
    }
    return null;
  }
}
