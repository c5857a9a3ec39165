package io.tengen.agents.run;

import io.tengen.env.render.Captions;
import io.tengen.env.render.PngPicture;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.jfree.chart.ChartFactory;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYDataset;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.jspecify.annotations.Nullable;

/** Draws the returns of a run's episodes and their moving mean as a PNG. */
public final class LearningCurve {
  private static final int WIDTH = 1000;
  private static final int HEIGHT = 560;

  /** More points than this are thinned to means. */
  private static final int MOST_POINTS = 2_000;

  /** Equal returns would else have an axis whose labels are all the same. */
  private static final double SMALLEST_RANGE = 0.1;

  private static final Color EPISODE_COLOR = new Color(0x9DB8D2);
  private static final Color MEAN_COLOR = new Color(0x1F4E79);
  private static final Color GOAL_COLOR = new Color(0xB03A2E);
  private static final Color GRID_COLOR = new Color(0xDDDDDD);

  private LearningCurve() {}

  /**
   * Draws the curve.
   *
   * @param title what was trained
   * @param returns the return of each episode, in order
   * @param window how many episodes the moving mean spans
   * @param goal the mean that counts as solved, or null
   * @param file where the PNG goes
   * @param warnings told when there is no picture because the machine has no fonts
   */
  public static void write(
      String title,
      double[] returns,
      int window,
      @Nullable Double goal,
      Path file,
      Consumer<String> warnings)
      throws IOException {
    if (!canDraw(warnings)) {
      return;
    }
    XYSeriesCollection data = new XYSeriesCollection();
    int stride = 1 + (returns.length - 1) / MOST_POINTS;
    // In a long run, the mean over the usual window is as noisy as single episodes in a short one.
    int span = stride == 1 ? window : Math.max(window, 10 * stride);
    data.addSeries(means("mean of the last " + span, returns, span, stride));
    String light = stride == 1 ? "return of an episode" : "mean of each " + stride + " episodes";
    data.addSeries(means(light, returns, stride, stride));
    if (goal != null) {
      XYSeries line = new XYSeries("solved at " + goal);
      line.add(1, goal);
      line.add(Math.max(2, returns.length), goal);
      data.addSeries(line);
    }
    JFreeChart chart =
        ChartFactory.createXYLineChart(
            title, "episode", "return", data, PlotOrientation.VERTICAL, true, false, false);
    style(chart);
    save(chart, HEIGHT, file);
  }

  /** Whether a chart can have text; tells why not. */
  static boolean canDraw(Consumer<String> warnings) {
    boolean available = Captions.available();
    if (!available) {
      warnings.accept(
          "no learning curve: this machine has no fonts (on Debian: apt-get install fonts-dejavu-core)");
    }
    return available;
  }

  /** Writes a chart as a PNG. */
  static void save(JFreeChart chart, int height, Path file) throws IOException {
    DurableFiles.replace(file, png(chart, height));
  }

  /** A chart as a PNG. */
  static byte[] png(JFreeChart chart, int height) throws IOException {
    BufferedImage image = chart.createBufferedImage(WIDTH, height);
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    PngPicture.write(image, png);
    return png.toByteArray();
  }

  /**
   * The mean return of the last {@code span} episodes, at every {@code stride}-th episode from the
   * first full span on; where there are fewer episodes, one point for all of them.
   */
  static XYSeries means(String name, double[] returns, int span, int stride) {
    XYSeries series = new XYSeries(name);
    double sum = 0;
    for (int i = 0; i < returns.length; i++) {
      sum += returns[i] - (i >= span ? returns[i - span] : 0);
      boolean enough = i + 1 >= Math.min(span, returns.length);
      if (enough && (i + 1) % stride == 0) {
        series.add(i + 1, sum / Math.min(i + 1, span), false);
      }
    }
    return series;
  }

  /** The look of all charts. */
  static void styleCommon(JFreeChart chart, XYPlot plot) {
    chart.setBackgroundPaint(Color.WHITE);
    chart.getTitle().setFont(new Font(Font.SANS_SERIF, Font.BOLD, 18));
    plot.setBackgroundPaint(Color.WHITE);
    plot.setDomainGridlinePaint(GRID_COLOR);
    plot.setRangeGridlinePaint(GRID_COLOR);
    plot.setOutlineVisible(false);
  }

  private static void style(JFreeChart chart) {
    XYPlot plot = chart.getXYPlot();
    styleCommon(chart, plot);
    XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
    renderer.setSeriesPaint(0, MEAN_COLOR);
    renderer.setSeriesStroke(0, new BasicStroke(2.5f));
    renderer.setSeriesPaint(1, EPISODE_COLOR);
    renderer.setSeriesStroke(1, new BasicStroke(0.8f));
    renderer.setSeriesPaint(2, GOAL_COLOR);
    renderer.setSeriesStroke(2, new BasicStroke(1.2f));
    showSinglePoints(renderer, plot.getDataset());
    plot.setRenderer(renderer);
    plot.getDomainAxis().setLowerMargin(0);
    plot.getDomainAxis().setUpperMargin(0.01);
    styleCounts((NumberAxis) plot.getDomainAxis());
    NumberAxis range = (NumberAxis) plot.getRangeAxis();
    range.setAutoRangeIncludesZero(false);
    range.setAutoRangeMinimumSize(SMALLEST_RANGE);
  }

  /** Of one point there is no line. */
  static void showSinglePoints(XYLineAndShapeRenderer renderer, XYDataset data) {
    for (int series = 0; series < data.getSeriesCount(); series++) {
      renderer.setSeriesShapesVisible(series, data.getItemCount(series) == 1);
    }
  }

  /** An axis that counts: there is nothing between two whole numbers. */
  static void styleCounts(NumberAxis axis) {
    axis.setStandardTickUnits(NumberAxis.createIntegerTickUnits());
    axis.setAutoRangeMinimumSize(1);
  }
}
