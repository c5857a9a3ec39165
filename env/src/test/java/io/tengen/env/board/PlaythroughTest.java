package io.tengen.env.board;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.env.Game;
import io.tengen.env.State;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The recorded facts of OpenSpiel's playthroughs; the data files say where they are from. */
class PlaythroughTest {

  @Test
  void ticTacToe() throws IOException {
    replay(new TicTacToe(), "tic-tac-toe.playthrough");
  }

  @Test
  void connectFour() throws IOException {
    replay(new ConnectFour(), "connect-four.playthrough");
  }

  private static void replay(Game game, String resource) throws IOException {
    State state = game.newInitialState();
    for (String line : linesOf(resource)) {
      List<String> words = Arrays.asList(line.split(" "));
      List<String> values = words.subList(1, words.size());
      switch (words.get(0)) {
        case "board" -> assertEquals(values.get(0), rowsOf(state), line);
        case "legal" -> assertArrayEquals(integers(values), legalActions(state), line);
        case "player" -> assertEquals(integers(values)[0], state.currentPlayer(), line);
        case "returns" -> {
          assertEquals(integers(values)[0], state.returnFor(0), line);
          assertEquals(integers(values)[1], state.returnFor(1), line);
        }
        case "play" -> state.apply(integers(values)[0]);
        default -> throw new IllegalArgumentException("unknown fact: " + line);
      }
    }
    assertTrue(state.isTerminal(), "the recording goes to the end of the game");
  }

  private static List<String> linesOf(String resource) throws IOException {
    InputStream stream =
        Objects.requireNonNull(PlaythroughTest.class.getResourceAsStream(resource), resource);
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return reader.lines().filter(line -> !line.startsWith("#")).toList();
    }
  }

  /** The picture without its labels, the rows parted by slashes. */
  private static String rowsOf(State state) {
    List<String> lines = state.toString().lines().toList();
    return String.join(
        "/",
        lines.subList(0, lines.size() - 2).stream()
            .map(line -> line.substring(2).replace(" ", ""))
            .toList());
  }

  private static int[] integers(List<String> values) {
    return values.stream().mapToInt(Integer::parseInt).toArray();
  }

  private static int[] legalActions(State state) {
    int[] legal = new int[state.game().actionCount()];
    return Arrays.copyOf(legal, state.legalActions(legal));
  }
}
