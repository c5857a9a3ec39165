package io.tengen.client.world;

import io.tengen.client.text.WorldText;
import io.tengen.env.board.ConnectFour;
import io.tengen.env.board.MnkGame;
import io.tengen.env.board.Othello;
import io.tengen.env.board.TicTacToe;
import io.tengen.env.catalogue.NearestName;
import java.util.List;

/** The worlds that there are, in the order in which they are shown: the one list. */
public final class Worlds {
  private static final List<World> ALL =
      List.of(
          new Gridworld(),
          new CartPoleWorld(),
          new BoardWorld(new ConnectFour(), WorldText.CONNECT_FOUR, WorldText.CONNECT_FOUR_ABOUT),
          new BoardWorld(new Othello(), WorldText.OTHELLO, WorldText.OTHELLO_ABOUT),
          new BoardWorld(MnkGame.gomoku(), WorldText.GOMOKU, WorldText.GOMOKU_ABOUT),
          new BoardWorld(new TicTacToe(), WorldText.TIC_TAC_TOE, WorldText.TIC_TAC_TOE_ABOUT));

  private Worlds() {}

  /** All of them. */
  public static List<World> all() {
    return ALL;
  }

  /**
   * The world of an id.
   *
   * @throws IllegalArgumentException when there is none, naming the nearest
   */
  public static World get(String id) {
    for (World world : ALL) {
      if (world.id().equals(id)) {
        return world;
      }
    }
    throw new IllegalArgumentException(
        NearestName.unknown("world", id, ALL.stream().map(World::id).toList()));
  }
}
