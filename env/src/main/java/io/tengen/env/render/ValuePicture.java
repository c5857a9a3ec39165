package io.tengen.env.render;

import io.tengen.env.FiniteMdp;
import io.tengen.env.GridLayout;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Locale;

/**
 * The values and the policy of a grid as one picture: a cell is the greener the higher its value,
 * with an arrow for its action and, where there is room, the value. Of a large grid, colours alone.
 */
public final class ValuePicture {
  private static final int FULL_SIZE = 1_000;
  private static final int LARGEST_CELL = 120;

  /** Smaller cells, in pixels, have no room for an arrow, or for the number beside it. */
  private static final int SMALLEST_WITH_ARROW = 12;

  private static final int SMALLEST_WITH_VALUE = 60;
  private static final int SMALLEST_WITH_LINES = 6;

  private final FiniteMdp mdp;
  private final GridLayout grid;
  private final double[] values;
  private final int[] policy;
  private final int cellSize;
  private final double lowest;
  private final double highest;

  private ValuePicture(FiniteMdp mdp, GridLayout grid, double[] values, int[] policy) {
    this.mdp = mdp;
    this.grid = grid;
    this.values = values;
    this.policy = policy;
    int fitting = FULL_SIZE / Math.max(grid.columns(), grid.rows());
    this.cellSize = Math.max(1, Math.min(LARGEST_CELL, fitting));
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (double value : values) {
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
    this.lowest = low;
    this.highest = high;
  }

  /**
   * Draws the picture.
   *
   * @param mdp the model, whose actions are named up, right, down and left
   * @param grid its layout; mostly the same object
   * @param values the value of each state
   * @param policy the action of each state
   */
  public static BufferedImage draw(FiniteMdp mdp, GridLayout grid, double[] values, int[] policy) {
    return new ValuePicture(mdp, grid, values, policy).draw();
  }

  private BufferedImage draw() {
    int width = grid.columns() * cellSize;
    int height = grid.rows() * cellSize;
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    Scene scene = new Scene(graphics, width, height, Palette.GREY);
    for (int row = 0; row < grid.rows(); row++) {
      for (int column = 0; column < grid.columns(); column++) {
        int state = grid.stateAt(column, row);
        if (state >= 0) {
          drawCell(scene, state, column * cellSize, row * cellSize);
        }
      }
    }
    graphics.dispose();
    return image;
  }

  private void drawCell(Scene scene, int state, int left, int top) {
    Rectangle2D cell = new Rectangle2D.Double(left, top, cellSize, cellSize);
    scene.fill(cell, colorOf(values[state]));
    if (cellSize >= SMALLEST_WITH_LINES) {
      scene.outline(cell, Palette.GREY, 1);
    }
    boolean withValue = cellSize >= SMALLEST_WITH_VALUE && Captions.available();
    double middle = withValue ? 0.4 : 0.5;
    if (grid.isEnd(state)) {
      Rectangle2D inner =
          new Rectangle2D.Double(
              left + 0.08 * cellSize, top + 0.08 * cellSize, 0.84 * cellSize, 0.84 * cellSize);
      scene.outline(inner, Palette.INK, Math.max(1, cellSize / 40.0));
    } else if (cellSize >= SMALLEST_WITH_ARROW) {
      scene.fill(
          arrow(mdp.actionName(policy[state]), left + 0.5 * cellSize, top + middle * cellSize),
          Palette.INK);
    }
    if (withValue) {
      Font font = new Font(Font.SANS_SERIF, Font.PLAIN, cellSize / 7);
      String text = shortText(values[state]);
      scene.textEndingAt(
          text, font, left + (int) (0.82 * cellSize), top + (int) (0.82 * cellSize), Palette.INK);
    }
  }

  /** At most seven characters or so, which a cell has room for. */
  private static String shortText(double value) {
    double size = Math.abs(value);
    String format = size < 1_000 ? "%.3f" : size < 1_000_000 ? "%.0f" : "%.1e";
    return String.format(Locale.ROOT, format, value);
  }

  /** White at the lowest value, green at the highest. */
  private Color colorOf(double value) {
    double share = highest > lowest ? (value - lowest) / (highest - lowest) : 1;
    return new Color(
        mix(Palette.WHITE.getRed(), Palette.GREEN.getRed(), share),
        mix(Palette.WHITE.getGreen(), Palette.GREEN.getGreen(), share),
        mix(Palette.WHITE.getBlue(), Palette.GREEN.getBlue(), share));
  }

  private static int mix(int from, int to, double share) {
    return (int) Math.round(from + (to - from) * share);
  }

  /** A triangle that points where the action goes; nothing for an action that goes nowhere. */
  private Path2D arrow(String action, double x, double y) {
    double size = 0.22 * cellSize;
    double right = action.equals("right") ? 1 : action.equals("left") ? -1 : 0;
    double down = action.equals("down") ? 1 : action.equals("up") ? -1 : 0;
    Path2D triangle = new Path2D.Double();
    triangle.moveTo(x + right * size, y + down * size);
    triangle.lineTo(x - right * size - down * size * 0.8, y - down * size + right * size * 0.8);
    triangle.lineTo(x - right * size + down * size * 0.8, y - down * size - right * size * 0.8);
    triangle.closePath();
    return triangle;
  }
}
