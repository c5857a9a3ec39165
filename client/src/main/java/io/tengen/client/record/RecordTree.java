package io.tengen.client.record;

import io.tengen.client.ClientException;
import io.tengen.go.sgf.SgfException;
import io.tengen.go.sgf.SgfNode;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** The nodes of a record, over those of an SGF tree. */
final class RecordTree {
  /** The largest files, dictionaries of joseki, have some 100,000 nodes. */
  static final int MOST_NODES = 200_000;

  private final int size;
  private final MoveNode root;
  private int nodes;
  private long nextId;

  /**
   * Reads a tree, which is this record's from now on.
   *
   * @throws SgfException when something is no point of the board, or there are too many nodes
   */
  RecordTree(SgfNode sgf, int size) throws SgfException {
    this.size = size;
    this.root = node(sgf, null);
    Deque<MoveNode> waiting = new ArrayDeque<>();
    waiting.add(root);
    while (!waiting.isEmpty()) {
      MoveNode parent = waiting.poll();
      for (SgfNode child : parent.sgf().children()) {
        if (nodes == MOST_NODES) {
          throw new SgfException(
              "",
              child.line(),
              child.column(),
              "the game has more than " + MOST_NODES + " nodes; split it into several");
        }
        MoveNode node = node(child, parent);
        parent.add(node);
        waiting.add(node);
      }
    }
  }

  private MoveNode node(SgfNode sgf, @Nullable MoveNode parent) throws SgfException {
    nodes++;
    return new MoveNode(nextId++, sgf, parent, NodeMoves.of(sgf, size));
  }

  /** Points along an edge of the board. */
  int size() {
    return size;
  }

  MoveNode root() {
    return root;
  }

  /** How many nodes there are. */
  int nodes() {
    return nodes;
  }

  /**
   * Adds an empty node behind one, last among the variations.
   *
   * @param moves what will be put into it
   * @throws ClientException when the record is full
   */
  MoveNode add(MoveNode parent, NodeMoves moves) {
    if (nodes >= MOST_NODES) {
      throw new ClientException(
          "the record has "
              + MOST_NODES
              + " moves and variations, as many as fit; save it and delete some");
    }
    MoveNode node = new MoveNode(nextId++, parent.sgf().addChild(), parent, moves);
    nodes++;
    parent.add(node);
    return node;
  }

  /** Removes a node that is not the root, and all behind it. */
  void remove(MoveNode node) {
    MoveNode parent = node.parent();
    if (parent != null) {
      parent.remove(node);
      nodes -= count(node);
    }
  }

  private static int count(MoveNode node) {
    Deque<MoveNode> waiting = new ArrayDeque<>();
    waiting.add(node);
    int count = 0;
    while (!waiting.isEmpty()) {
      count++;
      waiting.addAll(waiting.poll().children());
    }
    return count;
  }

  /** Makes the line through a node the main line. */
  static void promote(MoveNode node) {
    MoveNode child = node;
    for (MoveNode parent = node.parent(); parent != null; parent = child.parent()) {
      parent.moveToFront(child);
      child = parent;
    }
  }

  /** Whether a node is another one or comes before it on its line. */
  static boolean isOnLineOf(MoveNode ancestor, MoveNode node) {
    MoveNode place = node;
    while (place != null && place.depth() > ancestor.depth()) {
      place = place.parent();
    }
    return place == ancestor;
  }
}
