package io.tengen.client.world;

import io.tengen.env.Game;
import io.tengen.env.State;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A board game that is being played: its positions, who sits where, taking back. Of one thread. */
final class BoardTable {
  private final Game game;
  private final List<State> positions = new ArrayList<>();
  private final List<Integer> actions = new ArrayList<>();
  private final int[] legal;
  private Seating seating = Seating.PERSON_FIRST;

  /** Which of the two players is a person at this table. */
  enum Seating {
    PERSON_FIRST,
    PERSON_SECOND,
    PERSONS;

    /** Whether a player, 0 or 1, is a person. */
    boolean isPerson(int player) {
      return switch (this) {
        case PERSON_FIRST -> player == 0;
        case PERSON_SECOND -> player == 1;
        case PERSONS -> true;
      };
    }
  }

  /** At the first position. */
  BoardTable(Game game) {
    this.game = game;
    legal = new int[game.actionCount()];
    positions.add(game.newInitialState());
  }

  Game game() {
    return game;
  }

  Seating seating() {
    return seating;
  }

  /** A new game. */
  void begin(Seating newSeating) {
    seating = newSeating;
    actions.clear();
    positions.clear();
    positions.add(game.newInitialState());
  }

  /** The position now; not to be changed. */
  State position() {
    return positions.get(positions.size() - 1);
  }

  /** What was played. */
  List<Integer> actions() {
    return List.copyOf(actions);
  }

  /** Whether the game goes on and a person is to move. */
  boolean isPersonsTurn() {
    return !position().isTerminal() && seating.isPerson(position().currentPlayer());
  }

  /** Whether the game goes on and an agent is to move. */
  boolean isAgentsTurn() {
    return !position().isTerminal() && !seating.isPerson(position().currentPlayer());
  }

  boolean isLegal(int action) {
    int count = position().legalActions(legal);
    return Arrays.binarySearch(legal, 0, count, action) >= 0;
  }

  /** The one legal action of a position that has no other; -1 where there is a choice. */
  int onlyAction() {
    return position().legalActions(legal) == 1 ? legal[0] : -1;
  }

  /** Plays for whoever is to move; false when it is not legal. */
  boolean play(int action) {
    if (!isLegal(action)) {
      return false;
    }
    State next = position().copy();
    next.apply(action);
    positions.add(next);
    actions.add(action);
    return true;
  }

  /** Whether a person has made a move that can be taken back. */
  boolean canTakeBack() {
    for (int ply = 0; ply < actions.size(); ply++) {
      if (seating.isPerson(positions.get(ply).currentPlayer())) {
        return true;
      }
    }
    return false;
  }

  /** Takes a person's last move back, and what was answered. */
  void takeBack() {
    if (!canTakeBack()) {
      return;
    }
    do {
      actions.remove(actions.size() - 1);
      positions.remove(positions.size() - 1);
    } while (!seating.isPerson(position().currentPlayer()));
  }
}
