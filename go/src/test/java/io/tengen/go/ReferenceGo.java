package io.tengen.go;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Go by the book, slow and obvious: the board is an array of characters, chains are found by flood
 * fill, a move is tried out to see whether it is legal, and superko compares whole positions with
 * all that occurred. The twin of {@link GoState}, and independent of everything in its package but
 * {@link Rules}.
 */
final class ReferenceGo {
  private static final char[] STONES = {'X', 'O'};

  private final int size;
  private final Rules rules;

  /** By point, its neighbours. */
  private final List<List<Integer>> neighbours = new ArrayList<>();

  private char[] board;
  private int player;
  private final int[] prisoners = new int[2];
  private final Set<String> situations = new HashSet<>();

  /** The board before the last move, when that was a stone: simple ko may not recreate it. */
  private String beforeLastMove = "";

  ReferenceGo(int size, Rules rules) {
    this.size = size;
    this.rules = rules;
    board = new char[size * size];
    Arrays.fill(board, '.');
    for (int point = 0; point < board.length; point++) {
      neighbours.add(neighboursOf(point));
    }
    situations.add(situation(board, 0));
  }

  private String situation(char[] position, int playerToMove) {
    String text = new String(position);
    return rules.ko() == KoRule.SITUATIONAL_SUPERKO ? text + playerToMove : text;
  }

  List<Integer> legalActions() {
    List<Integer> legal = new ArrayList<>();
    for (int action = 0; action < board.length; action++) {
      if (isLegal(action)) {
        legal.add(action);
      }
    }
    legal.add(board.length);
    return legal;
  }

  private boolean isLegal(int action) {
    if (board[action] != '.') {
      return false;
    }
    char[] after = boardAfter(action);
    if (after[action] == '.') {
      boolean lone = Arrays.equals(after, board);
      if (lone || !rules.suicide()) {
        return false;
      }
    }
    return rules.ko() == KoRule.SIMPLE
        ? !new String(after).equals(beforeLastMove)
        : !situations.contains(situation(after, 1 - player));
  }

  private char[] boardAfter(int action) {
    char[] after = board.clone();
    after[action] = STONES[player];
    for (int neighbour : neighbours.get(action)) {
      if (after[neighbour] == STONES[1 - player]) {
        removeIfBreathless(after, neighbour);
      }
    }
    removeIfBreathless(after, action);
    return after;
  }

  private void removeIfBreathless(char[] position, int start) {
    Set<Integer> chain = region(position, start);
    for (int stone : chain) {
      for (int neighbour : neighbours.get(stone)) {
        if (position[neighbour] == '.') {
          return;
        }
      }
    }
    for (int stone : chain) {
      position[stone] = '.';
    }
  }

  /** The points connected to this one that have the same on them. */
  private Set<Integer> region(char[] position, int start) {
    Set<Integer> region = new HashSet<>(Set.of(start));
    Deque<Integer> open = new ArrayDeque<>(region);
    while (!open.isEmpty()) {
      for (int neighbour : neighbours.get(open.remove())) {
        if (position[neighbour] == position[start] && region.add(neighbour)) {
          open.add(neighbour);
        }
      }
    }
    return region;
  }

  private List<Integer> neighboursOf(int action) {
    int row = action / size;
    int column = action % size;
    List<Integer> found = new ArrayList<>(4);
    if (row > 0) {
      found.add(action - size);
    }
    if (row < size - 1) {
      found.add(action + size);
    }
    if (column > 0) {
      found.add(action - 1);
    }
    if (column < size - 1) {
      found.add(action + 1);
    }
    return found;
  }

  void apply(int action) {
    if (action == board.length) {
      beforeLastMove = "";
    } else {
      char[] after = boardAfter(action);
      for (int point = 0; point < board.length; point++) {
        for (int colour = 0; colour < 2; colour++) {
          boolean stood = board[point] == STONES[colour] || (point == action && colour == player);
          if (stood && after[point] == '.') {
            prisoners[colour]++;
          }
        }
      }
      beforeLastMove = new String(board);
      board = after;
    }
    player = 1 - player;
    situations.add(situation(board, player));
  }

  char[] board() {
    return board;
  }

  int prisoners(int colour) {
    return prisoners[colour];
  }

  /** Black's points above white's, every stone alive. */
  double margin() {
    double margin = -rules.komi();
    for (int point = 0; point < board.length; point++) {
      if (board[point] != '.') {
        boolean counts = rules.scoring() == ScoringMethod.AREA;
        margin += counts ? (board[point] == 'X' ? 1 : -1) : 0;
        continue;
      }
      Set<Character> borders = new HashSet<>();
      for (int empty : region(board, point)) {
        for (int neighbour : neighbours.get(empty)) {
          borders.add(board[neighbour]);
        }
      }
      borders.remove('.');
      if (borders.size() == 1) {
        margin += borders.contains('X') ? 1 : -1;
      }
    }
    if (rules.scoring() == ScoringMethod.TERRITORY) {
      margin += prisoners[1] - prisoners[0];
    }
    return margin;
  }
}
