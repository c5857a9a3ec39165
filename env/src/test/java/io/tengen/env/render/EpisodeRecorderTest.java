package io.tengen.env.render;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.env.Environment;
import io.tengen.env.Step;
import io.tengen.env.TimeLimit;
import io.tengen.env.control.CartPole;
import io.tengen.env.control.MountainCar;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class EpisodeRecorderTest {

  @Test
  void keepsTheFirstFrameAndOneForEachStep() {
    EpisodeRecorder recorder = record(limitedCar(5), 100, 1);
    assertEquals(6, recorder.frames().size());
    assertEquals(30, recorder.frameMillis());
  }

  @Test
  void aLongEpisodeIsThinnedEvenlyAndKeepsItsEnd() {
    EpisodeRecorder all = record(limitedCar(43), 100, 1);
    EpisodeRecorder few = record(limitedCar(43), 10, 1);
    List<BufferedImage> frames = all.frames();
    List<BufferedImage> kept = few.frames();
    int[] steps = {0, 8, 16, 24, 32, 40, 43};
    assertEquals(steps.length, kept.size());
    for (int i = 0; i < steps.length; i++) {
      assertArrayEquals(pixels(frames.get(steps[i])), pixels(kept.get(i)), "frame " + i);
    }
    assertEquals(100, few.frameMillis(), "8 steps a frame, but not slower than 100 ms");
  }

  @Test
  void neverKeepsMoreThanAllowed() {
    Step<Integer> step = new Step<>(0, 1, false, false);
    for (int maxFrames = 2; maxFrames < 12; maxFrames++) {
      EpisodeRecorder recorder = new EpisodeRecorder(new Dot(), maxFrames);
      recorder.begin();
      for (int steps = 1; steps < 60; steps++) {
        recorder.record(step);
        int size = recorder.frames().size();
        assertTrue(size < maxFrames, size + " frames of " + maxFrames + " after " + steps);
      }
      recorder.record(new Step<>(0, 1, false, true));
      assertTrue(recorder.frames().size() <= maxFrames, "no room for the end");
    }
  }

  @Test
  void sameSeedGivesTheSameBytes() throws IOException {
    byte[] first = gif(record(CartPole.v1(), 50, 3));
    assertArrayEquals(first, gif(record(CartPole.v1(), 50, 3)));
    assertFalse(Arrays.equals(first, gif(record(CartPole.v1(), 50, 4))));
  }

  @Test
  void pngIsTheEnvironmentAsItIsNow() throws IOException {
    Environment<float[]> environment = CartPole.v1();
    EpisodeRecorder recorder = record(environment, 50, 3);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    recorder.writePng(out);
    BufferedImage read = ImageIO.read(new ByteArrayInputStream(out.toByteArray()));
    assertNotNull(read);
    assertArrayEquals(pixels(recorder.picture()), pixels(read));
    assertTrue(read.getHeight() > FramePainters.of(environment).height(), "has a caption strip");
  }

  @Test
  void captionTellsTheStep() {
    EpisodeRecorder recorder = record(limitedCar(1), 50, 3);
    List<BufferedImage> frames = recorder.frames();
    boolean differ = !Arrays.equals(caption(frames.get(0)), caption(frames.get(1)));
    assertEquals(Captions.available(), differ);
  }

  @Test
  void beginForgetsTheEpisodeBefore() throws IOException {
    Environment<float[]> environment = CartPole.v1();
    EpisodeRecorder recorder = new EpisodeRecorder(environment, 50);
    play(environment, recorder, 8);
    byte[] before = gif(recorder);
    play(environment, recorder, 3);
    assertArrayEquals(gif(record(CartPole.v1(), 50, 3)), gif(recorder));
    assertNotEquals(before.length, gif(recorder).length);
  }

  @Test
  void refusesWhatCannotBe() {
    Environment<float[]> environment = CartPole.v1();
    assertThrows(IllegalArgumentException.class, () -> new EpisodeRecorder(environment, 1));
    EpisodeRecorder recorder = new EpisodeRecorder(environment, 2);
    Step<Integer> step = new Step<>(0, 1, false, false);
    assertThrows(IllegalStateException.class, () -> recorder.record(step));
    assertThrows(IllegalStateException.class, () -> gif(recorder));
    play(environment, recorder, 1);
    assertThrows(IllegalStateException.class, () -> recorder.record(step), "after the end");
  }

  private static Environment<float[]> limitedCar(int steps) {
    return new TimeLimit<>(new MountainCar(), steps);
  }

  private static EpisodeRecorder record(Environment<float[]> environment, int frames, long seed) {
    EpisodeRecorder recorder = new EpisodeRecorder(environment, frames);
    play(environment, recorder, seed);
    return recorder;
  }

  /** Always takes action 0. */
  private static void play(Environment<float[]> environment, EpisodeRecorder recorder, long seed) {
    environment.reset(seed);
    recorder.begin();
    Step<float[]> step;
    do {
      step = environment.step(0);
      recorder.record(step);
    } while (!step.ended());
  }

  private static byte[] gif(EpisodeRecorder recorder) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    recorder.writeGif(out);
    return out.toByteArray();
  }

  private static int[] pixels(BufferedImage image) {
    int width = image.getWidth();
    return image.getRGB(0, 0, width, image.getHeight(), null, 0, width);
  }

  private static int[] caption(BufferedImage image) {
    int width = image.getWidth();
    return image.getRGB(0, image.getHeight() - 30, width, 30, null, 0, width);
  }

  /** The smallest scene there is. */
  private record Dot() implements FramePainter {
    @Override
    public int width() {
      return 1;
    }

    @Override
    public int height() {
      return 1;
    }

    @Override
    public int millisPerStep() {
      return 20;
    }

    @Override
    public void paint(Graphics2D graphics) {
      graphics.setColor(Palette.INK);
      graphics.fillRect(0, 0, 1, 1);
    }
  }
}
