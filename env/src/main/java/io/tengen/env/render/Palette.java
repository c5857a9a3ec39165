package io.tengen.env.render;

import java.awt.Color;

/**
 * The colours of all pictures. Few on purpose: with the blends that smooth edges need they fit the
 * 256 colours of a GIF, see {@link IndexedColors}.
 */
final class Palette {
  static final Color PAPER = new Color(0xF7F6F2);
  static final Color WHITE = new Color(0xFFFFFF);
  static final Color INK = new Color(0x2E3440);
  static final Color GREY = new Color(0x8C93A0);
  static final Color PALE = new Color(0xD8DBE0);
  static final Color SKY = new Color(0xE4ECF4);
  static final Color WOOD = new Color(0xE6C894);
  static final Color BLUE = new Color(0x3F6FA8);
  static final Color AMBER = new Color(0xD98E32);
  static final Color GREEN = new Color(0x5B9A68);
  static final Color LEAF = new Color(0xBFD8BF);
  static final Color RED = new Color(0xB8504F);

  private Palette() {}

  /** All of them, in a fixed order. */
  static Color[] all() {
    return new Color[] {PAPER, WHITE, INK, GREY, PALE, SKY, WOOD, BLUE, AMBER, GREEN, LEAF, RED};
  }
}
