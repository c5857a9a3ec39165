package io.tengen.env.render;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;

/**
 * Whether pictures can have text: Java 2D throws on the first text if no font is installed, which
 * is common in containers. Pictures come out without text there.
 */
public final class Captions {
  private static final boolean AVAILABLE = canDrawText();

  private Captions() {}

  /** Whether this machine has fonts; found out once. */
  public static boolean available() {
    return AVAILABLE;
  }

  private static boolean canDrawText() {
    Graphics2D graphics = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB).createGraphics();
    try {
      graphics.setFont(new Font(Font.MONOSPACED, Font.PLAIN, 8));
      graphics.drawString("0", 0, 8);
      return true;
    } catch (RuntimeException | LinkageError | InternalError noFonts) {
      // Which it is depends on the JDK and on what is missing: fonts, fontconfig or freetype.
      return false;
    } finally {
      graphics.dispose();
    }
  }
}
