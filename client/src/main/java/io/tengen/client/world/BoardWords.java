package io.tengen.client.world;

import io.tengen.client.text.Texts;
import io.tengen.client.text.WorldText;
import io.tengen.client.world.BoardTable.Seating;
import io.tengen.env.State;

/** How a board game stands, in words. */
final class BoardWords {
  private BoardWords() {}

  /**
   * Whose turn it is, or how the game ended.
   *
   * @param opponent what the agent is called
   */
  static String standing(BoardTable table, String opponent, Texts texts) {
    State position = table.position();
    return position.isTerminal()
        ? result(table, opponent, texts)
        : turn(table, position.currentPlayer(), opponent, texts);
  }

  private static String turn(BoardTable table, int player, String opponent, Texts texts) {
    if (table.isAgentsTurn()) {
      return texts.get(WorldText.THEIR_TURN, opponent);
    }
    if (table.seating() == Seating.PERSONS) {
      return texts.get(player == 0 ? WorldText.FIRST_TURN : WorldText.SECOND_TURN);
    }
    return texts.get(WorldText.YOUR_TURN);
  }

  private static String result(BoardTable table, String opponent, Texts texts) {
    double first = table.position().returnFor(0);
    if (first == 0) {
      return texts.get(WorldText.DRAW);
    }
    int winner = first > 0 ? 0 : 1;
    if (table.seating() == Seating.PERSONS) {
      return texts.get(winner == 0 ? WorldText.FIRST_WINS : WorldText.SECOND_WINS);
    }
    return table.seating().isPerson(winner)
        ? texts.get(WorldText.YOU_WIN)
        : texts.get(WorldText.YOU_LOSE, opponent);
  }

  /**
   * How many discs each side has.
   *
   * @param picture the board as it is shown
   */
  static String discs(String picture, Texts texts) {
    return texts.get(WorldText.DISCS, count(picture, 'X'), count(picture, 'O'));
  }

  private static long count(String picture, char stone) {
    return picture.chars().filter(letter -> letter == stone).count();
  }
}
