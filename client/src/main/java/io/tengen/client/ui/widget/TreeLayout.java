package io.tengen.client.ui.widget;

import io.tengen.client.record.MoveNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the nodes of a tree of variations are drawn: a column a move, the main line in the row at
 * the top, each variation in the first row below its parent's that is free from there on.
 * Immutable.
 */
public final class TreeLayout {
  private final List<MoveNode> nodes = new ArrayList<>();
  private final Map<MoveNode, Integer> rows = new HashMap<>();
  private final Map<Long, MoveNode> byPlace = new HashMap<>();
  private int columns;
  private int rowCount;

  /** The layout of a tree as it is now. */
  public static TreeLayout of(MoveNode root) {
    TreeLayout layout = new TreeLayout();
    layout.lay(root);
    return layout;
  }

  private void lay(MoveNode root) {
    // The row that is free next, by column.
    List<Integer> free = new ArrayList<>();
    Deque<MoveNode> heads = new ArrayDeque<>();
    heads.push(root);
    while (!heads.isEmpty()) {
      MoveNode head = heads.pop();
      List<MoveNode> line = new ArrayList<>();
      for (MoveNode node = head; node != null; node = first(node)) {
        line.add(node);
      }
      int row = row(head, line.size(), free);
      for (MoveNode node : line) {
        place(node, row, free);
      }
      // The variations nearest to the end of the line come first, so that lines do not cross.
      for (MoveNode node : line) {
        for (int i = node.children().size() - 1; i >= 1; i--) {
          heads.push(node.children().get(i));
        }
      }
    }
  }

  private static @Nullable MoveNode first(MoveNode node) {
    return node.children().isEmpty() ? null : node.children().get(0);
  }

  private int row(MoveNode head, int length, List<Integer> free) {
    MoveNode parent = head.parent();
    if (parent == null) {
      return 0;
    }
    int row = rows.getOrDefault(parent, 0) + 1;
    // The line down from the parent goes through the column before.
    int from = Math.max(0, head.depth() - 1);
    for (int column = from; column < Math.min(free.size(), head.depth() + length); column++) {
      row = Math.max(row, free.get(column));
    }
    free.set(from, row + 1);
    return row;
  }

  private void place(MoveNode node, int row, List<Integer> free) {
    int column = node.depth();
    while (free.size() <= column) {
      free.add(0);
    }
    free.set(column, Math.max(free.get(column), row + 1));
    nodes.add(node);
    rows.put(node, row);
    byPlace.put(key(column, row), node);
    columns = Math.max(columns, column + 1);
    rowCount = Math.max(rowCount, row + 1);
  }

  private static long key(int column, int row) {
    return ((long) column << Integer.SIZE) | row;
  }

  /** All nodes, lines one after the other. */
  public List<MoveNode> nodes() {
    return nodes;
  }

  /** The column of a node. */
  public static int column(MoveNode node) {
    return node.depth();
  }

  /** The row of a node. */
  public int row(MoveNode node) {
    return rows.getOrDefault(node, 0);
  }

  /** The node at a place; null when there is none. */
  public @Nullable MoveNode at(int column, int row) {
    return byPlace.get(key(column, row));
  }

  /** How many columns there are. */
  public int columns() {
    return columns;
  }

  /** How many rows there are. */
  public int rows() {
    return rowCount;
  }
}
