package io.tengen.agents.alphazero.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.env.board.TicTacToe;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ReplayWindowTest {
  private static final int ITERATION = 30;

  private static List<ZeroGame> iteration(int number) {
    return RandomGames.of(new TicTacToe(), (long) number * ITERATION, ITERATION);
  }

  private static List<Long> indices(WindowContent content) {
    List<Long> indices = new ArrayList<>();
    for (int game = 0; game < content.games(); game++) {
      indices.add(content.game(game).index());
    }
    return indices;
  }

  private static int positions(List<ZeroGame> games) {
    return games.stream().mapToInt(ZeroGame::positions).sum();
  }

  @Test
  void allGamesUntilTheFirstWindowIsFull() {
    ReplayWindow window = new ReplayWindow(WindowSize.startingAt(1_000));
    List<ZeroGame> games = iteration(0);
    games.forEach(window::add);
    window.trim();
    assertEquals(ITERATION, window.games());
    assertEquals(positions(games), window.positions());
    assertEquals(positions(games), window.content().positions());
  }

  /** As few games as hold the wanted positions, and those the newest. */
  @Test
  void newestGamesStay() {
    WindowSize size = new WindowSize(100, 0.75, 0.4);
    ReplayWindow window = new ReplayWindow(size);
    List<ZeroGame> all = new ArrayList<>();
    for (int iteration = 0; iteration < 8; iteration++) {
      List<ZeroGame> games = iteration(iteration);
      all.addAll(games);
      games.forEach(window::add);
      window.trim();
      assertEquals(positions(all), window.positionsSoFar());
      long wanted = size.at(positions(all));
      int first = all.size();
      while (first > 0 && positions(all.subList(first, all.size())) < wanted) {
        first--;
      }
      List<ZeroGame> expected = all.subList(first, all.size());
      assertEquals(expected.stream().map(ZeroGame::index).toList(), indices(window.content()));
      assertEquals(positions(expected), window.positions());
    }
    assertTrue(window.games() < all.size() / 2, window.games() + " games");
  }

  /** Threads end their games in any order; a resumed run may have the older ones from a file. */
  @Test
  void orderOfAddingDoesNotMatter() {
    ReplayWindow inOrder = new ReplayWindow(WindowSize.startingAt(60));
    ReplayWindow shuffled = new ReplayWindow(WindowSize.startingAt(60));
    for (int iteration = 0; iteration < 5; iteration++) {
      List<ZeroGame> games = iteration(iteration);
      games.forEach(inOrder::add);
      inOrder.trim();
      List<ZeroGame> other = new ArrayList<>(games);
      Collections.shuffle(other, new Random(iteration));
      other.forEach(shuffled::add);
      shuffled.trim();
      assertEquals(indices(inOrder.content()), indices(shuffled.content()));
    }
  }

  /** One trim at the end leaves what many on the way do. */
  @Test
  void trimmingLaterLeavesTheSame() {
    ReplayWindow often = new ReplayWindow(WindowSize.startingAt(60));
    ReplayWindow once = new ReplayWindow(WindowSize.startingAt(60));
    for (int iteration = 0; iteration < 6; iteration++) {
      iteration(iteration).forEach(once::add);
      for (ZeroGame game : iteration(iteration)) {
        often.add(game);
        often.trim();
      }
    }
    once.trim();
    assertEquals(indices(once.content()), indices(often.content()));
  }

  @Test
  void contentStaysAsItWas() {
    ReplayWindow window = new ReplayWindow(WindowSize.startingAt(20));
    iteration(0).forEach(window::add);
    window.trim();
    WindowContent content = window.content();
    List<Long> before = indices(content);
    iteration(1).forEach(window::add);
    window.trim();
    assertEquals(before, indices(content));
  }

  @Test
  void newestIterationAlone() {
    ReplayWindow window = new ReplayWindow(WindowSize.startingAt(10_000));
    iteration(0).forEach(window::add);
    iteration(1).forEach(window::add);
    WindowContent newest = window.content().since(ITERATION);
    assertEquals(iteration(1).stream().map(ZeroGame::index).toList(), indices(newest));
    assertEquals(positions(iteration(1)), newest.positions());
    assertEquals(0, window.content().since(2L * ITERATION).positions());
  }

  /** Every position is in one game at one place, games without positions notwithstanding. */
  @Test
  void positionsAreNumberedThroughout() {
    ZeroGame nothing =
        new ZeroGame(
            1,
            0,
            Double.NaN,
            List.of(ZeroPly.opening(0)),
            GameEnd.of(GameEnd.Reason.MOVE_LIMIT, 0));
    ReplayWindow window = new ReplayWindow(WindowSize.startingAt(10_000));
    List<ZeroGame> games = List.of(withIndex(0), nothing, withIndex(2), withIndex(3));
    games.forEach(window::add);
    WindowContent content = window.content();
    int position = 0;
    for (int game = 0; game < games.size(); game++) {
      for (int place = 0; place < games.get(game).positions(); place++) {
        assertEquals(game, content.gameOf(position));
        assertEquals(place, content.placeInGame(position, game));
        position++;
      }
    }
    assertEquals(position, content.positions());
  }

  private static ZeroGame withIndex(long index) {
    return RandomGames.of(new TicTacToe(), index);
  }

  @Test
  void gamesAreAddedOnce() {
    ReplayWindow window = new ReplayWindow(WindowSize.startingAt(10));
    window.add(withIndex(7));
    String message =
        assertThrows(IllegalArgumentException.class, () -> window.add(withIndex(7))).toString();
    assertTrue(message.contains("game 7 is in the window already"), message);
  }
}
