package io.tengen.env.render;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.env.Environment;
import io.tengen.env.GameEnvironment;
import io.tengen.env.MdpEnvironment;
import io.tengen.env.MovePolicy;
import io.tengen.env.Space;
import io.tengen.env.Step;
import io.tengen.env.TimeLimit;
import io.tengen.env.control.Acrobot;
import io.tengen.env.control.CartPole;
import io.tengen.env.control.MountainCar;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class FramePaintersTest {

  @TestFactory
  Stream<DynamicTest> picturesFollowTheState() {
    List<Environment<?>> environments =
        List.of(
            CartPole.v1(),
            MountainCar.v0(),
            Acrobot.v1(),
            new MdpEnvironment(new CornerGrid()),
            new GameEnvironment(new FillGame(), 0, MovePolicy.uniform()));
    return environments.stream()
        .map(
            environment ->
                DynamicTest.dynamicTest(
                    environment.unwrapped().getClass().getSimpleName(),
                    () -> followsTheState(environment)));
  }

  private static void followsTheState(Environment<?> environment) {
    FramePainter painter = FramePainters.of(environment);
    assertFalse(painter instanceof TextPainter, "has a drawing of its own");
    environment.reset(1);
    int[] first = pixels(paint(painter));
    assertArrayEquals(first, pixels(paint(painter)), "same state, same picture");
    environment.step(0);
    assertFalse(Arrays.equals(first, pixels(paint(painter))), "the picture stands still");
    environment.reset(1);
    assertArrayEquals(first, pixels(paint(painter)), "same state again");
  }

  @Test
  void wrappersDoNotMatter() {
    Environment<float[]> wrapped = new TimeLimit<>(CartPole.v0(), 10);
    assertInstanceOf(CartPolePainter.class, FramePainters.of(wrapped));
  }

  @Test
  void gridShowsWallsEndsAndTheAgent() {
    MdpEnvironment environment = new MdpEnvironment(new CornerGrid());
    FramePainter painter = FramePainters.of(environment);
    CellGrid grid = new CellGrid(2, 2);
    environment.reset(1);
    BufferedImage atStart = paint(painter);
    assertEquals(Palette.BLUE, centre(atStart, grid.cell(0, 0)));
    assertEquals(Palette.WHITE, corner(atStart, grid.cell(0, 0)));
    assertEquals(Palette.GREEN, centre(atStart, grid.cell(1, 0)));
    assertEquals(Palette.RED, centre(atStart, grid.cell(0, 1)));
    assertEquals(Palette.GREY, centre(atStart, grid.cell(1, 1)));
    environment.step(CornerGrid.DOWN);
    BufferedImage inPit = paint(painter);
    assertEquals(Palette.WHITE, centre(inPit, grid.cell(0, 0)));
    assertEquals(Palette.BLUE, centre(inPit, grid.cell(0, 1)));
    assertEquals(Palette.RED, corner(inPit, grid.cell(0, 1)));
  }

  @Test
  void theCaptionOfABoardTellsTheAgentsSide() {
    for (int seat = 0; seat < 2; seat++) {
      Environment<?> game = new GameEnvironment(new FillGame(), seat, MovePolicy.uniform());
      assertEquals(List.of("agent dark", "agent light").get(seat), FramePainters.of(game).note());
    }
    assertEquals("", FramePainters.of(CartPole.v1()).note());
  }

  @Test
  void boardShowsFirstPlayersStonesDarkWhoeverIsToMove() {
    MovePolicy takesTheLast =
        (state, random) -> {
          int[] legal = new int[6];
          return legal[state.legalActions(legal) - 1];
        };
    GameEnvironment environment = new GameEnvironment(new FillGame(), 0, takesTheLast);
    FramePainter painter = FramePainters.of(environment);
    CellGrid grid = new CellGrid(FillGame.COLUMNS, 2);
    environment.reset(1);
    environment.step(0);
    BufferedImage agentToMove = paint(painter);
    assertEquals(Palette.INK, centre(agentToMove, grid.cell(0, 0)));
    assertEquals(Palette.WHITE, centre(agentToMove, grid.cell(2, 1)));
    assertEquals(Palette.WOOD, centre(agentToMove, grid.cell(1, 0)));
    environment.state().apply(1);
    BufferedImage opponentToMove = paint(painter);
    assertEquals(Palette.INK, centre(opponentToMove, grid.cell(0, 0)));
    assertEquals(Palette.WHITE, centre(opponentToMove, grid.cell(2, 1)));
    assertEquals(Palette.INK, centre(opponentToMove, grid.cell(1, 0)));
  }

  @Test
  void allOthersShowTheirText() {
    FramePainter blank = FramePainters.of(new Note(" "));
    FramePainter note = FramePainters.of(new Note("a\nlong line ".repeat(80)));
    assertInstanceOf(TextPainter.class, note);
    boolean differs = !Arrays.equals(pixels(paint(blank)), pixels(paint(note)));
    assertEquals(Captions.available(), differs);
  }

  @Test
  void largeBoardsKeepToASize() {
    for (int cells : new int[] {1, 3, 8, 19, 60}) {
      CellGrid grid = new CellGrid(cells, cells);
      assertTrue(grid.width() <= 640 && grid.height() <= 640, grid + " is " + grid.width());
      Rectangle2D last = grid.cell(cells - 1, cells - 1);
      assertTrue(new Rectangle2D.Double(0, 0, grid.width(), grid.height()).contains(last));
    }
  }

  private static BufferedImage paint(FramePainter painter) {
    BufferedImage image =
        new BufferedImage(painter.width(), painter.height(), BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    painter.paint(graphics);
    graphics.dispose();
    return image;
  }

  private static int[] pixels(BufferedImage image) {
    int width = image.getWidth();
    return image.getRGB(0, 0, width, image.getHeight(), null, 0, width);
  }

  private static Color centre(BufferedImage image, Rectangle2D cell) {
    return new Color(image.getRGB((int) cell.getCenterX(), (int) cell.getCenterY()));
  }

  private static Color corner(BufferedImage image, Rectangle2D cell) {
    return new Color(image.getRGB((int) cell.getX() + 5, (int) cell.getY() + 5));
  }

  /** An environment that no painter knows. */
  private record Note(String render) implements Environment<Integer> {
    @Override
    public Space<Integer> observationSpace() {
      return new Space.Discrete(1);
    }

    @Override
    public Space.Discrete actionSpace() {
      return new Space.Discrete(1);
    }

    @Override
    public Integer reset(long seed) {
      return 0;
    }

    @Override
    public Step<Integer> step(int action) {
      return new Step<>(0, 0, true, false);
    }

    @Override
    public String actionName(int action) {
      return "end";
    }
  }
}
