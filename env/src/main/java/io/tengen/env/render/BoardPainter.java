package io.tengen.env.render;

import io.tengen.env.Game;
import io.tengen.env.GameEnvironment;
import io.tengen.env.State;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;

/**
 * A board with the stones of two players, read from the observation: plane 0 holds the stones of
 * the player to move, plane 1 the other's. Player 0 is dark, player 1 light.
 */
final class BoardPainter implements FramePainter {
  private final GameEnvironment environment;
  private final CellGrid grid;
  private final float[] observation;

  BoardPainter(GameEnvironment environment) {
    this.environment = environment;
    Game game = environment.state().game();
    int[] shape = game.observationShape();
    grid = new CellGrid(shape[2], shape[1]);
    observation = new float[game.observationLength()];
  }

  /** Whether the game's observations are planes of a board that this painter can read. */
  static boolean canPaint(Game game) {
    int[] shape = game.observationShape();
    return shape.length == 3 && shape[0] >= 2;
  }

  @Override
  public int width() {
    return grid.width();
  }

  @Override
  public int height() {
    return grid.height();
  }

  @Override
  public int millisPerStep() {
    return 700;
  }

  @Override
  public String note() {
    return environment.seat() == 0 ? "agent dark" : "agent light";
  }

  @Override
  public void paint(Graphics2D graphics) {
    Scene scene = new Scene(graphics, width(), height(), Palette.PAPER);
    State state = environment.state();
    state.writeObservation(observation, 0);
    Color own = state.currentPlayer() == 0 ? Palette.INK : Palette.WHITE;
    Color other = state.currentPlayer() == 0 ? Palette.WHITE : Palette.INK;
    scene.fill(grid.board(), Palette.WOOD);
    drawLines(scene);
    int cells = grid.columns() * grid.rows();
    for (int cell = 0; cell < cells; cell++) {
      if (observation[cell] > 0) {
        drawStone(scene, cell, own);
      } else if (observation[cells + cell] > 0) {
        drawStone(scene, cell, other);
      }
    }
  }

  private void drawLines(Scene scene) {
    Rectangle2D board = grid.board();
    int size = grid.cellSize();
    for (int column = 1; column < grid.columns(); column++) {
      double x = board.getX() + column * size;
      scene.line(x, board.getMinY(), x, board.getMaxY(), Palette.GREY, 1);
    }
    for (int row = 1; row < grid.rows(); row++) {
      double y = board.getY() + row * size;
      scene.line(board.getMinX(), y, board.getMaxX(), y, Palette.GREY, 1);
    }
    scene.outline(board, Palette.INK, 2);
  }

  private void drawStone(Scene scene, int cell, Color color) {
    Rectangle2D area = grid.cell(cell % grid.columns(), cell / grid.columns());
    double radius = 0.4 * grid.cellSize();
    scene.disc(area.getCenterX(), area.getCenterY(), radius, color, Palette.INK, radius / 16);
  }
}
