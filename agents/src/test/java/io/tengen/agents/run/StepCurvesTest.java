package io.tengen.agents.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import io.tengen.agents.run.StepCurves.Line;
import io.tengen.agents.run.StepCurves.Panel;
import io.tengen.env.render.Captions;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.jfree.data.xy.XYSeries;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StepCurvesTest {
  private static final Line LOSS =
      new Line(
          "loss",
          new long[] {10, 20, 30, 40},
          new double[] {2, Double.NaN, Double.POSITIVE_INFINITY, 1});

  @TempDir private Path temporary;

  @Test
  void whatIsNotFiniteIsLeftOut() {
    XYSeries series = StepCurves.seriesOf(LOSS);
    assertEquals(2, series.getItemCount());
    assertEquals("10.0 2.0", series.getX(0) + " " + series.getY(0));
    assertEquals("40.0 1.0", series.getX(1) + " " + series.getY(1));
  }

  @Test
  void panelsLieOneAboveTheOther() throws IOException {
    Path file = temporary.resolve("curves.png");
    List<String> warnings = new ArrayList<>();
    Panel panel = new Panel("loss", List.of(LOSS));
    StepCurves.write("a run", List.of(panel, panel), file, warnings::add);
    if (!Captions.available()) {
      assertFalse(Files.exists(file));
      assertEquals(1, warnings.size());
      return;
    }
    BufferedImage picture = ImageIO.read(file.toFile());
    assertNotNull(picture);
    assertEquals("1000 x 600", picture.getWidth() + " x " + picture.getHeight());
    assertEquals(List.of(), warnings);
  }
}
