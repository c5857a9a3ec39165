package io.tengen.env.board;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.tengen.env.Game;
import io.tengen.env.State;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Counts over whole game trees; the data files name who published them. */
class PublishedCountsTest {

  @ParameterizedTest
  @CsvFileSource(resources = "/io/tengen/env/board/perft.csv", useHeadersInDisplayName = true)
  void perft(String game, int plies, long sequences) {
    assertEquals(sequences, countSequences(gameCalled(game).newInitialState(), plies));
  }

  private static long countSequences(State state, int plies) {
    if (plies == 0) {
      return 1;
    }
    int[] legal = new int[state.game().actionCount()];
    int count = state.legalActions(legal);
    State next = state.copy();
    long sequences = 0;
    for (int i = 0; i < count; i++) {
      next.copyFrom(state);
      next.apply(legal[i]);
      sequences += countSequences(next, plies - 1);
    }
    return sequences;
  }

  @ParameterizedTest
  @CsvFileSource(resources = "/io/tengen/env/board/positions.csv", useHeadersInDisplayName = true)
  void differentPositions(String game, int plies, int count) {
    State initial = gameCalled(game).newInitialState();
    Map<String, State> positions = Map.of(initial.toString(), initial);
    for (int ply = 0; ply < plies; ply++) {
      positions = successors(positions);
    }
    assertEquals(count, positions.size());
  }

  private static Map<String, State> successors(Map<String, State> positions) {
    Map<String, State> successors = new HashMap<>();
    for (State state : positions.values()) {
      int[] legal = new int[state.game().actionCount()];
      int count = state.legalActions(legal);
      for (int i = 0; i < count; i++) {
        State next = state.copy();
        next.apply(legal[i]);
        successors.put(next.toString(), next);
      }
    }
    return successors;
  }

  @ParameterizedTest
  @CsvFileSource(
      resources = "/io/tengen/env/board/finished-games.csv",
      useHeadersInDisplayName = true)
  void finishedGames(int plies, long firstWins, long secondWins, long draws) {
    for (Game game : new Game[] {new TicTacToe(), new MnkGame(3, 3, 3)}) {
      long[] byFirstReturn = new long[3];
      countFinishedGames(game.newInitialState(), plies, byFirstReturn);
      assertEquals(
          Arrays.toString(new long[] {secondWins, draws, firstWins}),
          Arrays.toString(byFirstReturn),
          game.name());
    }
  }

  /** Adds up the games that end after exactly so many plies, by their return for player 0. */
  private static void countFinishedGames(State state, int plies, long[] byFirstReturn) {
    if (plies == 0) {
      if (state.isTerminal()) {
        byFirstReturn[1 + (int) state.returnFor(0)]++;
      }
      return;
    }
    int[] legal = new int[state.game().actionCount()];
    int count = state.legalActions(legal);
    State next = state.copy();
    for (int i = 0; i < count; i++) {
      next.copyFrom(state);
      next.apply(legal[i]);
      countFinishedGames(next, plies - 1, byFirstReturn);
    }
  }

  private static Game gameCalled(String name) {
    return switch (name) {
      case "tic-tac-toe" -> new TicTacToe();
      case "connect-four" -> new ConnectFour();
      case "othello" -> new Othello();
      default -> throw new IllegalArgumentException("no counts for " + name);
    };
  }
}
