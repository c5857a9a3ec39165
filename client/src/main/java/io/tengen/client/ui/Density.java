package io.tengen.client.ui;

import com.badlogic.gdx.Gdx;
import java.util.Locale;

/** How many pixels of the screen one unit of the window has. */
final class Density {
  private static final String PROPERTY = "tengen.scale";
  private static final String VARIABLE = "GDK_SCALE";
  private static final float MOST = 4;

  private Density() {}

  /**
   * What the system has decided on a Mac, where a window has more pixels than units; elsewhere what
   * the user has told the desktop, or the property {@code tengen.scale}.
   */
  static float pixelsPerUnit() {
    return wished() * Gdx.graphics.getBackBufferScale();
  }

  private static float wished() {
    String text = System.getProperty(PROPERTY);
    if (text == null) {
      text = System.getenv(VARIABLE);
    }
    if (text == null) {
      return 1;
    }
    try {
      float scale = Float.parseFloat(text.strip().toLowerCase(Locale.ROOT));
      return scale >= 0.5f && scale <= MOST ? scale : 1;
    } catch (NumberFormatException e) {
      return 1;
    }
  }
}
