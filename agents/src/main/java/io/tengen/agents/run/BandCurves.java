package io.tengen.agents.run;

import java.awt.BasicStroke;
import java.awt.Color;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;

/** Draws lines by step, each within a band that says how sure it is, in one chart. */
public final class BandCurves {
  private static final int HEIGHT = 560;
  private static final float BAND_OPACITY = 0.2f;

  /** Equal values would else have an axis whose labels are all the same. */
  private static final double SMALLEST_RANGE = 0.1;

  private BandCurves() {}

  /**
   * A line and its band.
   *
   * @param name what the legend calls it
   * @param steps where its points are
   * @param values how high they are, finite
   * @param halfWidths how far the band goes to either side of each, finite
   */
  @SuppressWarnings("ArrayRecordComponent") // Handed over once and never compared.
  public record Band(String name, long[] steps, double[] values, double[] halfWidths) {}

  /**
   * Draws the bands as a PNG.
   *
   * @param label of the axis of the values
   * @param warnings told when there is no picture because the machine has no fonts
   * @return the file's content; empty where there is no picture
   */
  public static Optional<byte[]> png(
      String title, String label, List<Band> bands, Consumer<String> warnings) throws IOException {
    if (!LearningCurve.canDraw(warnings)) {
      return Optional.empty();
    }
    YIntervalSeriesCollection data = new YIntervalSeriesCollection();
    DeviationRenderer renderer = new DeviationRenderer(true, false);
    renderer.setAlpha(BAND_OPACITY);
    for (int i = 0; i < bands.size(); i++) {
      Color color = StepCurves.COLORS.get(i % StepCurves.COLORS.size());
      renderer.setSeriesPaint(i, color);
      renderer.setSeriesFillPaint(i, color);
      renderer.setSeriesStroke(i, new BasicStroke(1.8f));
      data.addSeries(seriesOf(bands.get(i)));
    }
    LearningCurve.showSinglePoints(renderer, data);
    NumberAxis steps = new NumberAxis("environment step");
    LearningCurve.styleCounts(steps);
    NumberAxis values = new NumberAxis(label);
    values.setAutoRangeIncludesZero(false);
    values.setAutoRangeMinimumSize(SMALLEST_RANGE);
    XYPlot plot = new XYPlot(data, steps, values, renderer);
    JFreeChart chart = new JFreeChart(title, plot);
    LearningCurve.styleCommon(chart, plot);
    return Optional.of(LearningCurve.png(chart, HEIGHT));
  }

  private static YIntervalSeries seriesOf(Band band) {
    YIntervalSeries series = new YIntervalSeries(band.name());
    for (int i = 0; i < band.steps().length; i++) {
      double value = band.values()[i];
      double half = band.halfWidths()[i];
      series.add((double) band.steps()[i], value, value - half, value + half);
    }
    return series;
  }
}
