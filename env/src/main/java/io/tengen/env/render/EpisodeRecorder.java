package io.tengen.env.render;

import static java.util.stream.Collectors.joining;

import io.tengen.env.Environment;
import io.tengen.env.Step;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Collects the frames of an episode, each with a caption of the step and the return so far.
 *
 * <pre>{@code
 * EpisodeRecorder recorder = new EpisodeRecorder(environment, DEFAULT_MAX_FRAMES);
 * environment.reset(seed);
 * recorder.begin();
 * ... recorder.record(environment.step(action)); ...
 * recorder.writeGif(out);
 * }</pre>
 *
 * <p>Memory is bounded: when there are too many frames, every other one is dropped and from then on
 * only every second, fourth, ... step is kept. The frame that ends the episode is always kept. A
 * frame takes a byte a pixel. Not thread-safe.
 */
public final class EpisodeRecorder {
  /** Enough for a CartPole-v1 of 500 steps at 25 frames a second; up to about 60 MB of frames. */
  public static final int DEFAULT_MAX_FRAMES = 300;

  private static final int CAPTION_HEIGHT = 32;
  private static final int CAPTION_MARGIN = 16;
  private static final Font CAPTION_FONT = new Font(Font.SANS_SERIF, Font.PLAIN, 14);

  private static final int END_MILLIS = 2_000;
  private static final int SLOWEST_THINNED_MILLIS = 100; // slower looks jerky, so time runs faster

  private final FramePainter painter;
  private final int maxFrames;
  private final IndexedColors colors = new IndexedColors();
  private final List<BufferedImage> frames = new ArrayList<>();
  private @Nullable BufferedImage end;
  private boolean begun;
  private int stride;
  private int steps;
  private double totalReward;
  private String ending = "";

  /**
   * A recorder that paints an environment with the painter of {@link FramePainters#of}.
   *
   * @param environment what is recorded; the caller goes on resetting and stepping it
   * @param maxFrames the most frames to keep, at least 2
   */
  public EpisodeRecorder(Environment<?> environment, int maxFrames) {
    this(FramePainters.of(environment), maxFrames);
  }

  /**
   * A recorder with a painter of the caller's choice.
   *
   * @param painter draws the scene above the caption
   * @param maxFrames the most frames to keep, at least 2
   */
  public EpisodeRecorder(FramePainter painter, int maxFrames) {
    if (maxFrames < 2) {
      throw new IllegalArgumentException("maxFrames is " + maxFrames + ", but must be at least 2");
    }
    this.painter = painter;
    this.maxFrames = maxFrames;
  }

  /** Forgets all frames and records the first one; call it after the environment's reset. */
  public void begin() {
    frames.clear();
    end = null;
    stride = 1;
    steps = 0;
    totalReward = 0;
    ending = "";
    begun = true;
    frames.add(colors.convert(picture()));
  }

  /**
   * Records the state after a step; call it after every step of the environment.
   *
   * @throws IllegalStateException before {@link #begin}, and after a step that ended the episode
   */
  public void record(Step<?> step) {
    if (!begun || end != null) {
      throw new IllegalStateException("the episode is over or has not begun; call begin() first");
    }
    steps++;
    totalReward += step.reward();
    ending = step.terminated() ? "terminated" : step.truncated() ? "truncated" : "";
    if (step.ended()) {
      end = colors.convert(picture());
    } else if (steps % stride == 0) {
      if (frames.size() == maxFrames - 1) {
        dropEveryOther();
      }
      if (steps % stride == 0) {
        frames.add(colors.convert(picture()));
      }
    }
  }

  private void dropEveryOther() {
    List<BufferedImage> kept = new ArrayList<>();
    for (int i = 0; i < frames.size(); i += 2) {
      kept.add(frames.get(i));
    }
    frames.clear();
    frames.addAll(kept);
    stride *= 2;
  }

  /** The environment as it is now, in full colour, with its caption. */
  public BufferedImage picture() {
    int width = painter.width();
    int height = painter.height();
    BufferedImage image =
        new BufferedImage(width, height + CAPTION_HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    try {
      painter.paint(graphics);
      graphics.translate(0, height);
      paintCaption(graphics, width);
    } finally {
      graphics.dispose();
    }
    return image;
  }

  private void paintCaption(Graphics2D graphics, int width) {
    Scene strip = new Scene(graphics, width, CAPTION_HEIGHT, Palette.WHITE);
    strip.line(0, 0, width, 0, Palette.PALE, 2);
    int baseline = CAPTION_HEIGHT - 10;
    String sum = "return " + number(totalReward);
    strip.text("step " + steps, CAPTION_FONT, CAPTION_MARGIN, baseline, Palette.INK);
    strip.text(sum, CAPTION_FONT, width / 3, baseline, Palette.INK);
    String right =
        Stream.of(painter.note(), ending).filter(text -> !text.isEmpty()).collect(joining(", "));
    strip.textEndingAt(right, CAPTION_FONT, width - CAPTION_MARGIN, baseline, Palette.INK);
  }

  private static String number(double value) {
    return value == Math.rint(value)
        ? String.format(Locale.ROOT, "%.0f", value)
        : String.format(Locale.ROOT, "%.2f", value);
  }

  /** The frames so far, at most as many as were allowed; all share one table of colours. */
  public List<BufferedImage> frames() {
    List<BufferedImage> all = new ArrayList<>(frames);
    if (end != null) {
      all.add(end);
    }
    return List.copyOf(all);
  }

  /**
   * How long a frame is shown, in milliseconds: the painter's pace, so that an episode of which
   * only some steps were kept still runs in its own time, until that would look jerky.
   */
  public int frameMillis() {
    int pace = painter.millisPerStep();
    return Math.max(pace, Math.min(SLOWEST_THINNED_MILLIS, pace * stride));
  }

  /**
   * Writes the episode as an animated GIF that loops for ever and rests on its last frame.
   *
   * @param out left open
   * @throws IllegalStateException before {@link #begin}
   * @throws IOException when {@code out} refuses
   */
  public void writeGif(OutputStream out) throws IOException {
    if (!begun) {
      throw new IllegalStateException("no episode was recorded; call begin() first");
    }
    AnimatedGif.write(frames(), frameMillis(), END_MILLIS, out);
  }

  /**
   * Writes the environment as it is now as a PNG.
   *
   * @param out left open
   * @throws IOException when {@code out} refuses
   */
  public void writePng(OutputStream out) throws IOException {
    PngPicture.write(picture(), out);
  }
}
