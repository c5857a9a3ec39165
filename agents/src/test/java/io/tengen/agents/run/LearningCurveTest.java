package io.tengen.agents.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.env.RandomStream;
import io.tengen.env.render.Captions;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.jfree.data.xy.XYSeries;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LearningCurveTest {
  @TempDir private Path temporary;

  private static double[] returns(int count) {
    RandomStream random = new RandomStream(3);
    double[] returns = new double[count];
    Arrays.setAll(returns, i -> random.nextDouble(-10, 10));
    return returns;
  }

  /** Each point is the mean of its window, summed afresh. */
  @ParameterizedTest
  @CsvSource({"50, 7, 1, 44", "50, 7, 3, 14", "50, 1, 1, 50", "5, 7, 1, 1", "60, 60, 20, 1"})
  void pointsAreMeansOfTheLastEpisodes(int episodes, int span, int stride, int points) {
    double[] returns = returns(episodes);
    XYSeries series = LearningCurve.means("mean", returns, span, stride);
    assertEquals(points, series.getItemCount());
    for (int i = 0; i < points; i++) {
      int end = series.getX(i).intValue();
      int start = Math.max(0, end - span);
      assertEquals(0, end % stride);
      assertEquals(
          Arrays.stream(returns, start, end).average().orElseThrow(),
          series.getY(i).doubleValue(),
          1e-12);
    }
  }

  @Test
  void thereIsAPictureWhereThereAreFontsAndElseAWarning() throws IOException {
    Path file = temporary.resolve("curve.png");
    List<String> warnings = new ArrayList<>();
    LearningCurve.write("a run", returns(5_000), 100, 5.0, file, warnings::add);
    if (!Captions.available()) {
      assertFalse(Files.exists(file));
      assertTrue(warnings.get(0).startsWith("no learning curve: this machine has no fonts"));
      return;
    }
    assertEquals(List.of(), warnings);
    BufferedImage picture = ImageIO.read(file.toFile());
    assertNotNull(picture);
    assertEquals("1000 x 560", picture.getWidth() + " x " + picture.getHeight());
  }
}
