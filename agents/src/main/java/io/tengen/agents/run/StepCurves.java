package io.tengen.agents.run;

import java.awt.BasicStroke;
import java.awt.Color;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** Draws what a run has measured, by step, as panels one above the other in a PNG. */
public final class StepCurves {
  private static final int PANEL_HEIGHT = 300;

  /** Of a panel that is the only one. */
  private static final int SINGLE_HEIGHT = 480;

  /**
   * Colours that people who do not see red and green apart can tell (Okabe and Ito, 2008); their
   * yellow darkened.
   */
  static final List<Color> COLORS =
      List.of(
          new Color(0x0072B2),
          new Color(0xE69F00),
          new Color(0x009E73),
          new Color(0xCC79A7),
          new Color(0x56B4E9),
          new Color(0xD55E00),
          new Color(0x000000),
          new Color(0xB0A000));

  /** A single value would else have an axis whose labels are all the same. */
  private static final double SMALLEST_RANGE = 0.01;

  private StepCurves() {}

  /**
   * A line.
   *
   * @param name what the legend calls it
   * @param steps where its points are
   * @param values how high they are; those that are not finite are left out, and the line if there
   *     are no others
   */
  @SuppressWarnings("ArrayRecordComponent") // Handed over once and never compared.
  public record Line(String name, long[] steps, double[] values) {}

  /**
   * Lines that share an axis.
   *
   * @param label of the axis
   */
  public record Panel(String label, List<Line> lines) {
    /** Copies the list. */
    public Panel {
      lines = List.copyOf(lines);
    }
  }

  /**
   * Draws the panels over steps.
   *
   * @param warnings told when there is no picture because the machine has no fonts
   */
  public static void write(String title, List<Panel> panels, Path file, Consumer<String> warnings)
      throws IOException {
    write(title, "step", panels, file, warnings);
  }

  /**
   * Draws the panels.
   *
   * @param counted what the numbers below count
   * @param warnings told when there is no picture because the machine has no fonts
   */
  public static void write(
      String title, String counted, List<Panel> panels, Path file, Consumer<String> warnings)
      throws IOException {
    if (!LearningCurve.canDraw(warnings)) {
      return;
    }
    NumberAxis steps = new NumberAxis(counted);
    LearningCurve.styleCounts(steps);
    CombinedDomainXYPlot all = new CombinedDomainXYPlot(steps);
    int color = 0;
    JFreeChart chart = new JFreeChart(title, all);
    for (Panel panel : panels) {
      XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
      XYSeriesCollection data = new XYSeriesCollection();
      for (Line line : panel.lines()) {
        Color paint = COLORS.get(color++ % COLORS.size());
        XYSeries series = seriesOf(line);
        if (!series.isEmpty()) {
          renderer.setSeriesPaint(data.getSeriesCount(), paint);
          renderer.setSeriesStroke(data.getSeriesCount(), new BasicStroke(1.8f));
          data.addSeries(series);
        }
      }
      LearningCurve.showSinglePoints(renderer, data);
      NumberAxis axis = new NumberAxis(panel.label());
      axis.setAutoRangeIncludesZero(false);
      axis.setAutoRangeMinimumSize(SMALLEST_RANGE);
      XYPlot plot = new XYPlot(data, null, axis, renderer);
      LearningCurve.styleCommon(chart, plot);
      all.add(plot);
    }
    int height = panels.size() == 1 ? SINGLE_HEIGHT : PANEL_HEIGHT * panels.size();
    LearningCurve.save(chart, height, file);
  }

  /** The points of a line that can be drawn. */
  static XYSeries seriesOf(Line line) {
    XYSeries series = new XYSeries(line.name());
    for (int i = 0; i < line.steps().length; i++) {
      if (Double.isFinite(line.values()[i])) {
        series.add((double) line.steps()[i], line.values()[i], false);
      }
    }
    return series;
  }
}
