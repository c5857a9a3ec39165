package io.tengen.env.render;

import io.tengen.env.FiniteMdp;
import io.tengen.env.GridLayout;
import io.tengen.env.MdpEnvironment;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;

/**
 * A gridworld from above: walls dark, the agent a disc, the ends that pay most green, other ends
 * red. Of a large grid, the part around the agent.
 */
final class GridPainter implements FramePainter {
  private static final int MOST_COLUMNS = 60;
  private static final int MOST_ROWS = 44;
  private static final int NOWHERE = -1;

  private final MdpEnvironment environment;
  private final GridLayout layout;
  private final CellGrid grid;
  private final int[] cellOfState;
  private final double[] arrivalReward;
  private final double bestArrivalReward;

  GridPainter(MdpEnvironment environment, GridLayout layout) {
    this.environment = environment;
    this.layout = layout;
    grid =
        new CellGrid(Math.min(MOST_COLUMNS, layout.columns()), Math.min(MOST_ROWS, layout.rows()));
    FiniteMdp mdp = environment.mdp();
    cellOfState = cellOfState(mdp, layout);
    arrivalReward = arrivalReward(mdp);
    bestArrivalReward = Arrays.stream(arrivalReward).max().orElseThrow();
  }

  private static int[] cellOfState(FiniteMdp mdp, GridLayout layout) {
    int[] cells = new int[mdp.stateCount()];
    Arrays.fill(cells, NOWHERE);
    for (int cell = 0; cell < layout.columns() * layout.rows(); cell++) {
      int state = layout.stateAt(cell % layout.columns(), cell / layout.columns());
      if (state >= 0) {
        cells[state] = cell;
      }
    }
    return cells;
  }

  /** What ending in each state pays at best; minus infinity where no episode ends. */
  private static double[] arrivalReward(FiniteMdp mdp) {
    double[] rewards = new double[mdp.stateCount()];
    Arrays.fill(rewards, Double.NEGATIVE_INFINITY);
    for (int state = 0; state < rewards.length; state++) {
      for (int action = 0; action < mdp.actionCount(); action++) {
        mdp.outcomes(
            state,
            action,
            (probability, next, reward, terminated) -> {
              if (terminated) {
                rewards[next] = Math.max(rewards[next], reward);
              }
            });
      }
    }
    return rewards;
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
    return 250;
  }

  @Override
  public void paint(Graphics2D graphics) {
    Scene scene = new Scene(graphics, width(), height(), Palette.PAPER);
    int agent = cellOfState[environment.state()];
    int agentColumn = agent == NOWHERE ? 0 : agent % layout.columns();
    int agentRow = agent == NOWHERE ? 0 : agent / layout.columns();
    int left = firstVisible(agentColumn, grid.columns(), layout.columns());
    int top = firstVisible(agentRow, grid.rows(), layout.rows());
    for (int row = 0; row < grid.rows(); row++) {
      for (int column = 0; column < grid.columns(); column++) {
        Rectangle2D cell = grid.cell(column, row);
        scene.fill(cell, colorOf(layout.stateAt(left + column, top + row)));
        scene.outline(cell, Palette.PALE, 1);
      }
    }
    scene.outline(grid.board(), Palette.GREY, 2);
    if (agent != NOWHERE) {
      Rectangle2D cell = grid.cell(agentColumn - left, agentRow - top);
      double radius = 0.3 * grid.cellSize();
      scene.disc(
          cell.getCenterX(), cell.getCenterY(), radius, Palette.BLUE, Palette.WHITE, radius / 8);
    }
  }

  /** The first column or row to show, so that the agent is near the middle. */
  private static int firstVisible(int agent, int visible, int all) {
    return Math.max(0, Math.min(all - visible, agent - visible / 2));
  }

  private Color colorOf(int state) {
    if (state < 0) {
      return Palette.GREY;
    }
    if (!layout.isEnd(state)) {
      return Palette.WHITE;
    }
    return arrivalReward[state] == bestArrivalReward ? Palette.GREEN : Palette.RED;
  }
}
