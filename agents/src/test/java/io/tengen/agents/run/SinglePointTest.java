package io.tengen.agents.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.tengen.env.render.Captions;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The curves of a run that has only begun: of one point, which no line leads to. */
class SinglePointTest {
  private static final int LEGEND = 50;

  @TempDir private Path temporary;

  /** Pixels of a colour above the legend. */
  private static long count(BufferedImage picture, int color) {
    long count = 0;
    for (int y = 0; y < picture.getHeight() - LEGEND; y++) {
      for (int x = 0; x < picture.getWidth(); x++) {
        count += (picture.getRGB(x, y) & 0xFFFFFF) == color ? 1 : 0;
      }
    }
    return count;
  }

  @Test
  void anEpisodeIsSeen() throws IOException {
    assumeTrue(Captions.available());
    Path file = temporary.resolve("curve.png");
    LearningCurve.write("a run", new double[] {-200}, 100, null, file, warning -> {});
    assertTrue(count(ImageIO.read(file.toFile()), 0x1F4E79) > 10);
  }

  @Test
  void aStepIsSeenAndWhatHasNoPointsIsLeftOut() throws IOException {
    assumeTrue(Captions.available());
    Path file = temporary.resolve("curve.png");
    StepCurves.Line empty = new StepCurves.Line("empty", new long[] {3}, new double[] {Double.NaN});
    StepCurves.Line single = new StepCurves.Line("single", new long[] {3}, new double[] {4.5});
    StepCurves.write(
        "a run",
        List.of(new StepCurves.Panel("loss", List.of(empty, single))),
        file,
        warning -> {});
    BufferedImage picture = ImageIO.read(file.toFile());
    // The second colour, though the first line is not there: a line keeps its own.
    assertTrue(count(picture, 0xE69F00) > 10);
    assertEquals(0, count(picture, 0x0072B2));
  }
}
