package io.tengen.client.ui.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.client.ui.widget.BoardHints;
import io.tengen.go.Colour;
import io.tengen.go.GoGame;
import io.tengen.go.GoState;
import io.tengen.go.Points;
import io.tengen.go.Ruleset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Lines of play as they are shown on a board. */
class HintsTest {
  private static final GoGame GAME = new GoGame(5, Ruleset.JAPANESE.rules());
  private static final Points POINTS = GAME.points();

  private static int at(String name) {
    return POINTS.actionOf(POINTS.parse(name));
  }

  private static GoState after(String... moves) {
    GoState state = GAME.newInitialState();
    for (String move : moves) {
      state.play(POINTS.parse(move));
    }
    return state;
  }

  private static BoardHints.Ghost black(String name, int number) {
    return new BoardHints.Ghost(at(name), Colour.BLACK, number);
  }

  private static BoardHints.Ghost white(String name, int number) {
    return new BoardHints.Ghost(at(name), Colour.WHITE, number);
  }

  @Test
  void stonesHaveTheNumbersOfTheirMovesAndPassesCount() {
    GoState state = after("C3");
    BoardHints.Line line = Hints.line(List.of("D4", "pass", "B2"), state);
    assertEquals(List.of(white("D4", 1), white("B2", 3)), line.stones());
    assertEquals(Set.of(), line.taken());
    assertEquals(1, state.moveCount(), "the position stays");
    assertTrue(Hints.line(List.of(), state).isEmpty());
  }

  @Test
  void capturedStonesGoAndARecaptureShowsTheLastNumber() {
    // A ko: white stands at D3, black takes at C3, and white takes back after a threat.
    GoState state = after("D2", "C2", "E3", "B3", "D4", "C4", "pass", "D3");
    BoardHints.Line line = Hints.line(List.of("C3", "A5", "E5", "D3"), state);
    assertEquals(List.of(white("A5", 2), black("E5", 3), white("D3", 4)), line.stones());
    assertEquals(Set.of(at("D3")), line.taken(), "the stone that lay there is another one");
    BoardHints.Line first = Hints.line(List.of("C3"), state);
    assertEquals(List.of(black("C3", 1)), first.stones());
    assertEquals(Set.of(at("D3")), first.taken());
  }

  @Test
  void anIllegalMoveEndsTheLine() {
    GoState state = after("D2", "C2", "E3", "B3", "D4", "C4", "pass", "D3");
    BoardHints.Line line = Hints.line(List.of("C3", "D3", "E5"), state);
    assertEquals(List.of(black("C3", 1)), line.stones(), "the ko may not be taken back at once");
    assertTrue(Hints.line(List.of("D2"), state).isEmpty());
  }
}
