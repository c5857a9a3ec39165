package io.tengen.env.render;

import io.tengen.env.Environment;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.util.List;

/** What {@link Environment#render} says, in the largest type that fits; blank without fonts. */
final class TextPainter implements FramePainter {
  private static final int WIDTH = 480;
  private static final int HEIGHT = 320;
  private static final int MARGIN = 20;
  private static final int LARGEST_TYPE = 24;
  private static final int SMALLEST_TYPE = 5;

  private final Environment<?> environment;

  TextPainter(Environment<?> environment) {
    this.environment = environment;
  }

  @Override
  public int width() {
    return WIDTH;
  }

  @Override
  public int height() {
    return HEIGHT;
  }

  @Override
  public int millisPerStep() {
    return 300;
  }

  @Override
  public void paint(Graphics2D graphics) {
    Scene scene = new Scene(graphics, WIDTH, HEIGHT, Palette.PAPER);
    List<String> lines = environment.render().stripTrailing().lines().toList();
    if (!Captions.available()) {
      return;
    }
    int columns = lines.stream().mapToInt(String::length).max().orElse(1);
    int size = LARGEST_TYPE;
    Font font = font(size);
    FontMetrics metrics = graphics.getFontMetrics(font);
    while (size > SMALLEST_TYPE && !fits(metrics, columns, lines.size())) {
      size--;
      font = font(size);
      metrics = graphics.getFontMetrics(font);
    }
    int left = Math.max(MARGIN, (WIDTH - columns * metrics.charWidth('0')) / 2);
    int top = Math.max(MARGIN, (HEIGHT - lines.size() * metrics.getHeight()) / 2);
    for (int i = 0; i < lines.size(); i++) {
      int baseline = top + i * metrics.getHeight() + metrics.getAscent();
      scene.text(lines.get(i), font, left, baseline, Palette.INK);
    }
  }

  private static Font font(int size) {
    return new Font(Font.MONOSPACED, Font.PLAIN, size);
  }

  private static boolean fits(FontMetrics metrics, int columns, int rows) {
    return columns * metrics.charWidth('0') <= WIDTH - 2 * MARGIN
        && rows * metrics.getHeight() <= HEIGHT - 2 * MARGIN;
  }
}
