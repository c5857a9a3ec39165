package io.tengen.arena.live;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.tengen.env.Game;
import io.tengen.env.RandomStream;
import io.tengen.env.State;
import io.tengen.env.board.ConnectFour;
import io.tengen.env.board.MnkGame;
import io.tengen.env.board.Othello;
import io.tengen.env.board.TicTacToe;
import io.tengen.go.GoGame;
import io.tengen.go.Ruleset;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Positions and moves as texts. */
class BoardPictureTest {
  private static Stream<Game> games() {
    return Stream.of(
        new TicTacToe(),
        new ConnectFour(),
        new Othello(),
        MnkGame.gomoku(),
        new MnkGame(4, 3, 3),
        new GoGame(9, Ruleset.CHINESE.rules()).withHandicap(3));
  }

  /** The pictures for people have the same stones: rows of single letters after a number. */
  @ParameterizedTest
  @MethodSource("games")
  void stonesAreWhereTheyAreDrawn(Game game) {
    RandomStream random = new RandomStream(5);
    State state = game.newInitialState();
    int[] legal = new int[game.actionCount()];
    while (!state.isTerminal()) {
      String picture = BoardPicture.of(state);
      assertEquals(BoardPicture.rows(game) * BoardPicture.columns(game), picture.length());
      assertEquals(drawn(state), picture, state.toString());
      state.apply(legal[random.nextInt(state.legalActions(legal))]);
    }
    assertEquals(drawn(state), BoardPicture.of(state), state.toString());
  }

  private static String drawn(State state) {
    StringBuilder squares = new StringBuilder();
    state
        .toString()
        .lines()
        .filter(line -> line.matches(" *\\d+[ (].*"))
        .limit(BoardPicture.rows(state.game()))
        .forEach(
            line ->
                line.replaceFirst("^ *\\d+", "")
                    .chars()
                    .filter(letter -> ".xXoO".indexOf(letter) >= 0)
                    .limit(BoardPicture.columns(state.game()))
                    .forEach(letter -> squares.append(Character.toUpperCase((char) letter))));
    return squares.toString();
  }

  @ParameterizedTest
  @MethodSource("games")
  void everyNameMeansItsAction(Game game) {
    for (int action = 0; action < game.actionCount(); action++) {
      String name = game.actionName(action);
      assertEquals(OptionalInt.of(action), ActionNames.actionOf(game, name));
      assertEquals(
          OptionalInt.of(action), ActionNames.actionOf(game, name.toUpperCase(Locale.ROOT)));
      assertEquals(
          OptionalInt.of(action), ActionNames.actionOf(game, name.toLowerCase(Locale.ROOT)));
    }
    for (String nonsense : new String[] {"", " ", "z99", "a1 ", "x".repeat(1_000_000), "\0"}) {
      assertEquals(OptionalInt.empty(), ActionNames.actionOf(game, nonsense));
    }
  }

  @Test
  void gamesOfTheSameNameAndOtherSizesAreToldApart() {
    assertEquals(OptionalInt.empty(), ActionNames.actionOf(new MnkGame(3, 3, 3), "d3"));
    assertEquals(OptionalInt.of(3), ActionNames.actionOf(new MnkGame(4, 3, 3), "d3"));
  }
}
