package io.tengen.client.world;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.client.key.Command;
import io.tengen.client.scene.SketchCanvas;
import io.tengen.client.scene.Tone;
import io.tengen.client.world.BoardTable.Seating;
import io.tengen.env.Game;
import io.tengen.env.RandomStream;
import io.tengen.env.board.ConnectFour;
import io.tengen.env.board.Othello;
import io.tengen.env.board.TicTacToe;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BoardModelTest {
  private static final int SECOND = 1;
  private static final int TWO_PEOPLE = 2;

  private final Bench bench = new Bench();

  @AfterEach
  void close() {
    bench.close();
  }

  private BoardModel open(Game game, String opponent) {
    bench.memory.put(game.name() + ".opponent", opponent);
    BoardModel model = new BoardModel(game, bench.context());
    model.paint(new SketchCanvas(324, 324));
    return model;
  }

  /** Tic-tac-toe on 324 pixels: squares of 100 from 12 on. */
  private static void click(BoardModel model, int square) {
    int row = square / 3;
    model.pointer(62 + square % 3 * 100f, 62 + row * 100f, false);
  }

  @Test
  void aPersonPlaysAgainstAnyPlayer() throws InterruptedException {
    try (BoardModel model = open(new TicTacToe(), "uct:playouts=200,seed=1")) {
      assertEquals("Your turn", model.status().get(0));
      click(model, 4);
      assertTrue(model.status().get(0).contains("is thinking"), model.status().get(0));
      click(model, 0);
      assertEquals(1, model.table().actions().size(), "not while the other is to move");
      bench.until(() -> model.table().actions().size() == 2);
      assertEquals("Your turn", model.status().get(0));
      click(model, 4);
      assertEquals(2, model.table().actions().size());
      assertTrue(model.status().contains("That move is not allowed."));
    }
  }

  @Test
  void anOpponentThatIsNoAgentIsAChoiceToo() {
    try (BoardModel model = open(new TicTacToe(), "uct:playouts=7,seed=1")) {
      Control.Choice opponents = (Control.Choice) Bench.control(model, "opponent");
      assertEquals("uct:playouts=7,seed=1", opponents.options().get(opponents.selected()));
    }
  }

  @Test
  void theOpponentMayBegin() throws InterruptedException {
    try (BoardModel model = open(new TicTacToe(), "random:seed=3")) {
      Bench.choose(model, "seats", SECOND);
      bench.until(() -> model.table().actions().size() == 1);
      assertTrue(model.table().isPersonsTurn());
      Control.Button back = (Control.Button) Bench.control(model, "back");
      assertFalse(back.isEnabled(), "the person has not moved yet");
    }
  }

  @Test
  void aMoveAndItsAnswerAreTakenBack() throws InterruptedException {
    try (BoardModel model = open(new TicTacToe(), "random:seed=3")) {
      click(model, 0);
      bench.until(() -> model.table().actions().size() == 2);
      assertTrue(model.perform(Command.UNDO));
      assertEquals(List.of(), model.table().actions());
      click(model, 8);
      assertTrue(model.perform(Command.UNDO), "while the other is thinking");
      assertEquals(List.of(), model.table().actions());
      assertTrue(model.table().isPersonsTurn());
      click(model, 4);
      bench.until(() -> model.table().actions().size() == 2);
      assertEquals(4, model.table().actions().get(0), "no answer came to the move taken back");
    }
  }

  @Test
  void theEndIsTold() {
    try (BoardModel model = open(new TicTacToe(), "random")) {
      Bench.choose(model, "seats", TWO_PEOPLE);
      for (int square : new int[] {0, 3, 1, 4}) {
        assertEquals(
            model.table().actions().size() % 2 == 0
                ? "The first player's turn"
                : "The second player's turn",
            model.status().get(0));
        click(model, square);
      }
      click(model, 2);
      assertEquals("The first player wins", model.status().get(0));
      click(model, 8);
      assertEquals(5, model.table().actions().size());
      model.perform(Command.UNDO);
      assertEquals("The first player's turn", model.status().get(0));
    }
  }

  @Test
  void aPlayerWithoutSenseIsRefusedWithAWordAndTheOldOneStays() {
    try (BoardModel model = open(new TicTacToe(), "random")) {
      Control.Entry entry = (Control.Entry) Bench.control(model, "player");
      entry.action().accept("uct:playots=5");
      assertTrue(model.status().get(0).contains("playouts"), model.status().get(0));
      assertEquals("random", ((Control.Entry) Bench.control(model, "player")).value());
      entry.action().accept("uct:playouts=9");
      assertEquals("Your turn", model.status().get(0));
      assertEquals("uct:playouts=9", bench.memory.get("tic-tac-toe.opponent").orElseThrow());
    }
  }

  @Test
  void aPlayerThatCannotPlayIsToldAndAnotherTakesItsSeat() throws InterruptedException {
    try (BoardModel model = open(new TicTacToe(), "net:model=no-such-model")) {
      click(model, 4);
      bench.until(() -> model.status().get(0).contains("no-such-model"));
      assertEquals(1, model.table().actions().size());
      ((Control.Entry) Bench.control(model, "player")).action().accept("random");
      bench.until(() -> model.table().actions().size() == 2);
    }
  }

  @Test
  void agentsThatCannotBeReadAreTold() throws InterruptedException {
    try (BoardModel model = open(new TicTacToe(), "random")) {
      assertTrue(model.status().contains("Loading…"), String.valueOf(model.status()));
      bench.agents.completeExceptionally(new IllegalStateException("no zoo"));
      bench.until(() -> model.status().get(0).contains("no zoo"));
      Bench.press(model, "hint");
      bench.until(() -> model.status().get(0).contains("there are no networks on this bench"));
    }
  }

  @Test
  void aStoneFallsIntoItsColumnWhereverThatIsClicked() {
    BoardLook look = BoardLook.of(new ConnectFour());
    assertTrue(look.isDropped());
    String empty = ".".repeat(42);
    assertEquals(38, look.cellOf(empty, 3));
    assertEquals(3, look.actionAt(3));
    assertEquals(3, look.actionAt(38));
    String full = "...X...".repeat(6);
    assertEquals(-1, look.cellOf(full, 3));
    try (BoardModel model = open(new ConnectFour(), "random")) {
      Bench.choose(model, "seats", TWO_PEOPLE);
      SketchCanvas canvas = new SketchCanvas(700 + 24, 600 + 24);
      model.paint(canvas);
      for (int i = 0; i < 7; i++) {
        model.pointer(12 + 350, 40, false);
      }
      assertEquals(6, model.table().actions().size());
      assertTrue(model.status().contains("That move is not allowed."));
      SketchCanvas after = new SketchCanvas(700 + 24, 600 + 24);
      model.paint(after);
      assertEquals(1, after.count(Tone.LAST));
      assertEquals(3, after.count(Tone.FIRST_PIECE));
    }
  }

  @Test
  void aBoardIsPlayedByKeysAlone() {
    try (BoardModel model = open(new TicTacToe(), "random")) {
      Bench.choose(model, "seats", TWO_PEOPLE);
      assertTrue(model.perform(Command.CURSOR_LEFT), "begins in the middle");
      assertTrue(model.perform(Command.CURSOR_LEFT));
      assertTrue(model.perform(Command.CURSOR_UP));
      assertTrue(model.perform(Command.CURSOR_UP));
      assertTrue(model.perform(Command.CURSOR_PLAY));
      assertEquals(List.of(0), model.table().actions());
    }
  }

  /** Plays Othello at random until a person has to pass. */
  @Test
  void whoHasNoMovePassesByItself() throws InterruptedException {
    try (BoardModel model = open(new Othello(), "random:seed=4")) {
      RandomStream random = new RandomStream(2);
      int passes = 0;
      int[] legal = new int[65];
      for (int game = 0; game < 10; game++) {
        Bench.press(model, "new");
        while (!model.table().position().isTerminal()) {
          bench.until(() -> !model.table().isAgentsTurn());
          if (!model.table().position().isTerminal()) {
            int count = model.table().position().legalActions(legal);
            int action = legal[random.nextInt(count)];
            assertTrue(action < 64, "a pass is not left to the person");
            int row = action / 8;
            model.pointer(12 + 37.5f * (action % 8) + 18, 12 + 37.5f * row + 18, false);
          }
        }
        passes += (int) model.table().actions().stream().filter(each -> each == 64).count();
      }
      assertTrue(passes > 0, "no pass in ten games");
      assertTrue(model.status().stream().anyMatch(line -> line.startsWith("Discs ")));
    }
  }

  @Test
  void takingBackGoesToThePersonsLastMove() {
    BoardTable table = new BoardTable(new TicTacToe());
    table.begin(Seating.PERSON_SECOND);
    assertFalse(table.canTakeBack());
    table.takeBack();
    assertTrue(table.play(4));
    assertTrue(table.play(0));
    assertTrue(table.play(8));
    assertFalse(table.play(8));
    assertFalse(table.play(99));
    table.takeBack();
    assertEquals(List.of(4), table.actions());
    assertTrue(table.isPersonsTurn());
  }
}
