package io.tengen.agents.network.training.games;

import io.tengen.env.RandomStream;
import io.tengen.go.Colour;
import io.tengen.go.GoGame;
import io.tengen.go.GoState;
import io.tengen.go.Ruleset;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes files of random games, for tests. */
public final class GameFiles {
  private GameFiles() {}

  /** A collection of random games, the first of them game number {@code first}. */
  public static Path write(Path file, int size, int first, int count) throws IOException {
    StringBuilder text = new StringBuilder();
    for (int game = first; game < first + count; game++) {
      text.append(random(size, game)).append('\n');
    }
    return Files.writeString(file, text);
  }

  /** A random game; each number has its own first moves. */
  static String random(int size, int number) {
    RandomStream random = RandomStream.derived(7, number);
    GoState state = new GoGame(size, Ruleset.JAPANESE.rules()).newInitialState();
    int[] actions = new int[size * size + 1];
    StringBuilder text = new StringBuilder("(;GM[1]FF[4]SZ[" + size + "]KM[6.5]");
    text.append("RE[").append(number % 2 == 0 ? "B+R" : "W+3.5").append(']');
    int handicap = number % 3 == 0 ? 2 : 0;
    if (handicap > 0) {
      text.append("HA[2]AB[aa][cc]");
      state =
          state
              .game()
              .newHandicapState(state.game().points().at(0, 0), state.game().points().at(2, 2));
    }
    int length = 12 + random.nextInt(30);
    for (int move = 0; move < length && !state.isTerminal(); move++) {
      int legal = state.legalActions(actions);
      int action = actions[random.nextInt(legal)];
      text.append(state.currentPlayer() == Colour.BLACK ? ";B[" : ";W[");
      if (action < size * size) {
        text.append((char) ('a' + action % size)).append((char) ('a' + action / size));
      }
      text.append(']');
      state.apply(action);
    }
    return text.append(')').toString();
  }
}
