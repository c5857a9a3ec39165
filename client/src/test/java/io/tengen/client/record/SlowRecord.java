package io.tengen.client.record;

import io.tengen.go.Board;
import io.tengen.go.Colour;
import io.tengen.go.GoGame;
import io.tengen.go.GoState;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The slow, obvious twin of {@link GameRecord}: a tree of what was done, and every position played
 * through from the start.
 */
final class SlowRecord {
  /** What was done to come here. */
  static final class Place {
    final @Nullable Place parent;
    final List<Place> children = new ArrayList<>();

    /** The move, or -1. */
    final int action;

    final int colour;

    /** The stones and the turn that were set up here, if it is no move. */
    int @Nullable [] stones;

    int toMove = -1;
    String comment = "";

    Place(@Nullable Place parent, int action, int colour) {
      this.parent = parent;
      this.action = action;
      this.colour = colour;
    }
  }

  private final GoGame game;
  final Place root = new Place(null, -1, -1);
  Place current = root;

  SlowRecord(GoGame game) {
    this.game = game;
  }

  GoState state() {
    return stateAt(current);
  }

  GoState stateAt(Place place) {
    Place before = place.parent;
    GoState state = before == null ? game.newInitialState() : stateAt(before);
    if (place.action >= 0) {
      state.apply(place.action);
      return state;
    }
    int[] stones = place.stones;
    if (stones != null) {
      Board board = state.board().copy();
      board.setUp(stones);
      int player = place.toMove >= 0 ? place.toMove : state.currentPlayer();
      return game.newState(board, player, state.handicapStones());
    }
    if (place.toMove >= 0) {
      state.resume();
      state.setCurrentPlayer(place.toMove);
    }
    return state;
  }

  void play(int action) {
    int colour = state().currentPlayer();
    for (Place child : current.children) {
      if (child.action == action && child.colour == colour) {
        current = child;
        return;
      }
    }
    current = add(action, colour);
  }

  private Place add(int action, int colour) {
    Place child = new Place(current, action, colour);
    current.children.add(child);
    return child;
  }

  void setUp(int action, int colour) {
    int[] stones = stones(state());
    if (stones[action] != colour) {
      stones[action] = colour;
      Place place = setupPlace();
      Place before = place.parent;
      GoState without = before == null ? game.newInitialState() : stateAt(before);
      place.stones = Arrays.equals(stones, stones(without)) ? null : stones;
    }
  }

  private int[] stones(GoState state) {
    int[] stones = new int[game.points().count()];
    for (int action = 0; action < stones.length; action++) {
      stones[action] = state.board().colourAt(game.points().pointOf(action));
    }
    return stones;
  }

  void setToMove(int player) {
    if (state().currentPlayer() != player) {
      setupPlace().toMove = player;
    }
  }

  private Place setupPlace() {
    if (!current.children.isEmpty() || current.action >= 0) {
      current = add(-1, Colour.EMPTY);
    }
    return current;
  }

  void delete() {
    Place parent = current.parent;
    if (parent == null) {
      root.children.clear();
    } else {
      parent.children.remove(current);
      current = parent;
    }
  }

  void promote() {
    Place child = current;
    for (Place parent = child.parent; parent != null; parent = child.parent) {
      parent.children.remove(child);
      parent.children.add(0, child);
      child = parent;
    }
  }
}
